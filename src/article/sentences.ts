import type { Span } from './article.ts';
import { hasHan, hasWord } from './characters.ts';
import { dotEndsSentence } from './dot.ts';
import { isCloser, type Pair, type Pairs, pairsOf } from './pairs.ts';
import { quotationEndsSentence } from './quotation.ts';
import { matchAt } from './sticky.ts';

/** A quotation or bracket up to this many characters is never cut; a longer one is cut where its sentences end. */
const WHOLE_UP_TO = 150;
const TERMINATORS: ReadonlySet<string> = new Set(['。', '！', '？', '｡', '!', '?', '.', '．', '…']);
const FULL_STOPS = /[。！？｡]/;
const CONTINUES = /[，、；：,;:]/;
const LOWER_CASE = /\p{Ll}/u;
const EMPHASIS: ReadonlySet<string> = new Set(['*', '_', '`', '~']);
/** Note references, perhaps after a blank: [1], [2-3], [^a], [註 1], ［4］. */
const REFERENCE =
  /[ \t\u00a0]*(?:[[［]\d{1,3}(?:[-–,，、]\s?\d{1,3}){0,4}[\]］](?::\s?\d{1,4}(?:[-–]\d{1,4})?(?=\s|$))?|\[(?:\^[\w-]{1,30}|[註注]\s?\d{1,3}|note \d{1,3}|[a-z]|來源請求|来源请求|citation needed)\])|[¹²³⁰-⁹]{1,3}|\[\w{1,6}\]/uy;
/** A remark at the paragraph's end that is no sentence: （完）, （編輯：…）1130809. */
const REMARK = /[ \t\u3000]*[(（[【][^()（）[\]【】。！？!?\n]{1,40}[)）\]】][\d\s]{0,20}$/y;
const SPACE = /\s/;

interface Scan {
  readonly text: string;
  readonly pairs: Pairs;
}

/** The first index from `from` on that is not white space (nor, after a line break, a block quote's mark). */
function skipSpace(text: string, from: number): number {
  let index = from;
  let fresh = false;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '\n' || character === '\r') fresh = true;
    else if (!SPACE.test(character) && !(fresh && character === '>')) break;
    index += 1;
  }
  return index;
}

/** Past the closing marks, emphasis marks and note references that belong to the sentence that ended. */
function skipClosers(scan: Scan, from: number): { end: number; quotation: Pair | undefined } {
  const { text, pairs } = scan;
  let quotation: Pair | undefined;
  let index = from;
  while (index < text.length) {
    const pair = pairs.byClose.get(index);
    if (pair !== undefined || isCloser(text.charAt(index)) || EMPHASIS.has(text.charAt(index))) {
      if (pair?.quote) quotation = pair;
      index += 1;
      continue;
    }
    const reference = matchAt(REFERENCE, text, index);
    if (reference === null) break;
    index += reference[0].length;
  }
  return { end: index, quotation };
}

/** Past a remark in brackets with which the paragraph ends. */
function skipRemark(text: string, from: number): number {
  return matchAt(REMARK, text, from) === null ? from : text.length;
}

/** Whether the mark at `at` (a run up to `runEnd`) ends a sentence, given what follows its closing marks. */
function ends(scan: Scan, sentence: number, at: number, runEnd: number, closed: number): boolean {
  const { text } = scan;
  const run = text.slice(at, runEnd);
  const next = skipSpace(text, closed);
  if (next >= text.length) return true;
  const following = text.charAt(next);
  if (CONTINUES.test(following)) return false;
  if (FULL_STOPS.test(run)) return true;
  const spaced = next > closed;
  const chinese = hasHan(text.charAt(at - 1)) || hasHan(following);
  if (/[!?]/.test(run)) return chinese || (spaced && !LOWER_CASE.test(following));
  if (run.length > 1 || run === '…') return spaced && !LOWER_CASE.test(following);
  return dotEndsSentence(text, sentence, at, closed, next);
}

/** Where the sentence that stops at the mark `at` ends, closing marks included; null when it goes on. */
function endAfterMark(scan: Scan, sentence: number, at: number): { end: number; cut: boolean } {
  const { text } = scan;
  let runEnd = at + 1;
  while (TERMINATORS.has(text.charAt(runEnd))) runEnd += 1;
  const closed = skipClosers(scan, runEnd);
  const { quotation } = closed;
  const end = skipRemark(text, closed.end);
  if (!ends(scan, sentence, at, runEnd, end)) return { end: runEnd, cut: false };
  const cut =
    quotation === undefined || quotationEndsSentence(text, quotation, sentence, skipSpace(text, end));
  return { end, cut };
}

/** Whether a short quotation or bracket that is kept whole closes its sentence, as in “走。” */
function endAfterPair(scan: Scan, sentence: number, pair: Pair): { end: number; cut: boolean } {
  const { text } = scan;
  const end = skipRemark(text, skipClosers(scan, pair.close + 1).end);
  let last = pair.close - 1;
  while (last > pair.open && (isCloser(text.charAt(last)) || EMPHASIS.has(text.charAt(last)))) last -= 1;
  if (!TERMINATORS.has(text.charAt(last)) || TERMINATORS.has(text.charAt(end))) return { end, cut: false };
  const next = skipSpace(text, end);
  if (CONTINUES.test(text.charAt(next)) || LOWER_CASE.test(text.charAt(next))) return { end, cut: false };
  const cut = pair.quote ? quotationEndsSentence(text, pair, sentence, next) : pair.open === sentence;
  return { end, cut };
}

/** The half-open ends of the sentences of a text, in order; the last one is the text's end. */
function cutsOf(text: string): number[] {
  const scan: Scan = { text, pairs: pairsOf(text) };
  const cuts: number[] = [];
  let sentence = skipSpace(text, 0);
  let index = sentence;
  while (index < text.length) {
    const pair = scan.pairs.byOpen.get(index);
    const whole = pair !== undefined && pair.close - pair.open <= WHOLE_UP_TO;
    if (!whole && !TERMINATORS.has(text.charAt(index))) {
      index += 1;
      continue;
    }
    const { end, cut } = whole ? endAfterPair(scan, sentence, pair) : endAfterMark(scan, sentence, index);
    index = end;
    if (!cut) continue;
    cuts.push(end);
    index = skipSpace(text, end);
    sentence = index;
  }
  cuts.push(text.length);
  return cuts;
}

/**
 * The sentences of a paragraph: in order, not overlapping, without surrounding white space, together covering
 * everything but white space. A piece without any letter or digit (a stray mark) joins its neighbour.
 */
export function splitSentences(raw: string, span: Span): Span[] {
  const text = raw.slice(span.start, span.end);
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  let previousSays = false;
  for (const cut of cutsOf(text)) {
    let end = cut;
    while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
    if (end <= start) continue;
    const says = hasWord(text.slice(start, end));
    const previous: Span | undefined = says && previousSays ? undefined : sentences.pop();
    sentences.push({ start: previous?.start ?? span.start + start, end: span.start + end });
    previousSays = says || (previous !== undefined && previousSays);
    start = skipSpace(text, cut);
  }
  return sentences;
}
