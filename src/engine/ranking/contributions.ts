import { type PassageIndex, seek } from './index.ts';
import type { Query, Slot } from './query.ts';
import { MOST_SATURATED, saturated, termWeight } from './weights.ts';
import type { Contributions, Workspace } from './workspace.ts';

/** A term's postings within one article, and what the term weighs there. */
interface TermWithin {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** A way of filling a slot within one article; each of its terms counts `share`. */
interface WayWithin {
  readonly terms: readonly TermWithin[];
  readonly share: number;
}

/** A slot within one article. */
export interface SlotWithin {
  readonly ways: readonly WayWithin[];
  /** No passage gets more from the slot. */
  readonly most: number;
  /** What this slot and those after it can add to one passage. */
  readonly rest: number;
  /** How many postings it takes to read. */
  readonly postings: number;
}

function termWithin(index: PassageIndex, term: number, article: number): TermWithin {
  const start = index.starts[term] ?? 0;
  const end = index.starts[term + 1] ?? 0;
  const range = index.ranges[article] ?? { start: 0, end: 0 };
  const from = seek(index.ids, range.start, start, end);
  const to = seek(index.ids, range.end, from, end);
  return { from, to, weight: to > from ? termWeight(range.end - range.start, to - from) : 0 };
}

/** The ways of a slot that the article has something of: of several terms each counts by their number's root. */
function slotWithin(index: PassageIndex, slot: Slot, article: number): Omit<SlotWithin, 'rest'> {
  const ways: WayWithin[] = [];
  let most = 0;
  let postings = 0;
  for (const { terms, factor } of slot.ways) {
    const found: TermWithin[] = [];
    let weight = 0;
    for (const term of terms) {
      const there = termWithin(index, term, article);
      if (there.weight === 0) continue;
      found.push(there);
      weight += there.weight;
      postings += there.to - there.from;
    }
    if (found.length === 0) continue;
    const share = (slot.weight * factor) / Math.sqrt(terms.length);
    ways.push({ terms: found, share });
    most = Math.max(most, share * weight * MOST_SATURATED);
  }
  return { ways, most, postings };
}

/** The query's slots that the article has something of, those that can add most for the least reading first. */
export function slotsWithin(index: PassageIndex, query: Query, article: number): SlotWithin[] {
  let rest = 0;
  return query.slots
    .map((slot) => slotWithin(index, slot, article))
    .filter(({ most }) => most > 0)
    .sort((one, other) => one.most / one.postings - other.most / other.postings)
    .map((slot) => {
      rest += slot.most;
      return { ...slot, rest };
    })
    .reverse();
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

/** Gathers into the workspace's `slot` what the best of the slot's ways adds to the article's passages, or the live ones. */
export function gather(
  index: PassageIndex,
  space: Workspace,
  { ways }: SlotWithin,
  live: Uint32Array | null,
): void {
  const { slot, best, marks } = space;
  const [only, ...others] = ways;
  const [single] = only?.terms ?? [];
  if (only && single && only.terms.length === 1 && others.length === 0) {
    readTerm(index, space, single, only.share, live, slot);
    return;
  }
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
