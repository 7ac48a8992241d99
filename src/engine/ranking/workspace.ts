import type { PassageIndex } from './index.ts';
import { Marks } from './marks.ts';
import type { Way } from './query.ts';
import { normOf } from './weights.ts';

/** What a slot or a term adds to which passages: in ascending order, the first `length` of both. */
export interface Contributions {
  readonly passages: Uint32Array;
  readonly values: Float64Array;
  length: number;
}

/**
 * Contributions at weight 1. What they can be at most, and what it took to read them, are those of the ways they come
 * from: so the slots are added up in the same order, and to the same last digit, whether they are kept or not.
 */
export interface Kept {
  readonly passages: Uint32Array;
  readonly values: Float64Array;
  readonly most: number;
  readonly postings: number;
}

/**
 * Scratch space for ranking, allocated once for an index. Only what a question touched is cleared after it, so that
 * a question costs what it reads, not what the index is large.
 */
export interface Workspace {
  /** What the slots add to each passage, and what its neighbours lend it. */
  readonly own: Float64Array;
  readonly context: Float64Array;
  /** For each paragraph, the sum over the slots of what its best passage for the slot has. */
  readonly paragraphs: Float64Array;
  /** The paragraphs in which a slot was found. */
  readonly touched: number[];
  /** What the slot at hand adds, what a term of it does, and what its ways come to passage by passage. */
  readonly slot: Contributions;
  readonly term: Contributions;
  readonly best: Float64Array;
  readonly way: Float64Array;
  readonly reached: Uint32Array;
  /** What everyday words add, by their ways and by article: their ways are a fixed list, and many. */
  readonly everyday: WeakMap<readonly Way[], Map<number, Kept>>;
  /** Passages or paragraphs being put in order. */
  readonly marks: Marks;
  /** What never changes: BM25's length normalisation, each passage's article and paragraph, the paragraphs' first passages. */
  readonly norms: Float64Array;
  readonly articleOf: Uint32Array;
  readonly groupOf: Uint32Array;
  readonly firsts: Uint32Array;
}

export function createWorkspace(index: PassageIndex): Workspace {
  const { passages, groups, lengths, meanLengths } = index;
  const size = passages.length;
  const contributions = () => ({
    passages: new Uint32Array(size),
    values: new Float64Array(size),
    length: 0,
  });
  const firsts = new Uint32Array(groups + 1).fill(size);
  for (let at = size - 1; at >= 0; at -= 1) firsts[passages[at]?.group ?? groups] = at;
  // A paragraph without a passage begins where the next one does.
  for (let group = groups - 1; group >= 0; group -= 1)
    firsts[group] = Math.min(firsts[group] ?? size, firsts[group + 1] ?? size);
  return {
    own: new Float64Array(size),
    context: new Float64Array(size),
    paragraphs: new Float64Array(groups),
    touched: [],
    slot: contributions(),
    term: contributions(),
    best: new Float64Array(size),
    way: new Float64Array(size),
    reached: new Uint32Array(Math.max(size, groups)),
    everyday: new WeakMap(),
    marks: new Marks(Math.max(size, groups)),
    norms: Float64Array.from(passages, ({ article }, at) =>
      normOf(lengths[at] ?? 0, meanLengths[article] ?? 1),
    ),
    articleOf: Uint32Array.from(passages, ({ article }) => article),
    groupOf: Uint32Array.from(passages, ({ group }) => group),
    firsts,
  };
}
