import { type PassageIndex, postingsWithin } from './index.ts';
import type { PassageRange } from './passages.ts';
import type { Query, Slot } from './query.ts';
import { MOST_SATURATED, termWeight } from './weights.ts';
import type { Kept, Workspace } from './workspace.ts';

/** A term's postings within one article, and what the term weighs there. */
export interface TermWithin {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** A way of filling a slot within one article; each of its terms counts `share`. */
export interface WayWithin {
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
  /** What this slot and those after it can add to one passage, once they are in order. */
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

/** The query's slots that the article has something of. */
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
  return slots;
}

/** Sorts slots, those that can add most for the fewest postings first, and sums up what is to come. */
export function putInOrder(slots: SlotWithin[]): void {
  const worth = ({ slot, most, postings }: SlotWithin) => (slot.weight * most) / postings;
  slots.sort((one, other) => worth(other) - worth(one));
  let rest = 0;
  for (const within of slots.toReversed()) {
    rest += within.slot.weight * within.most;
    within.rest = rest;
  }
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
export function keep({ everyday, slot: read }: Workspace, within: SlotWithin, article: number): void {
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
