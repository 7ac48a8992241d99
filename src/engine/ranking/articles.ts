/**
 * # How articles are chosen, and their passages compared
 *
 *     worth(way)    = factor · idf(its rarest term)^POWER, counted over the passages of all articles
 *     share(text)   = Σ over slots of weight · worth of the best way whose terms the text holds all, over the same sum
 *                     for a text that holds everything: from 0 to 1
 *     score(p)      = share(article of p) · share(best passage of the article) · score(p) / score(best passage)
 *
 * The scores of `rank.ts` order the passages within an article and say nothing between articles: what is rare in one
 * is common in another. So an article counts by how much of the question it says anywhere, and by how much of it its
 * best passage says at once. A name that only one article has is the rarest thing in a question and decides.
 */

import { Best } from './best.ts';
import {
  documentFrequency,
  frequencyIn,
  occursWithin,
  type PassageIndex,
  passagesWith,
  seek,
} from './index.ts';
import type { Query } from './query.ts';
import { bestOfArticle } from './rank.ts';
import { termWeight } from './weights.ts';
import type { Workspace } from './workspace.ts';

/** A passage and its score, comparable across the engine's articles. */
export interface Ranked {
  readonly passage: number;
  readonly score: number;
  /** Its score within its article. */
  readonly strength: number;
}

/** So many articles are looked into: those that say most of the question. */
const LOOKED_INTO = 24;

/** A way of filling a slot, by the statistics of all articles; its rarest term comes first. */
interface WayAnywhere {
  readonly terms: readonly number[];
  readonly worth: number;
}

interface SlotAnywhere {
  /** Worth most first. */
  readonly ways: readonly WayAnywhere[];
  readonly weight: number;
  /** What this slot and those after it are worth together. */
  readonly rest: number;
}

/** The query's slots, worth most first. */
function slotsAnywhere(index: PassageIndex, query: Query): SlotAnywhere[] {
  const total = Math.max(1, index.passages.length);
  const frequency = (term: number) => documentFrequency(index, term);
  const most = ({ ways, weight }: Omit<SlotAnywhere, 'rest'>) => weight * (ways[0]?.worth ?? 0);
  let rest = 0;
  return query.slots
    .map(({ ways, weight }) => ({
      weight,
      ways: ways
        .map(({ terms, factor }) => {
          const rarestFirst = terms.toSorted((one, other) => frequency(one) - frequency(other));
          return { terms: rarestFirst, worth: factor * termWeight(total, frequency(rarestFirst[0] ?? 0)) };
        })
        .sort((one, other) => other.worth - one.worth),
    }))
    .sort((one, other) => most(one) - most(other))
    .map((slot) => {
      rest += most(slot);
      return { ...slot, rest };
    })
    .reverse();
}

/** What a text that holds some of the terms has of a slot. */
function worthOf({ ways, weight }: SlotAnywhere, holds: (term: number) => boolean): number {
  return weight * (ways.find(({ terms }) => terms.every(holds))?.worth ?? 0);
}

/** Calls `visit` with each article that holds all of the terms. */
function visitArticles(
  index: PassageIndex,
  { articleOf }: Workspace,
  terms: readonly number[],
  visit: (article: number) => void,
): void {
  const [rarest, ...others] = terms;
  if (rarest === undefined) return;
  const passages = passagesWith(index, rarest);
  for (let at = 0; at < passages.length; ) {
    const article = articleOf[passages[at] ?? 0] ?? 0;
    const range = index.ranges[article] ?? { start: 0, end: passages.length };
    if (others.every((term) => occursWithin(index, term, range))) visit(article);
    at = seek(passages, range.end, at, passages.length);
  }
}

interface Chosen {
  readonly article: number;
  readonly share: number;
}

/** The articles that say most of the question, by MaxScore as in `rank.ts`. */
function chooseArticles(index: PassageIndex, space: Workspace, slots: readonly SlotAnywhere[]): Chosen[] {
  const all = slots[0]?.rest ?? 0;
  const best = new Best(LOOKED_INTO);
  const sums = new Map<number, number>();
  const add = (article: number, worth: number) => {
    if (worth === 0) return;
    const sum = (sums.get(article) ?? 0) + worth;
    sums.set(article, sum);
    if (sum > best.least) best.offer(article, sum);
  };
  for (const slot of slots) {
    if (best.least > slot.rest) {
      for (const [article, sum] of sums) if (sum + slot.rest < best.least) sums.delete(article);
      for (const article of sums.keys()) {
        const range = index.ranges[article];
        if (range)
          add(
            article,
            worthOf(slot, (term) => occursWithin(index, term, range)),
          );
      }
      continue;
    }
    const found = new Set<number>();
    for (const { terms, worth } of slot.ways) {
      visitArticles(index, space, terms, (article) => {
        if (found.has(article)) return;
        found.add(article);
        add(article, slot.weight * worth);
      });
    }
  }
  return best.ids.map((article, at) => ({ article, share: (best.values[at] ?? 0) / all }));
}

/** The best passages over all articles: within an article their order is the ranking's. */
export function bestPassages(index: PassageIndex, space: Workspace, query: Query, count: number): Ranked[] {
  if (index.ranges.length === 1) {
    const scored = bestOfArticle(index, space, query, 0, count);
    return scored.map(({ passage, score }) => ({ passage, score, strength: score }));
  }
  const slots = slotsAnywhere(index, query);
  const all = slots[0]?.rest ?? 0;
  return chooseArticles(index, space, slots)
    .flatMap(({ article, share }) => {
      const scored = bestOfArticle(index, space, query, article, count);
      const [first] = scored;
      if (!first) return [];
      const holds = (term: number) => frequencyIn(index, term, first.passage) > 0;
      const said = slots.reduce((sum, slot) => sum + worthOf(slot, holds), 0) / all;
      return scored.map(({ passage, score }) => ({
        passage,
        score: (share * said * score) / first.score,
        strength: score,
      }));
    })
    .sort((one, other) => other.score - one.score || one.passage - other.passage)
    .slice(0, count);
}
