/**
 * # How the passages of an article are ranked
 *
 *     own(p)     = Σ over slots of weight · max over ways of factor / √terms · Σ over terms idf(t)^POWER · tf·(K+1) / (tf + norm(p))
 *     norm(p)    = K · (1 − B + B · length(p) / mean length in its article)
 *     idf(t)     = ln(1 + (N − n + 0.5) / (n + 0.5)), N and n counted within the passage's own article
 *     score(p)   = own(p) + neighbours(p) + PARAGRAPH · (best of its paragraph − own(p)) + HEADING · own(its headings)
 *
 * This is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with four changes:
 * a power on the inverse document frequency; what the sentence before and after say counts a little where this
 * sentence leaves it out; so does the rest of the paragraph; and so does the section's heading. Statistics are
 * those of one article, so that an article added to the engine cannot reorder another's passages; `articles.ts`
 * says how the passages of several articles compare.
 *
 * # Which passages are looked at
 *
 * Slots are read one by one, first those that can add most for the fewest postings. For one slot, a passage gets from
 * itself, its neighbours and its paragraph together no more than the best passage of the paragraph has, and no
 * passage has more than all terms of a way, held as often as can be. So the passages of a paragraph score at most
 *
 *     what its best passages have for the slots read + Σ most of the slots to come + HEADING · the same of its headings
 *
 * As soon as this is less than what the best passages have already, a paragraph cannot come among them: the slots to
 * come, whose postings are the longest, are read only for the paragraphs that still can. The best passages and their
 * scores are those of reading everything. This is MaxScore (Turtle and Flood, "Query Evaluation: Strategies and
 * Optimizations", 1995) on accumulators that are trimmed (Strohman and Croft, "Efficient Document Retrieval in Main
 * Memory", 2007). Over 100,000 passages it takes a quarter of the time.
 *
 * Tried: the slots that can add most first, however long (a quarter slower: everyday words have many ways, of which a
 * rare one sets what they can add); a tighter bound of what a term held often counts (no gain).
 */

import { Best } from './best.ts';
import { gather } from './contributions.ts';
import { headingsOver, type PassageIndex } from './index.ts';
import type { HeadingScope } from './passages.ts';
import type { Query } from './query.ts';
import { putInOrder, slotsWithin } from './slots.ts';
import type { Workspace } from './workspace.ts';

/** Share of a term's weight that a sentence gets when only the sentence before it has the term. */
const BEFORE = 0.25;
/** The same for the sentence after it. */
const AFTER = 0.1;
/** Share that a sentence gets of what the rest of its paragraph matches. */
const PARAGRAPH = 0.15;
/** Share that a passage gets of what its section's heading matches. */
const HEADING = 0.15;

/** A passage and its score within its article. */
export interface Scored {
  readonly passage: number;
  readonly score: number;
}

/** Adds the slot at hand to the passages, to their neighbours within the paragraph, and to the paragraph. */
function accumulate(
  { own, context, paragraphs, groupOf, touched, slot }: Workspace,
  best: Best | null,
): void {
  const { passages, values, length } = slot;
  let paragraphBest = 0;
  for (let at = 0; at < length; at += 1) {
    const passage = passages[at] ?? 0;
    const value = values[at] ?? 0;
    const group = groupOf[passage] ?? 0;
    const sum = (own[passage] ?? 0) + value;
    own[passage] = sum;
    if (best !== null && sum > best.least) best.offer(passage, sum);
    paragraphBest = Math.max(paragraphBest, value);
    if (groupOf[passage + 1] === group) {
      const there = at + 1 < length && passages[at + 1] === passage + 1 ? (values[at + 1] ?? 0) : 0;
      if (BEFORE * value > there) context[passage + 1] = (context[passage + 1] ?? 0) + BEFORE * value - there;
    }
    if (passage > 0 && groupOf[passage - 1] === group) {
      const there = at > 0 && passages[at - 1] === passage - 1 ? (values[at - 1] ?? 0) : 0;
      if (AFTER * value > there) context[passage - 1] = (context[passage - 1] ?? 0) + AFTER * value - there;
    }
    const last = at + 1 === length || groupOf[passages[at + 1] ?? 0] !== group;
    if (last) {
      if (paragraphs[group] === 0) touched.push(group);
      paragraphs[group] = (paragraphs[group] ?? 0) + paragraphBest;
      paragraphBest = 0;
    }
  }
}

function clear({ own, context, paragraphs, touched, firsts }: Workspace): void {
  for (const group of touched) {
    const end = firsts[group + 1] ?? 0;
    for (let at = firsts[group] ?? 0; at < end; at += 1) {
      own[at] = 0;
      context[at] = 0;
    }
    paragraphs[group] = 0;
  }
  touched.length = 0;
}

/** The most that its headings lend any passage, when the slots to come add at most `rest` to each of them. */
function mostLent({ own }: Workspace, headings: readonly HeadingScope[], rest: number): number {
  let most = 0;
  let sum = 0;
  let end = 0;
  for (const heading of headings) {
    // The lines of one section's heading share their scope's end.
    if (heading.end !== end) sum = 0;
    end = heading.end;
    sum += (own[heading.passage] ?? 0) + rest;
    most = Math.max(most, sum);
  }
  return HEADING * most;
}

/** Sums of the same values differ in their last digits by the order in which they are added. */
const ROUNDING = 1e-9;

/**
 * Those of `groups` that may still come among the best when the slots to come add at most `rest`, and their
 * headings' paragraphs, in order; null where a paragraph may that is not among them.
 */
function contenders(
  index: PassageIndex,
  space: Workspace,
  article: number,
  groups: ArrayLike<number>,
  best: Best,
  rest: number,
): Uint32Array | null {
  const enough = best.least * (1 - ROUNDING);
  if (enough <= rest) return null;
  const headings = index.headings[article] ?? [];
  const most = rest + mostLent(space, headings, rest);
  if (enough <= most) return null;
  const { paragraphs, groupOf, firsts, marks } = space;
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? 0;
    if ((paragraphs[group] ?? 0) + most < enough) continue;
    marks.add(group);
    if (headings.length === 0) continue;
    for (const { passage } of headingsOver(index, firsts[group] ?? 0)) marks.add(groupOf[passage] ?? 0);
  }
  return drained(space);
}

/** The numbers that are marked, in order. */
function drained({ marks, reached }: Workspace): Uint32Array {
  return reached.slice(0, marks.drain(reached));
}

/** Every paragraph that shares a term with the query, or whose headings do, in order. */
function allTouched(index: PassageIndex, space: Workspace, article: number): Uint32Array {
  const { touched, own, groupOf, marks } = space;
  for (const group of touched) marks.add(group);
  for (const heading of index.headings[article] ?? []) {
    if (own[heading.passage] === 0) continue;
    for (let at = heading.start; at < heading.end; at += 1) marks.add(groupOf[at] ?? 0);
  }
  return drained(space);
}

/** The passages of the paragraphs, in order. */
function passagesOf({ firsts, reached }: Workspace, groups: Uint32Array): Uint32Array {
  let count = 0;
  for (const group of groups) {
    for (let at = firsts[group] ?? 0; at < (firsts[group + 1] ?? 0); at += 1) {
      reached[count] = at;
      count += 1;
    }
  }
  return reached.slice(0, count);
}

/** A shorter article, or a slot of fewer postings, is sooner read than it is found out what need not be. */
const LONG = 500;

/** Reads the slots, and returns the paragraphs among which the `count` best passages are. */
function read(
  index: PassageIndex,
  space: Workspace,
  query: Query,
  article: number,
  count: number,
): Uint32Array {
  const { start, end } = index.ranges[article] ?? { start: 0, end: 0 };
  const slots = slotsWithin(index, space, query, article);
  const best = end - start > LONG ? new Best(count) : null;
  if (best) putInOrder(slots);
  let groups: Uint32Array | null = null;
  let live: Uint32Array | null = null;
  const narrow = (rest: number) => {
    const fewer = best && contenders(index, space, article, groups ?? space.touched, best, rest);
    if (fewer === null) return;
    groups = fewer;
    live = passagesOf(space, fewer);
  };
  for (const slot of slots) {
    if (slot.postings > LONG) narrow(slot.rest);
    gather(index, space, slot, article, live);
    accumulate(space, best);
  }
  narrow(0);
  return groups ?? allTouched(index, space, article);
}

/** The `count` passages of an article with the highest scores above zero, best first; equals in the text's order. */
export function bestOfArticle(
  index: PassageIndex,
  space: Workspace,
  query: Query,
  article: number,
  count: number,
): Scored[] {
  clear(space);
  const groups = read(index, space, query, article, count);
  const { own, context, paragraphs, firsts } = space;
  const headings = index.headings[article] ?? [];
  const best = new Best(count);
  for (const group of groups) {
    const start = firsts[group] ?? 0;
    let lent = 0;
    if (headings.length > 0) {
      for (const heading of headingsOver(index, start)) lent += HEADING * (own[heading.passage] ?? 0);
    }
    for (let at = start; at < (firsts[group + 1] ?? 0); at += 1) {
      const mine = own[at] ?? 0;
      const score = mine + (context[at] ?? 0) + PARAGRAPH * ((paragraphs[group] ?? 0) - mine) + lent;
      if (score > 0 && score >= best.least) best.offer(at, score);
    }
  }
  return best.ids.map((passage, at) => ({ passage, score: best.values[at] ?? 0 }));
}
