import type { PassageIndex } from './index.ts';
import type { HeadingScope } from './passages.ts';
import type { Slot, Way } from './query.ts';
import { termWeight } from './weights.ts';

/** BM25's saturation. From 0.3 to 1.0 the scores differ by 0.1 points. */
const K = 0.6;
/** BM25's length normalisation: sentences are of one kind, so it is weak. 0.2 and 0.4 lose 0.2 points. */
const B = 0.3;
/** Contributions of one slot: passages in ascending order, each with what the slot adds to it. */
interface Contributions {
  readonly passages: Uint32Array;
  readonly values: Float64Array;
  length: number;
}

/**
 * Scratch space for ranking, allocated once for an index. Only what a question touched is cleared after it, so that
 * a question costs what its postings are long, not what the index is large.
 */
export interface Workspace {
  readonly own: Float64Array;
  readonly context: Float64Array;
  readonly scores: Float64Array;
  readonly paragraphs: Float64Array;
  readonly best: Float64Array;
  readonly way: Float64Array;
  readonly slot: Contributions;
  readonly norms: Float64Array;
  readonly articleOf: Uint32Array;
  readonly groupOf: Uint32Array;
  /** The heading whose scope begins with each heading's passage. */
  readonly headingAt: ReadonlyMap<number, HeadingScope>;
  /** A passage of each paragraph that was touched. */
  readonly groups: number[];
  /** The passages that have a score. */
  readonly scored: number[];
}

export function createWorkspace(index: PassageIndex): Workspace {
  const size = index.passages.length;
  return {
    own: new Float64Array(size),
    context: new Float64Array(size),
    scores: new Float64Array(size),
    paragraphs: new Float64Array(index.groups),
    best: new Float64Array(size),
    way: new Float64Array(size),
    slot: { passages: new Uint32Array(size), values: new Float64Array(size), length: 0 },
    norms: Float64Array.from(index.passages, (passage, at) => {
      const mean = index.meanLengths[passage.article] ?? 1;
      return K * (1 - B + (B * (index.lengths[at] ?? 0)) / mean);
    }),
    articleOf: Uint32Array.from(index.passages, (passage) => passage.article),
    groupOf: Uint32Array.from(index.passages, (passage) => passage.group),
    headingAt: new Map(index.headings.map((heading) => [heading.passage, heading])),
    groups: [],
    scored: [],
  };
}

/** Visits a term's postings with what each adds: the weight within its article, saturated and normalised. */
function visitPostings(
  index: PassageIndex,
  space: Workspace,
  term: number,
  visit: (passage: number, value: number) => void,
): void {
  const end = index.starts[term + 1] ?? 0;
  let at = index.starts[term] ?? 0;
  while (at < end) {
    const range = index.ranges[space.articleOf[index.ids[at] ?? 0] ?? 0];
    if (!range) return;
    let stop = at + 1;
    while (stop < end && (index.ids[stop] ?? 0) < range.end) stop += 1;
    const weight = termWeight(range.end - range.start, stop - at);
    for (; at < stop; at += 1) {
      const passage = index.ids[at] ?? 0;
      const frequency = index.frequencies[at] ?? 0;
      visit(passage, (weight * frequency * (K + 1)) / (frequency + (space.norms[passage] ?? K)));
    }
  }
}

/** A slot with one term is its postings as they stand: no need to gather and sort. */
function gatherSingle(index: PassageIndex, space: Workspace, term: number, weight: number): void {
  const { slot } = space;
  slot.length = 0;
  visitPostings(index, space, term, (passage, value) => {
    slot.passages[slot.length] = passage;
    slot.values[slot.length] = value * weight;
    slot.length += 1;
  });
}

/** Contributions of everyday words at weight 1: their ways are a fixed list, so they are gathered once an index. */
const everyday = new WeakMap<
  readonly Way[],
  { readonly passages: Uint32Array; readonly values: Float64Array }
>();
const LONGEST_KEPT = 4000;

/** A slot of an everyday word from what is kept for it; false where nothing is. */
function takeKept({ slot: out }: Workspace, slot: Slot): boolean {
  const kept = slot.key === undefined ? everyday.get(slot.ways) : undefined;
  if (!kept) return false;
  out.length = kept.passages.length;
  out.passages.set(kept.passages);
  out.values.set(kept.values);
  return true;
}

function keep({ slot: out }: Workspace, slot: Slot): void {
  if (slot.key !== undefined || out.length > LONGEST_KEPT) return;
  everyday.set(slot.ways, {
    passages: out.passages.slice(0, out.length),
    values: out.values.slice(0, out.length),
  });
}

/** For each passage, at weight 1, the best of the slot's ways; a way of several terms counts their sum over their number's root. */
function gatherWays(index: PassageIndex, space: Workspace, slot: Slot): void {
  const { best, way } = space;
  const touched: number[] = [];
  for (const { terms, factor } of slot.ways) {
    const reached: number[] = [];
    const share = factor / Math.sqrt(terms.length);
    for (const term of terms) {
      visitPostings(index, space, term, (passage, value) => {
        if (way[passage] === 0) reached.push(passage);
        way[passage] = (way[passage] ?? 0) + value * share;
      });
    }
    for (const passage of reached) {
      if (best[passage] === 0) touched.push(passage);
      best[passage] = Math.max(best[passage] ?? 0, way[passage] ?? 0);
      way[passage] = 0;
    }
  }
  touched.sort((one, other) => one - other);
  const { slot: out } = space;
  out.length = touched.length;
  for (const [at, passage] of touched.entries()) {
    out.passages[at] = passage;
    out.values[at] = best[passage] ?? 0;
    best[passage] = 0;
  }
}

/** Gathers what one slot adds to which passages into the workspace's `slot`. */
export function gather(index: PassageIndex, space: Workspace, slot: Slot): void {
  const [way, second] = slot.ways;
  const term = way && !second && way.terms.length === 1 ? way.terms[0] : undefined;
  if (way && term !== undefined) {
    gatherSingle(index, space, term, slot.weight * way.factor);
    return;
  }
  if (!takeKept(space, slot)) {
    gatherWays(index, space, slot);
    keep(space, slot);
  }
  const { values, length } = space.slot;
  for (let at = 0; at < length; at += 1) values[at] = (values[at] ?? 0) * slot.weight;
}
