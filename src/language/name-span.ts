export type NameKind = 'place' | 'person' | 'organisation';

/** A name in a folded text: `[start, end)` in UTF-16 units into it. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** Where the part ends that tells this name from others: before the 市 of 太原市; `end` where nothing can go. */
  readonly coreEnd: number;
}

export function name(start: number, end: number, kind: NameKind, coreEnd = end): Name {
  return { start, end, kind, coreEnd };
}

/** Of names that overlap, the one that starts first, and of those the longest; in the text's order. */
export function withoutOverlaps(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  let end = 0;
  for (const candidate of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (candidate.start < end) continue;
    kept.push(candidate);
    end = candidate.end;
  }
  return kept;
}
