/** What a searcher, an engine in a process of its own, is asked to do. */

/** What is searched. The engine under test is given articles; the others the same passages, one text each. */
export type Corpus =
  /** Articles and their editions, as the bot opens them. */
  | { readonly kind: 'library'; readonly path: string }
  /** One article: a paragraph a line, its sentences parted by tabs, each a passage. */
  | { readonly kind: 'passages'; readonly file: string }
  /** Many articles: a `GeneratedArticle` as JSON a line. */
  | { readonly kind: 'articles'; readonly file: string };

export interface AskedQuestion {
  readonly question: string;
  /** The question that it follows: others than this engine are asked both in one. */
  readonly previous: string | null;
}

export interface Asking {
  readonly questions: readonly AskedQuestion[];
  /** The questions are asked again and again for so many milliseconds; at least once. */
  readonly atLeast: number;
  /** After so many milliseconds no further question is asked. */
  readonly atMost: number;
}

/** What came first: the excerpt, and the slug or number of its article. */
export interface Shown {
  readonly excerpt: string;
  readonly article: string;
}

export interface Asked {
  /** Milliseconds a question, pass by pass; the last may be shorter. */
  readonly passes: readonly (readonly number[])[];
  /** Milliseconds of processor time a question: other programs on the machine do not lengthen it as they do time. */
  readonly processor: number;
  /** In the first pass. */
  readonly shown: readonly (Shown | null)[];
}

/** Megabytes, after a collection of the garbage. */
export interface Memory {
  /** What the process holds: objects, strings and typed arrays. */
  readonly held: number;
  readonly resident: number;
}

export interface SearcherTasks {
  load: { readonly input: Corpus; readonly output: { readonly passages: number } };
  /** Milliseconds. */
  build: { readonly input: null; readonly output: number };
  ask: { readonly input: Asking; readonly output: Asked };
  memory: { readonly input: null; readonly output: Memory };
}

/** The search libraries' names are those of `src/evaluation/peers.ts`, and found by how they begin. */
export const THIS_ENGINE = 'this engine';
export const FUSE_TOKENS = 'Fuse.js, token search';
export const MINISEARCH = 'MiniSearch';
export const ENGINES = [THIS_ENGINE, 'Fuse.js, defaults', FUSE_TOKENS, MINISEARCH, 'FlexSearch', 'Orama'];
