import type { AskedQuestion, Corpus, Shown } from '../searching.ts';

/** What an engine shows first for a question; null where it shows nothing. */
export type Search = (question: AskedQuestion) => Shown | null;

/** An engine as the searcher runs it. */
export interface Contestant {
  /** Reads what will be searched, and gives the number of passages. */
  load(corpus: Corpus): number;
  /** Builds the index over what was loaded. */
  build(): Search;
}
