import type { Span } from '../../article/article.ts';
import { fold } from '../../language/fold.ts';
import { simplifyText } from '../../language/script.ts';
import { visitTerms } from '../../language/terms.ts';
import type { PassageIndex } from '../ranking/index.ts';

/** A stretch of text that holds candidates for an answer, made ready to measure how near the question's words stand. */
export interface Stretch {
  readonly text: string;
  /** The same in Simplified characters, for lists of words; a character beyond the basic plane may shift it. */
  readonly plain: string;
  /** The same, folded. */
  readonly folded: string;
  /** Where `text` begins in the article. */
  readonly start: number;
  /** Each term's places, as offsets into `text`. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** What parts one statement from the next, and one fact from another. */
  readonly weak: Marks;
  readonly strong: Marks;
  /** Its clauses, as spans of the article. */
  readonly clauses: readonly Span[];
}

/** For each offset into a text how many marks stand before it. */
type Marks = Uint16Array;

/** What parts statements within a sentence, and what parts sentences and lists of facts. */
const WEAK = /[，,：:、|]/g;
const STRONG = /[；;。!?！？]/g;

/** The terms of a short text that the index knows. */
export function termsIn(index: PassageIndex, text: string): Set<number> {
  const terms = new Set<number>();
  visitTerms(fold(text).text, (key) => {
    const term = index.terms.get(key);
    if (term !== undefined) terms.add(term);
  });
  return terms;
}

const CLAUSE = /[^，,；;。！？!?：:]+(?:[，,](?=\d{3}(?!\d))[^，,；;。！？!?：:]+)*/g;
/** Quotation marks and brackets that lost their other half to the cut. */
const STRAY_BEFORE = /^[」』”’）)\]】\s]+/;
const STRAY_AFTER = /[「『“‘（([【\s]+$/;

/** Every span that a pattern finds in a text, which begins at `start` in its article, as spans of the article. */
export function spansIn(text: string, start: number, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const kept = match[0].replace(STRAY_BEFORE, '');
    const from = start + match.index + match[0].length - kept.length;
    return { start: from, end: from + kept.replace(STRAY_AFTER, '').length };
  }).filter((span) => span.end > span.start);
}

function marksIn(text: string, pattern: RegExp): Marks {
  const marks = new Uint16Array(text.length + 1);
  for (const { index } of text.matchAll(pattern)) marks[index + 1] = 1;
  for (let at = 1; at < marks.length; at += 1) marks[at] = (marks[at] ?? 0) + (marks[at - 1] ?? 0);
  return marks;
}

/** How many marks stand from `low` up to `high`. */
export function marksBetween(marks: Marks, low: number, high: number): number {
  const last = marks.length - 1;
  return low >= high ? 0 : (marks[Math.min(high, last)] ?? 0) - (marks[Math.min(low, last)] ?? 0);
}

export function isMarked(marks: Marks, at: number): boolean {
  return marksBetween(marks, at, at + 1) > 0;
}

/** Reads a text that begins at `start` in its article or edition. */
export function readStretch(index: PassageIndex, text: string, start: number): Stretch {
  const { text: folded, offsets } = fold(text);
  const places = new Map<number, number[]>();
  visitTerms(folded, (key, from) => {
    const term = index.terms.get(key);
    if (term === undefined) return;
    const at = offsets[from] ?? 0;
    const there = places.get(term);
    if (there) there.push(at);
    else places.set(term, [at]);
  });
  return {
    text,
    plain: simplifyText(text),
    folded,
    start,
    places,
    weak: marksIn(text, WEAK),
    strong: marksIn(text, STRONG),
    clauses: spansIn(text, start, CLAUSE),
  };
}
