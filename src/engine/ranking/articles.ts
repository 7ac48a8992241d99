/**
 * # How articles are chosen, and their passages compared
 *
 *     worth(way)    = factor · idf(its rarest term)^POWER, counted over the passages of all articles
 *     share(text)   = Σ over slots of weight · worth of the best way whose terms the text holds, divided by the same
 *                     sum for a text that holds every way's: from 0 to 1
 *     score(p)      = share(best) · share(best with its surroundings) · score of p in its article / that of best,
 *                     where best is the best passage of p's article
 *
 * The scores of `rank.ts` order the passages within an article and say nothing between articles: what is rare in one
 * is common in another. So each article counts by what its best passage says of the question, and by what is said
 * around it: a name that one article alone has is the rarest thing in a question, and decides even where it stands
 * some sentences before what is asked. The articles with the greatest share are looked into.
 *
 * How it was chosen: the articles of two collections of questions (DRCD, CMRC 2018), each in one engine: whole, a
 * paragraph each, and half of them bound into a book. The share of the best passage alone loses 2 to 4 points; its
 * root, or the square of the other share, changes less than a point. Scores divided by what a rare term weighs in
 * their article, times the share of the article anywhere, were 4 points worse.
 */

import { Best } from './best.ts';
import { documentFrequency, occursWithin, type PassageIndex, passagesWith, seek } from './index.ts';
import type { PassageRange } from './passages.ts';
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

/** So many articles are looked into: those that say most of the question. From 12 to 48 nothing differs. */
const LOOKED_INTO = 16;
/**
 * So many passages before and after are a passage's surroundings: a book says everything somewhere, far from what is
 * asked. Without this bound a book draws 12 of 100 questions from short articles beside it; from 5 to 40 no figure
 * differs by more than 0.6 points.
 */
const SURROUNDING = 20;

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

/** What the passages of a range have of a slot: the best way whose terms they hold, together. */
function worthWithin(index: PassageIndex, { ways, weight }: SlotAnywhere, range: PassageRange): number {
  const found = ways.find(({ terms }) => terms.every((term) => occursWithin(index, term, range)));
  return weight * (found?.worth ?? 0);
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

/** The articles that say most of the question, by MaxScore as in `rank.ts`. */
function chooseArticles(index: PassageIndex, space: Workspace, slots: readonly SlotAnywhere[]): number[] {
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
        if (range) add(article, worthWithin(index, slot, range));
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
  return best.ids;
}

/** What a passage says of the question, times what it and its surroundings within the article say. */
function likeness(
  index: PassageIndex,
  slots: readonly SlotAnywhere[],
  article: number,
  passage: number,
): number {
  const whole = index.ranges[article] ?? { start: passage, end: passage + 1 };
  const shareOf = (start: number, end: number) => {
    const range = { start: Math.max(start, whole.start), end: Math.min(end, whole.end) };
    return slots.reduce((sum, slot) => sum + worthWithin(index, slot, range), 0) / (slots[0]?.rest ?? 1);
  };
  return shareOf(passage, passage + 1) * shareOf(passage - SURROUNDING, passage + 1 + SURROUNDING);
}

/** The best passages over all articles: within an article their order is the ranking's. */
export function bestPassages(index: PassageIndex, space: Workspace, query: Query, count: number): Ranked[] {
  const within = (article: number) => bestOfArticle(index, space, query, article, count);
  if (index.ranges.length === 1)
    return within(0).map(({ passage, score }) => ({ passage, score, strength: score }));
  const slots = slotsAnywhere(index, query);
  return chooseArticles(index, space, slots)
    .flatMap((article) => {
      const scored = within(article);
      const [first] = scored;
      if (!first) return [];
      const scale = likeness(index, slots, article, first.passage) / first.score;
      return scored.map(({ passage, score }) => ({ passage, score: score * scale, strength: score }));
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, count);
}
