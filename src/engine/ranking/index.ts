import type { Article } from '../../article/article.ts';
import { fold } from '../../language/fold.ts';
import { visitNumbers } from '../../language/number-terms.ts';
import { type TermKey, visitTerms } from '../../language/terms.ts';
import type { Edition } from '../edition/edition.ts';
import { type HeadingScope, listPassages, type PassageList, type PassageRange } from './passages.ts';

/**
 * An inverted index over passages. A term's postings are the passages that hold it, in ascending order, in
 * `ids[starts[term] .. starts[term + 1])`, with how often each holds it in `frequencies`.
 */
export interface PassageIndex extends PassageList {
  readonly terms: ReadonlyMap<TermKey, number>;
  /** The key of each term number. */
  readonly keys: readonly TermKey[];
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly frequencies: Uint8Array;
  /** Number of terms in each passage, repetitions included. */
  readonly lengths: Uint32Array;
  /** Mean of `lengths` over each article's passages. */
  readonly meanLengths: Float64Array;
}

/** Arrays that grow by doubling: postings are written once, in the order of the text. */
class PostingList {
  terms = new Uint32Array(1024);
  passages = new Uint32Array(1024);
  frequencies = new Uint8Array(1024);
  length = 0;

  push(term: number, passage: number): void {
    if (this.length === this.terms.length) this.grow();
    this.terms[this.length] = term;
    this.passages[this.length] = passage;
    this.frequencies[this.length] = 1;
    this.length += 1;
  }

  private grow(): void {
    const size = this.length * 2;
    const terms = new Uint32Array(size);
    const passages = new Uint32Array(size);
    const frequencies = new Uint8Array(size);
    terms.set(this.terms);
    passages.set(this.passages);
    frequencies.set(this.frequencies);
    this.terms = terms;
    this.passages = passages;
    this.frequencies = frequencies;
  }
}

/** Sorts the postings by term with one counting pass; within a term they stay in the passages' order. */
function byTerm(list: PostingList, terms: number): Pick<PassageIndex, 'starts' | 'ids' | 'frequencies'> {
  const starts = new Uint32Array(terms + 1);
  for (let at = 0; at < list.length; at += 1) {
    const next = (list.terms[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let term = 0; term < terms; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const cursor = starts.slice(0, terms);
  const ids = new Uint32Array(list.length);
  const frequencies = new Uint8Array(list.length);
  for (let at = 0; at < list.length; at += 1) {
    const term = list.terms[at] ?? 0;
    const to = cursor[term] ?? 0;
    ids[to] = list.passages[at] ?? 0;
    frequencies[to] = list.frequencies[at] ?? 0;
    cursor[term] = to + 1;
  }
  return { starts, ids, frequencies };
}

const MOST_COUNTED = 255;

/** Builds the index in one pass over the passages' folded text. */
export function buildIndex(articles: readonly Article[], editions: readonly Edition[]): PassageIndex {
  const list = listPassages(articles, editions);
  const terms = new Map<TermKey, number>();
  const keys: TermKey[] = [];
  const postings = new PostingList();
  const lastPosting: number[] = [];
  const lengths = new Uint32Array(list.passages.length);
  for (const [number, passage] of list.passages.entries()) {
    let length = 0;
    const first = postings.length;
    const { text } = fold(passage.text);
    const count = (key: TermKey) => {
      length += 1;
      let term = terms.get(key);
      if (term === undefined) {
        term = keys.length;
        terms.set(key, term);
        keys.push(key);
        lastPosting.push(-1);
      }
      const last = lastPosting[term] ?? -1;
      if (last >= first) {
        const count = postings.frequencies[last] ?? 0;
        if (count < MOST_COUNTED) postings.frequencies[last] = count + 1;
      } else {
        lastPosting[term] = postings.length;
        postings.push(term, number);
      }
    };
    visitTerms(text, count);
    visitNumbers(text, count);
    lengths[number] = length;
  }
  const meanLengths = Float64Array.from(list.ranges, ({ start, end }) => {
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += lengths[at] ?? 0;
    return Math.max(1, sum / Math.max(1, end - start));
  });
  return { ...list, terms, keys, ...byTerm(postings, keys.length), lengths, meanLengths };
}

/** How many passages hold the term. */
export function documentFrequency(index: PassageIndex, term: number): number {
  return (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0);
}

/** The passages that hold the term, in ascending order. */
export function passagesWith(index: PassageIndex, term: number): Uint32Array {
  return index.ids.subarray(index.starts[term] ?? 0, index.starts[term + 1] ?? 0);
}

/** The first place in `[from, to)` of the ascending `ids` that holds `id` or more; `to` where none does. */
function lowerBound(ids: Uint32Array, id: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same in steps that double, for a place that is near: in time logarithmic in its distance. */
export function seek(ids: Uint32Array, id: number, from: number, to: number): number {
  let low = from;
  let step = 1;
  while (low + step <= to && (ids[low + step - 1] ?? 0) < id) {
    low += step;
    step *= 2;
  }
  return lowerBound(ids, id, low, Math.min(to, low + step - 1));
}

/** How often the passage holds the term; 0 where it does not. */
export function frequencyIn(index: PassageIndex, term: number, passage: number): number {
  const end = index.starts[term + 1] ?? 0;
  const at = lowerBound(index.ids, passage, index.starts[term] ?? 0, end);
  return at < end && index.ids[at] === passage ? (index.frequencies[at] ?? 0) : 0;
}

/** Where the postings of the passages `[start, end)` stand among a term's. */
export function postingsWithin(
  index: PassageIndex,
  term: number,
  { start, end }: PassageRange,
): PassageRange {
  const stop = index.starts[term + 1] ?? 0;
  const from = lowerBound(index.ids, start, index.starts[term] ?? 0, stop);
  return { start: from, end: seek(index.ids, end, from, stop) };
}

/** Whether one of the passages `[start, end)` holds the term. */
export function occursWithin(index: PassageIndex, term: number, { start, end }: PassageRange): boolean {
  const stop = index.starts[term + 1] ?? 0;
  const at = lowerBound(index.ids, start, index.starts[term] ?? 0, stop);
  return at < stop && (index.ids[at] ?? end) < end;
}

/** The headings under which a passage stands. */
export function headingsOver(index: PassageIndex, passage: number): HeadingScope[] {
  const headings = index.headings[index.passages[passage]?.article ?? -1] ?? [];
  // In the text's order the scopes' ends never fall.
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings[middle]?.end ?? 0) <= passage) low = middle + 1;
    else high = middle;
  }
  const found: HeadingScope[] = [];
  for (let heading = headings[low]; heading && heading.passage < passage; heading = headings[low]) {
    if (heading.start <= passage) found.push(heading);
    low += 1;
  }
  return found;
}
