/**
 * # How passages are ranked
 *
 *     own(p)     = Σ over slots of weight · max over ways of factor · Σ over terms idf(t)^POWER · tf·(K+1) / (tf + norm(p))
 *     norm(p)    = K · (1 − B + B · length(p) / mean length in its article)
 *     idf(t)     = ln(1 + (N − n + 0.5) / (n + 0.5)), N and n counted within the passage's own article
 *     score(p)   = own(p) + neighbours(p) + PARAGRAPH · (best of its paragraph − own(p)) + HEADING · own(its heading)
 *     final(p)   = score(p) · affinity(article)
 *
 * This is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with four changes:
 * a power on the inverse document frequency; what the sentence before and after say counts a little where this
 * sentence leaves it out; so does the rest of the paragraph; and so does the section's heading. Statistics are
 * those of one article, so that an article added to the engine cannot reorder another's passages.
 */

import type { PassageIndex } from './index.ts';
import type { HeadingScope } from './passages.ts';
import type { Query, Slot, Way } from './query.ts';

/** BM25's saturation. From 0.3 to 1.0 the scores differ by 0.1 points. */
const K = 0.6;
/** BM25's length normalisation: sentences are of one kind, so it is weak. 0.2 and 0.4 lose 0.2 points. */
const B = 0.3;
/** On the inverse document frequency: rare words tell sentences of one article apart. 1.0 loses 0.6 points. */
const POWER = 1.6;
/** Share of a term's weight that a sentence gets when only the sentence before it has the term. */
const BEFORE = 0.25;
/** The same for the sentence after it. */
const AFTER = 0.1;
/** Share that a sentence gets of what the rest of its paragraph matches. */
const PARAGRAPH = 0.15;
/** Share that a passage gets of what its section's heading matches. */
const HEADING = 0.15;

/** Inverse document frequency by passages in the article and passages with the term, computed once each. */
class InverseFrequencies {
  private readonly tables = new Map<number, Float64Array>();

  get(passages: number, having: number): number {
    let table = this.tables.get(passages);
    if (!table) {
      table = new Float64Array(passages + 1).fill(Number.NaN);
      this.tables.set(passages, table);
    }
    let value = table[having] ?? 0;
    if (Number.isNaN(value)) {
      value = Math.log(1 + (passages - having + 0.5) / (having + 0.5)) ** POWER;
      table[having] = value;
    }
    return value;
  }
}

const inverseFrequencies = new InverseFrequencies();

/** The weight of a term that `having` of `passages` passages hold; with 0 the weight of a term that none holds. */
export function termWeight(passages: number, having: number): number {
  return inverseFrequencies.get(passages, having);
}

/** Contributions of one slot: passages in ascending order, each with what the slot adds to it. */
interface Contributions {
  readonly passages: Uint32Array;
  readonly values: Float64Array;
  length: number;
}

/**
 * Scratch space for ranking, allocated once for an index. Only what a question touched is cleared after it, so that
 * a question costs what its postings are long, not what the index is large.
 */
export interface Workspace {
  readonly own: Float64Array;
  readonly context: Float64Array;
  readonly scores: Float64Array;
  readonly paragraphs: Float64Array;
  readonly best: Float64Array;
  readonly way: Float64Array;
  readonly slot: Contributions;
  readonly norms: Float64Array;
  readonly articleOf: Uint32Array;
  readonly groupOf: Uint32Array;
  /** The heading whose scope begins with each heading's passage. */
  readonly headingAt: ReadonlyMap<number, HeadingScope>;
  /** A passage of each paragraph that was touched. */
  readonly groups: number[];
  /** The passages that have a score. */
  readonly scored: number[];
}

export function createWorkspace(index: PassageIndex): Workspace {
  const size = index.passages.length;
  return {
    own: new Float64Array(size),
    context: new Float64Array(size),
    scores: new Float64Array(size),
    paragraphs: new Float64Array(index.groups),
    best: new Float64Array(size),
    way: new Float64Array(size),
    slot: { passages: new Uint32Array(size), values: new Float64Array(size), length: 0 },
    norms: Float64Array.from(index.passages, (passage, at) => {
      const mean = index.meanLengths[passage.article] ?? 1;
      return K * (1 - B + (B * (index.lengths[at] ?? 0)) / mean);
    }),
    articleOf: Uint32Array.from(index.passages, (passage) => passage.article),
    groupOf: Uint32Array.from(index.passages, (passage) => passage.group),
    headingAt: new Map(index.headings.map((heading) => [heading.passage, heading])),
    groups: [],
    scored: [],
  };
}

/** Visits a term's postings with what each adds: the weight within its article, saturated and normalised. */
function visitPostings(
  index: PassageIndex,
  space: Workspace,
  term: number,
  visit: (passage: number, value: number) => void,
): void {
  const end = index.starts[term + 1] ?? 0;
  let at = index.starts[term] ?? 0;
  while (at < end) {
    const range = index.ranges[space.articleOf[index.ids[at] ?? 0] ?? 0];
    if (!range) return;
    let stop = at + 1;
    while (stop < end && (index.ids[stop] ?? 0) < range.end) stop += 1;
    const weight = termWeight(range.end - range.start, stop - at);
    for (; at < stop; at += 1) {
      const passage = index.ids[at] ?? 0;
      const frequency = index.frequencies[at] ?? 0;
      visit(passage, (weight * frequency * (K + 1)) / (frequency + (space.norms[passage] ?? K)));
    }
  }
}

/** A slot with one term is its postings as they stand: no need to gather and sort. */
function gatherSingle(index: PassageIndex, space: Workspace, term: number, weight: number): void {
  const { slot } = space;
  slot.length = 0;
  visitPostings(index, space, term, (passage, value) => {
    slot.passages[slot.length] = passage;
    slot.values[slot.length] = value * weight;
    slot.length += 1;
  });
}

/** Contributions of everyday words at weight 1: their ways are a fixed list, so they are gathered once an index. */
const everyday = new WeakMap<
  readonly Way[],
  { readonly passages: Uint32Array; readonly values: Float64Array }
>();
const LONGEST_KEPT = 4000;

/** A slot of an everyday word from what is kept for it; false where nothing is. */
function gatherKept({ slot: out }: Workspace, slot: Slot): boolean {
  const kept = slot.key === undefined ? everyday.get(slot.ways) : undefined;
  if (!kept) return false;
  out.length = kept.passages.length;
  out.passages.set(kept.passages);
  for (let at = 0; at < out.length; at += 1) out.values[at] = (kept.values[at] ?? 0) * slot.weight;
  return true;
}

function keep({ slot: out }: Workspace, slot: Slot): void {
  if (slot.key !== undefined || out.length > LONGEST_KEPT || slot.weight === 0) return;
  const values = out.values.slice(0, out.length).map((value) => value / slot.weight);
  everyday.set(slot.ways, { passages: out.passages.slice(0, out.length), values });
}

/** For each passage the best of the slot's ways; a way of several terms counts their sum over their number's root. */
function gatherWays(index: PassageIndex, space: Workspace, slot: Slot): void {
  const { best, way } = space;
  const touched: number[] = [];
  for (const { terms, factor } of slot.ways) {
    const reached: number[] = [];
    const share = (slot.weight * factor) / Math.sqrt(terms.length);
    for (const term of terms) {
      visitPostings(index, space, term, (passage, value) => {
        if (way[passage] === 0) reached.push(passage);
        way[passage] = (way[passage] ?? 0) + value * share;
      });
    }
    for (const passage of reached) {
      if (best[passage] === 0) touched.push(passage);
      best[passage] = Math.max(best[passage] ?? 0, way[passage] ?? 0);
      way[passage] = 0;
    }
  }
  touched.sort((one, other) => one - other);
  const { slot: out } = space;
  out.length = touched.length;
  for (const [at, passage] of touched.entries()) {
    out.passages[at] = passage;
    out.values[at] = best[passage] ?? 0;
    best[passage] = 0;
  }
}

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

/** The score of every passage that shares a term with the query: the formula above, without the article's affinity. */
export function scorePassages(index: PassageIndex, space: Workspace, query: Query): Ranking {
  clear(space);
  for (const slot of query.slots) {
    const [way, second] = slot.ways;
    if (!way || slot.weight === 0) continue;
    const [term] = way.terms;
    if (!second && way.terms.length === 1 && term !== undefined) {
      gatherSingle(index, space, term, slot.weight * way.factor);
    } else if (!gatherKept(space, slot)) {
      gatherWays(index, space, slot);
      keep(space, slot);
    }
    accumulate(space);
  }
  for (const passage of space.groups) scoreParagraph(space, passage);
  scoreHeadings(space);
  return { scores: space.scores, scored: space.scored };
}

/** The `count` passages with the highest scores, best first; equal scores in the text's order. */
export function bestOf({ scores, scored }: Ranking, count: number): number[] {
  const best: number[] = [];
  const isBefore = (one: number, other: number) => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    return difference > 0 || (difference === 0 && one < other);
  };
  for (const passage of scored) {
    const last = best[count - 1];
    if (last !== undefined && !isBefore(passage, last)) continue;
    let to = best.length;
    while (to > 0 && isBefore(passage, best[to - 1] ?? passage)) to -= 1;
    best.splice(to, 0, passage);
    if (best.length > count) best.pop();
  }
  return best;
}
