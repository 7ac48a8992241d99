import { documentFrequency, type PassageIndex } from './index.ts';
import type { Query } from './query.ts';
import { bestOf, type Ranking } from './rank.ts';
import { termWeight } from './weights.ts';

/** A passage and its score, comparable across the engine's articles. */
export interface Ranked {
  readonly passage: number;
  readonly score: number;
}

/** Passages looked at before their articles are compared, for each that is asked for. */
const LOOKED_AT = 6;
/** In an article of one or two sentences no term is rare. */
const LEAST_RARE = 0.1;

/** Whether some posting of the term lies in `[start, end)`. */
function occursIn(index: PassageIndex, term: number, start: number, end: number): boolean {
  let low = index.starts[term] ?? 0;
  let high = index.starts[term + 1] ?? 0;
  const stop = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.ids[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low < stop && (index.ids[low] ?? end) < end;
}

/** Share of the question's weight, by the statistics of all articles, that an article has anywhere: from 0 to 1. */
function affinity(index: PassageIndex, query: Query, article: number): number {
  const range = index.ranges[article];
  const total = Math.max(1, index.passages.length);
  let all = 0;
  let there = 0;
  for (const { weight, ways } of query.slots) {
    let rarest = 0;
    let found = 0;
    for (const { terms, factor } of ways) {
      const [first] = terms;
      if (first === undefined || !range) continue;
      const worth = factor * termWeight(total, Math.min(total, documentFrequency(index, first)));
      rarest = Math.max(rarest, worth);
      if (worth > found && terms.every((term) => occursIn(index, term, range.start, range.end)))
        found = worth;
    }
    all += weight * rarest;
    there += weight * found;
  }
  return all === 0 ? 0 : there / all;
}

/**
 * The best passages over all articles. Within an article their order is the ranking's; between articles a score
 * counts in proportion to what a rare term weighs there, times the article's affinity to the question.
 */
export function bestAcross(index: PassageIndex, query: Query, ranking: Ranking, count: number): Ranked[] {
  const { scores, scored } = ranking;
  const scoreOf = (passage: number) => scores[passage] ?? 0;
  const ranked = (passages: readonly number[], value: (passage: number) => number) =>
    passages.map((passage) => ({ passage, score: value(passage) }));
  if (index.ranges.length < 2) return ranked(bestOf(scored, scoreOf, count), scoreOf);
  const articleOf = (passage: number) => index.passages[passage]?.article ?? 0;
  const scale = termWeight(index.passages.length, 1);
  const comparable = (passage: number) => {
    const range = index.ranges[articleOf(passage)];
    const rare = range ? termWeight(range.end - range.start, 1) : 1;
    return (scoreOf(passage) * scale) / Math.max(LEAST_RARE, rare);
  };
  const known = new Map<number, number>();
  const affinityOf = (article: number) => {
    const there = known.get(article) ?? affinity(index, query, article);
    known.set(article, there);
    return there;
  };
  const near = bestOf(scored, comparable, count * LOOKED_AT);
  const final = new Map(
    near.map((passage) => [passage, comparable(passage) * affinityOf(articleOf(passage))]),
  );
  const finalOf = (passage: number) => final.get(passage) ?? 0;
  return ranked(bestOf(near, finalOf, count), finalOf);
}
