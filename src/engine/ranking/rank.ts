/**
 * # How passages are ranked
 *
 *     own(p)     = Σ over slots of weight · max over ways of factor · Σ over terms idf(t)^POWER · tf·(K+1) / (tf + norm(p))
 *     norm(p)    = K · (1 − B + B · length(p) / mean length in its article)
 *     idf(t)     = ln(1 + (N − n + 0.5) / (n + 0.5)), N and n counted within the passage's own article
 *     score(p)   = own(p) + neighbours(p) + PARAGRAPH · (best of its paragraph − own(p)) + HEADING · own(its heading)
 *
 * Between articles (`affinity.ts`) a score is divided by what a rare term weighs in its article, and multiplied by
 * the share of the question's weight that the article has anywhere.
 *
 * This is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with four changes:
 * a power on the inverse document frequency; what the sentence before and after say counts a little where this
 * sentence leaves it out; so does the rest of the paragraph; and so does the section's heading. Statistics are
 * those of one article, so that an article added to the engine cannot reorder another's passages.
 */

import { gather, type Workspace } from './contributions.ts';
import type { PassageIndex } from './index.ts';
import type { Query } from './query.ts';

/** Share of a term's weight that a sentence gets when only the sentence before it has the term. */
const BEFORE = 0.25;
/** The same for the sentence after it. */
const AFTER = 0.1;
/** Share that a sentence gets of what the rest of its paragraph matches. */
const PARAGRAPH = 0.15;
/** Share that a passage gets of what its section's heading matches. */
const HEADING = 0.15;

/** Adds a slot's contributions to the passages, to their neighbours within the paragraph, and to the paragraph. */
function accumulate(space: Workspace): void {
  const { own, context, paragraphs, groupOf, slot } = space;
  const { passages, values, length } = slot;
  let paragraphBest = 0;
  for (let at = 0; at < length; at += 1) {
    const passage = passages[at] ?? 0;
    const value = values[at] ?? 0;
    const group = groupOf[passage] ?? 0;
    own[passage] = (own[passage] ?? 0) + value;
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
      if (paragraphs[group] === 0) space.groups.push(passage);
      paragraphs[group] = (paragraphs[group] ?? 0) + paragraphBest;
      paragraphBest = 0;
    }
  }
}

/** The scores of one question: valid until the next is scored in the same workspace. */
export interface Ranking {
  readonly scores: Float64Array;
  /** The passages with a score above zero, in no order. */
  readonly scored: readonly number[];
}

function addScore(space: Workspace, passage: number, value: number): void {
  if (value <= 0) return;
  const there = space.scores[passage] ?? 0;
  if (there === 0) space.scored.push(passage);
  space.scores[passage] = there + value;
}

/** Scores every passage of a touched paragraph, and clears what was gathered for it. */
function scoreParagraph(space: Workspace, passage: number): void {
  const { own, context, paragraphs, groupOf } = space;
  const group = groupOf[passage];
  const best = paragraphs[group ?? 0] ?? 0;
  let first = passage;
  while (first > 0 && groupOf[first - 1] === group) first -= 1;
  for (let at = first; groupOf[at] === group && at < groupOf.length; at += 1) {
    const mine = own[at] ?? 0;
    addScore(space, at, mine + (context[at] ?? 0) + PARAGRAPH * (best - mine));
  }
}

function scoreHeadings(space: Workspace): void {
  const { own, headingAt, groups } = space;
  for (const passage of groups) {
    const heading = headingAt.get(passage);
    if (!heading) continue;
    for (let at = heading.start; at < heading.end; at += 1)
      addScore(space, at, HEADING * (own[passage] ?? 0));
  }
}

function clear(space: Workspace): void {
  for (const passage of space.scored) {
    space.own[passage] = 0;
    space.context[passage] = 0;
    space.scores[passage] = 0;
  }
  for (const passage of space.groups) space.paragraphs[space.groupOf[passage] ?? 0] = 0;
  space.scored.length = 0;
  space.groups.length = 0;
}

/** The score of every passage that shares a term with the query: the formula above. */
export function scorePassages(index: PassageIndex, space: Workspace, query: Query): Ranking {
  clear(space);
  for (const slot of query.slots) {
    if (slot.ways.length === 0 || slot.weight === 0) continue;
    gather(index, space, slot);
    accumulate(space);
  }
  for (const passage of space.groups) scoreParagraph(space, passage);
  scoreHeadings(space);
  return { scores: space.scores, scored: space.scored };
}

/** The `count` passages with the highest scores, best first; equal scores in the text's order. */
export function bestOf(
  passages: readonly number[],
  scoreOf: (passage: number) => number,
  count: number,
): number[] {
  const best: number[] = [];
  const values: number[] = [];
  for (const passage of passages) {
    const score = scoreOf(passage);
    let to = best.length;
    // Most passages stop at the first comparison: they are no better than the last of the best.
    if (to === count && score < (values[to - 1] ?? 0)) continue;
    while (to > 0) {
      const value = values[to - 1] ?? 0;
      if (value > score || (value === score && (best[to - 1] ?? 0) < passage)) break;
      to -= 1;
    }
    if (to === count) continue;
    best.splice(to, 0, passage);
    values.splice(to, 0, score);
    if (best.length > count) {
      best.pop();
      values.pop();
    }
  }
  return best;
}
