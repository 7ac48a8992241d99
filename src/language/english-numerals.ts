import {
  cardinalValue,
  firstWord,
  isOnes,
  nextWord,
  readCardinal,
  readOrdinal,
  readPoint,
  type Sum,
  type Word,
  wordAfter,
  wordAt,
} from './english-cardinals.ts';
import { CARDINALS, ORDINALS, PARTS, VAGUE } from './english-words.ts';
import { type NumeralValue, quotient } from './exact-value.ts';
import { type Numeral, numeralOf } from './numeral.ts';

interface Denominator {
  readonly end: number;
  readonly value: number;
  readonly plural: boolean;
}

interface Ratio {
  readonly end: number;
  readonly value: number;
  readonly parts: readonly [number, number];
}

function ordinalPart(word: string): number | null {
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return ORDINALS.get(singular)?.value ?? null;
}

/** The denominator that `word` begins: thirds, quarter, twenty-fifths. */
function readDenominator(text: string, word: Word): Denominator | null {
  const part = PARTS.get(word.text);
  if (part !== undefined) return { end: word.end, value: part, plural: word.text.endsWith('s') };
  const tens = CARDINALS.get(word.text);
  if (tens?.kind === 'tens') {
    const next = wordAfter(text, word.end);
    const ones = next === null ? null : ordinalPart(next.text);
    if (next === null || ones === null || !isOnes(ones)) return null;
    return { end: next.end, value: tens.value + ones, plural: next.text.endsWith('s') };
  }
  const value = ordinalPart(word.text);
  return value === null || value < 3 ? null : { end: word.end, value, plural: word.text.endsWith('s') };
}

function ratio(numerator: number, denominator: Denominator): Ratio | null {
  if (!denominator.plural && numerator !== 1) return null;
  const value = numerator / denominator.value;
  return { end: denominator.end, value, parts: [numerator, denominator.value] };
}

/** two thirds, a quarter, twenty-three fifths: tens go to the denominator where they can. */
function readRatio(text: string, first: Word): Ratio | null {
  if (first.text === 'a' || first.text === 'an') {
    const next = wordAfter(text, first.end);
    const denominator = next === null ? null : readDenominator(text, next);
    return denominator === null ? null : ratio(1, denominator);
  }
  for (let sum = firstWord(first); sum !== null; sum = nextWord(text, sum)) {
    const next = wordAfter(text, sum.end);
    const denominator = next === null ? null : readDenominator(text, next);
    if (denominator !== null) return ratio(Number(cardinalValue(sum)), denominator);
  }
  return null;
}

/** What follows a cardinal and adds a part to it: one and a half, three and two thirds. */
function readAddedRatio(text: string, at: number): Ratio | null {
  const and = wordAfter(text, at);
  const first = and?.text === 'and' ? wordAfter(text, and.end) : null;
  return first === null ? null : readRatio(text, first);
}

/** two hundred and five and a half can be cut at either "and": the cut that leaves less than one to add wins. */
function readMixed(text: string, first: Word): { end: number; value: number } | null {
  for (let sum = firstWord(first); sum !== null; sum = nextWord(text, sum)) {
    const added = readAddedRatio(text, sum.end);
    if (added !== null && added.value < 1)
      return { end: added.end, value: Number(cardinalValue(sum)) + added.value };
  }
  return null;
}

/** one over three; the denominator may be in digits. */
function readOver(text: string, sum: Sum): { end: number; value: number } | null {
  const over = wordAfter(text, sum.end);
  if (over?.text !== 'over') return null;
  const word = wordAfter(text, over.end);
  const below = word === null ? null : readCardinal(text, word);
  const digits = / (\d{1,3})(?![\d.,])/y;
  digits.lastIndex = over.end;
  const match = below === null ? digits.exec(text) : null;
  const end = below?.end ?? (match === null ? null : digits.lastIndex);
  const value =
    end === null
      ? null
      : quotient(cardinalValue(sum), below === null ? Number(match?.[1]) : cardinalValue(below));
  const counts = end !== null && / ?[A-Za-z]/y.test(text.slice(end, end + 2));
  return end === null || value === null || counts ? null : { end, value };
}

/** half a million, half a dozen; half alone. */
function readHalf(text: string, first: Word): { end: number; value: number } | null {
  if (first.text !== 'half') return null;
  const article = wordAfter(text, first.end);
  const scale = article?.text === 'a' ? wordAfter(text, article.end) : null;
  const entry = scale === null ? undefined : CARDINALS.get(scale.text);
  if (scale !== null && entry?.kind === 'scale') return { end: scale.end, value: entry.value / 2 };
  return { end: first.end, value: 0.5 };
}

function numeral(start: number, end: number, value: NumeralValue | null, form: Numeral['form']): Numeral {
  return numeralOf({ start, end, value, script: 'english', form, digitsEnd: start });
}

const ARTICLE_BEFORE = /(?:^|[^A-Za-z])(an?) {1,3}$/i;

/** The article that belongs to a scale or a part: a hundred, a quarter. */
function withArticle(text: string, first: Word): number {
  const takes = CARDINALS.get(first.text)?.kind === 'scale' || PARTS.has(first.text) || VAGUE.has(first.text);
  const article = takes ? ARTICLE_BEFORE.exec(text.slice(Math.max(0, first.start - 6), first.start)) : null;
  if (article === null) return first.start;
  return first.start - (article[0].length - article[0].search(/an? /i));
}

const AFTER_SHARE =
  /^(?:\s*$|[.,;:)]| of\b| (?:more|less|fewer|higher|lower|to|from|since|compared|last|this)\b)/;

/** "fell by a third" is a fraction, "a third ferry" is not: what follows tells. */
function readSharedPart(text: string, first: Word): Numeral | null {
  const value = ordinalPart(first.text);
  if (value === null || value < 3 || !AFTER_SHARE.test(text.slice(first.end, first.end + 8))) return null;
  const article = ARTICLE_BEFORE.exec(text.slice(Math.max(0, first.start - 6), first.start));
  if (article === null) return null;
  const start = first.start - (article[0].length - article[0].search(/an? /i));
  return { ...numeral(start, first.end, 1 / value, 'fraction'), parts: [1, value] };
}

const SEVERAL_BEFORE = /(?:^|[^A-Za-z])((?:several|(?:a )?few|(?:a )?couple(?: of)?) {1,3})$/i;

/** several hundred, a few thousand: as many as nobody says. */
function readSeveral(text: string, first: Word): Numeral | null {
  if (CARDINALS.get(first.text)?.kind !== 'scale') return null;
  const several = SEVERAL_BEFORE.exec(text.slice(Math.max(0, first.start - 16), first.start))?.[1];
  const sum = several === undefined ? null : readCardinal(text, first);
  return sum === null ? null : numeral(first.start - (several?.length ?? 0), sum.end, null, 'vague');
}

/** The numeral in English words whose first word, an article apart, begins at `at`. */
export function readEnglishNumeral(text: string, at: number): Numeral | null {
  const first = wordAt(text, at);
  if (first === null) return null;
  if (VAGUE.has(first.text)) return numeral(at, first.end, null, 'vague');
  const several = readSeveral(text, first);
  if (several !== null) return several;
  const start = withArticle(text, first);
  const half = readHalf(text, first);
  if (half !== null) return numeral(start, half.end, half.value, half.value < 1 ? 'fraction' : 'composed');
  const part = PARTS.get(first.text);
  if (part !== undefined) return start < at ? numeral(start, first.end, 1 / part, 'fraction') : null;
  const shared = readSharedPart(text, first);
  if (shared !== null) return shared;
  const mixed = readMixed(text, first);
  if (mixed !== null) return numeral(start, mixed.end, mixed.value, 'decimal');
  const share = readRatio(text, first);
  if (share !== null) return { ...numeral(start, share.end, share.value, 'fraction'), parts: share.parts };
  const ordinal = readOrdinal(text, first);
  if (ordinal !== null) return numeral(at, ordinal.end, ordinal.value, 'ordinal');
  const sum = readCardinal(text, first);
  if (sum === null) return null;
  const decimal = readPoint(text, sum);
  if (decimal !== null) return numeral(start, decimal.end, decimal.value, 'decimal');
  const over = readOver(text, sum);
  if (over !== null) return numeral(start, over.end, over.value, 'fraction');
  return numeral(start, sum.end, cardinalValue(sum), sum.words > 1 ? 'composed' : 'integer');
}
