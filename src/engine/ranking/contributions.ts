import { type PassageIndex, postingsWithin, seek } from './index.ts';
import type { PassageRange } from './passages.ts';
import type { Query, Slot } from './query.ts';
import { MOST_SATURATED, saturated, termWeight } from './weights.ts';
import type { Contributions, Kept, Workspace } from './workspace.ts';

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
  readonly slot: Slot;
  /** None where what they come to is kept. */
  readonly ways: readonly WayWithin[];
  readonly kept: Kept | null;
  /** At weight 1 no passage gets more from the slot. */
  readonly most: number;
  /** How many postings it takes to read. */
  readonly postings: number;
  /** What this slot and those after it can add to one passage. */
  rest: number;
}

function termWithin(index: PassageIndex, term: number, range: PassageRange): TermWithin {
  // Where there is one article, all postings are its own.
  const whole = index.ranges.length === 1;
  const { start, end } = whole
    ? { start: index.starts[term] ?? 0, end: index.starts[term + 1] ?? 0 }
    : postingsWithin(index, term, range);
  return { from: start, to: end, weight: end > start ? termWeight(range.end - range.start, end - start) : 0 };
}

/** A slot with the ways that the article has something of: of several terms each counts by their number's root. */
function slotWithin(index: PassageIndex, slot: Slot, range: PassageRange): SlotWithin {
  const ways: WayWithin[] = [];
  let most = 0;
  let postings = 0;
  for (const { terms, factor } of slot.ways) {
    const found: TermWithin[] = [];
    let weight = 0;
    for (const term of terms) {
      const there = termWithin(index, term, range);
      if (there.weight === 0) continue;
      found.push(there);
      weight += there.weight;
      postings += there.to - there.from;
    }
    if (found.length === 0) continue;
    const share = factor / Math.sqrt(terms.length);
    ways.push({ terms: found, share });
    most = Math.max(most, share * weight * MOST_SATURATED);
  }
  return { slot, ways, kept: null, most, postings, rest: 0 };
}

/** The query's slots that the article has something of, those that can add most for the least reading first. */
export function slotsWithin(
  index: PassageIndex,
  space: Workspace,
  query: Query,
  article: number,
): SlotWithin[] {
  const range = index.ranges[article] ?? { start: 0, end: 0 };
  const slots: SlotWithin[] = [];
  for (const slot of query.slots) {
    const within = keptSlot(space, slot, article) ?? slotWithin(index, slot, range);
    if (within.most * slot.weight > 0) slots.push(within);
  }
  const worth = ({ slot, most, postings }: SlotWithin) => (slot.weight * most) / postings;
  slots.sort((one, other) => worth(other) - worth(one));
  let rest = 0;
  for (const within of slots.toReversed()) {
    rest += within.slot.weight * within.most;
    within.rest = rest;
  }
  return slots;
}

/** Lists that are longer, and those of more articles, are not kept. */
const LONGEST_KEPT = 4000;
const MOST_ARTICLES_KEPT = 16;

function keptSlot({ everyday }: Workspace, slot: Slot, article: number): SlotWithin | null {
  const kept = slot.key === undefined ? everyday.get(slot.ways)?.get(article) : undefined;
  if (!kept) return null;
  return { slot, ways: [], kept, most: kept.most, postings: kept.postings, rest: 0 };
}

/** Keeps what the ways of an everyday word come to. */
function keep({ everyday, slot: read }: Workspace, within: SlotWithin, article: number): void {
  const { slot, most, postings } = within;
  if (slot.key !== undefined || read.length > LONGEST_KEPT) return;
  const articles = everyday.get(slot.ways) ?? new Map<number, Kept>();
  if (articles.size >= MOST_ARTICLES_KEPT) return;
  articles.set(article, {
    passages: read.passages.slice(0, read.length),
    values: read.values.slice(0, read.length),
    most,
    postings,
  });
  everyday.set(slot.ways, articles);
}

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
