// biome-ignore lint/style/noRestrictedImports: this file is where the engine uses Fuse.js
import Fuse from 'fuse.js';

/** Short strings that can be found by a misspelt one: words, headings, labels. */
export interface FuzzyList<T> {
  /** The nearest entries, best first, each with how near it is: from 0 to 1, where 1 is the same. */
  find(typed: string, limit: number): { readonly item: T; readonly nearness: number }[];
}

/** Above this distance (Fuse's Bitap score) two words have little more than letters in common. */
const FARTHEST = 0.4;

export function createFuzzyList<T>(items: readonly T[], textOf: (item: T) => string): FuzzyList<T> {
  const fuse = new Fuse(items, {
    keys: [{ name: 'text', getFn: textOf }],
    includeScore: true,
    ignoreLocation: true,
    threshold: FARTHEST,
  });
  return {
    find: (typed, limit) =>
      fuse.search(typed, { limit }).map(({ item, score }) => ({ item, nearness: 1 - (score ?? 1) })),
  };
}
