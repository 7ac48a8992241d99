import { type PassageIndex, seek } from './index.ts';
import { keep, type SlotWithin, type TermWithin, type WayWithin } from './slots.ts';
import { saturated } from './weights.ts';
import type { Contributions, Kept, Workspace } from './workspace.ts';

/** Copies what is kept; where that is quicker, for the `live` passages only. */
function copy({ passages, values }: Kept, live: Uint32Array | null, out: Contributions): void {
  if (live === null || live.length >= passages.length) {
    out.passages.set(passages);
    out.values.set(values);
    out.length = passages.length;
    return;
  }
  let length = 0;
  let at = 0;
  for (const passage of live) {
    at = seek(passages, passage, at, passages.length);
    if (passages[at] !== passage) continue;
    out.passages[length] = passage;
    out.values[length] = values[at] ?? 0;
    length += 1;
  }
  out.length = length;
}

/**
 * What a term adds, times `share`, to the passages that hold it; where that is quicker, to the `live` ones only: what
 * the others have no longer matters.
 */
function readTerm(
  { ids, frequencies }: PassageIndex,
  { norms }: Workspace,
  { from, to, weight }: TermWithin,
  share: number,
  live: Uint32Array | null,
  out: Contributions,
): void {
  const { passages, values } = out;
  const worth = weight * share;
  let length = 0;
  const add = (at: number) => {
    const passage = ids[at] ?? 0;
    passages[length] = passage;
    values[length] = worth * saturated(frequencies[at] ?? 0, norms[passage] ?? 1);
    length += 1;
  };
  if (live === null || live.length >= to - from) {
    for (let at = from; at < to; at += 1) add(at);
  } else {
    let at = from;
    for (const passage of live) {
      at = seek(ids, passage, at, to);
      if (at === to) break;
      if (ids[at] === passage) add(at);
    }
  }
  out.length = length;
}

/** Raises what the slot is worth in each passage to what this way, the sum of its terms, is worth there. */
function raise(
  index: PassageIndex,
  space: Workspace,
  { terms, share }: WayWithin,
  live: Uint32Array | null,
): void {
  const { best, way, reached, term: read, marks } = space;
  let count = 0;
  for (const term of terms) {
    readTerm(index, space, term, share, live, read);
    for (let at = 0; at < read.length; at += 1) {
      const passage = read.passages[at] ?? 0;
      const there = way[passage] ?? 0;
      if (there === 0) {
        reached[count] = passage;
        count += 1;
      }
      way[passage] = there + (read.values[at] ?? 0);
    }
  }
  for (let at = 0; at < count; at += 1) {
    const passage = reached[at] ?? 0;
    const value = way[passage] ?? 0;
    way[passage] = 0;
    if (value <= (best[passage] ?? 0)) continue;
    best[passage] = value;
    marks.add(passage);
  }
}

/** The same for a way of one term, of which there are many more. */
function raiseByOne(
  index: PassageIndex,
  space: Workspace,
  term: TermWithin,
  share: number,
  live: Uint32Array | null,
): void {
  const { best, term: read, marks } = space;
  readTerm(index, space, term, share, live, read);
  for (let at = 0; at < read.length; at += 1) {
    const passage = read.passages[at] ?? 0;
    const value = read.values[at] ?? 0;
    if (value <= (best[passage] ?? 0)) continue;
    best[passage] = value;
    marks.add(passage);
  }
}

function readWays(
  index: PassageIndex,
  space: Workspace,
  ways: readonly WayWithin[],
  live: Uint32Array | null,
): void {
  const { slot, best, marks } = space;
  for (const way of ways) {
    const [term, another] = way.terms;
    if (term && !another) raiseByOne(index, space, term, way.share, live);
    else raise(index, space, way, live);
  }
  slot.length = marks.drain(slot.passages);
  for (let at = 0; at < slot.length; at += 1) {
    const passage = slot.passages[at] ?? 0;
    slot.values[at] = best[passage] ?? 0;
    best[passage] = 0;
  }
}

/** Gathers into the workspace's `slot` what the best of the slot's ways adds to the article's passages, or the live ones. */
export function gather(
  index: PassageIndex,
  space: Workspace,
  within: SlotWithin,
  article: number,
  live: Uint32Array | null,
): void {
  const { ways, kept, slot } = within;
  const [only, another] = ways;
  const [single, second] = only?.terms ?? [];
  if (only && single && !another && !second) {
    readTerm(index, space, single, only.share * slot.weight, live, space.slot);
    return;
  }
  if (kept) copy(kept, live, space.slot);
  else readWays(index, space, ways, live);
  if (!kept && live === null) keep(space, within, article);
  const { values, length } = space.slot;
  for (let at = 0; at < length; at += 1) values[at] = (values[at] ?? 0) * slot.weight;
}
