import { readArabicValue, readDigits, signBefore, signed } from './arabic-numerals.ts';
import { readChineseNumeral } from './chinese-numerals.ts';
import { readEnglishNumeral } from './english-numerals.ts';
import { BEGINNINGS, SUFFIXES } from './english-words.ts';
import { type NumeralValue, quotient, termValue } from './exact-value.ts';
import { type Numeral, numeralOf } from './numeral.ts';
import { foldSameLength } from './same-length.ts';

export type { NumeralValue } from './exact-value.ts';
export type { Numeral, NumeralForm } from './numeral.ts';

const CANDIDATE = new RegExp(
  `[\\d零〇一二两俩三仨四五六七八九十百千万亿半数几廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟]|\\b(?:${BEGINNINGS})\\b`,
  'gi',
);
const CHINESE_AFTER_DIGITS =
  /[ \u3000]{0,3}(?:[多余几来]?[ \u3000]{0,3}[十百千万亿兆拾佰仟]|又|分[ \u3000]{0,3}之)/y;
const SUFFIX = /[ -]{0,2}([A-Za-z]+)/y;
const ORDINAL_SUFFIX = /(?:st|nd|rd|th)(?![A-Za-z\d])/iy;
const MINUS_WORD = /(?:^|[^A-Za-z])((?:minus|negative) {1,2})$/i;

function matchesAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What the reader of one place found: where to go on, and the numeral if there is one. */
interface Found {
  readonly end: number;
  readonly numeral: Numeral | null;
}

/** 100k, 2.1 million, 3 dozens: the scale that follows digits. */
function scaleAfter(
  text: string,
  start: number,
  at: number,
): { exponent: number; factor: number; end: number } | null {
  const match = matchesAt(SUFFIX, text, at);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const end = at + match[0].length;
  if (/^dozens?$/i.test(word)) return { exponent: 0, factor: 12, end };
  const exponent = SUFFIXES.get(word) ?? (word.length > 2 ? SUFFIXES.get(word.toLowerCase()) : undefined);
  if (exponent === undefined || /\d/.test(text[end] ?? ' ')) return null;
  const billion = word !== 'B' || (end === at + 1 && /[$€£¥]/.test(text[start - 1] ?? ' '));
  return billion ? { exponent, factor: 1, end } : null;
}

function readArabic(text: string, at: number): Found {
  const start = text[at - 1] === '.' && !/[\dA-Za-z.,]/.test(text[at - 2] ?? ' ') ? at - 1 : at;
  if (start === at && matchesAt(CHINESE_AFTER_DIGITS, text, endOfDigits(text, at)) !== null) {
    const numeral = readChineseNumeral(text, at);
    if (numeral !== null && numeral.end > endOfDigits(text, at)) return { end: numeral.end, numeral };
  }
  const run = readDigits(text, start);
  if (run === null) return { end: at + 1, numeral: null };
  const scale = run.digits === null ? null : scaleAfter(text, start, run.end);
  if (run.digits !== null && scale !== null) {
    const value = times(termValue({ digits: run.digits, exponent: scale.exponent }), scale.factor);
    const numeral = arabic(start, scale.end, value, 'integer', run.end, scale.exponent);
    return { end: scale.end, numeral };
  }
  const read = readArabicValue(text, run);
  if (read === null) return { end: run.end, numeral: null };
  const ordinal = run.plain && matchesAt(ORDINAL_SUFFIX, text, run.end) !== null;
  if (ordinal)
    return { end: run.end + 2, numeral: arabic(start, run.end + 2, read.value, 'ordinal', run.end, 0) };
  return { end: read.end, numeral: arabic(start, read.end, read.value, read.form, read.end, 0) };
}

function endOfDigits(text: string, at: number): number {
  return readDigits(text, at)?.end ?? at;
}

function times(value: NumeralValue, factor: number): NumeralValue {
  return factor === 1 || typeof value === 'string' ? value : value * factor;
}

function arabic(
  start: number,
  end: number,
  value: NumeralValue | null,
  form: Numeral['form'],
  digitsEnd: number,
  scale: number,
): Numeral {
  return numeralOf({ start, end, value, script: 'arabic', form, digitsEnd, scale });
}

/** 负, minus or a sign before the numeral belongs to it. */
function withSign(text: string, numeral: Numeral): Numeral {
  if (numeral.form === 'ordinal') return numeral;
  const { start } = numeral;
  if (text[start - 1] === '负') return turned(numeral, start - 1, true);
  const words = MINUS_WORD.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  if (words !== undefined) return turned(numeral, start - words.length, true);
  if (numeral.digitsEnd === start) return numeral;
  const sign = signBefore(text, start);
  return turned(numeral, sign.start, sign.negative);
}

function turned(numeral: Numeral, start: number, negative: boolean): Numeral {
  return { ...numeral, start, value: signed(numeral.value, negative) };
}

/** 1 over three: digits above, words below; 2000 over 3 years is none. */
function withDenominator(text: string, numeral: Numeral): Numeral {
  const over = numeral.script === 'arabic' && text.startsWith(' over ', numeral.end);
  if (!over || typeof numeral.value !== 'number') return numeral;
  const at = numeral.end + ' over '.length;
  const below = /\d/.test(text[at] ?? ' ') ? readArabic(text, at).numeral : readEnglishNumeral(text, at);
  const value =
    below?.value == null || below.form === 'ordinal' ? null : quotient(numeral.value, below.value);
  const named = below === null || /^ ?[A-Za-z\d]/.test(text.slice(below.end, below.end + 2));
  if (named || value === null || Number(below.value) > 999) return numeral;
  return { ...numeral, end: below.end, value, form: 'fraction' };
}

function readAt(text: string, at: number): Found {
  const character = text[at] ?? '';
  if (/\d/.test(character)) return readArabic(text, at);
  const numeral = /[a-z]/i.test(character) ? readEnglishNumeral(text, at) : readChineseNumeral(text, at);
  return { end: numeral?.end ?? at + 1, numeral };
}

/**
 * Every numeral in a text, Chinese or English, in words or digits, in order and not overlapping. What a
 * numeral counts, and whether it is part of a name or a date, is not asked here. Linear in the text's length.
 */
export function scanNumerals(text: string): Numeral[] {
  const folded = foldSameLength(text);
  const numerals: Numeral[] = [];
  let at = 0;
  while (at < folded.length) {
    CANDIDATE.lastIndex = at;
    const candidate = CANDIDATE.exec(folded);
    if (candidate === null) break;
    const found = readAt(folded, candidate.index);
    if (found.numeral !== null) numerals.push(withDenominator(folded, withSign(folded, found.numeral)));
    at = Math.max(found.end, numerals.at(-1)?.end ?? 0, candidate.index + 1);
  }
  return numerals;
}

/**
 * The value of a text that is one numeral and nothing else; a decimal string beyond the safe integer range;
 * null where the text is no numeral (1,2,3.4.5), names no number (数百) or says more than one.
 */
export function parseNumeral(text: string): number | string | null {
  const trimmed = text.trim();
  const [only, ...others] = scanNumerals(trimmed);
  if (only === undefined || others.length > 0) return null;
  return only.start === 0 && only.end === trimmed.length ? only.value : null;
}
