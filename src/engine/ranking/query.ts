import type { TermKey } from '../../language/terms.ts';

/**
 * What the ranking is given: slots, one for each thing that the question mentions. Each slot can be filled in
 * several ways (the word itself, a homophone, a synonym); a passage counts the best of them.
 */
export interface Slot {
  /** The term as asked; none for a slot of synonyms. */
  readonly key?: TermKey;
  /** Where the question mentions it, in the folded question. */
  readonly start: number;
  readonly end: number;
  /** How much it matters, from 0 (a question word) to 1 (content). */
  readonly weight: number;
  readonly ways: readonly Way[];
}

/** One way of filling a slot: term numbers of the index that belong together, worth `factor` of an exact match. */
export interface Way {
  readonly terms: readonly number[];
  readonly factor: number;
  /** It may be a chance likeness: enough to find a passage by, not enough to say that the passage speaks of it. */
  readonly guess?: boolean;
}

export interface Query {
  readonly slots: readonly Slot[];
  /** Where the asking word begins in the folded question; null where there is none. */
  readonly asksAt: number | null;
}
