import { readDigits } from './arabic-numerals.ts';
import { type NumeralValue, sumOfTerms, type Term } from './exact-value.ts';

/** Digits 0 to 9, each with its other ways of writing. */
const DIGIT_FORMS = ['零〇', '一壹', '二两贰俩', '三叁仨', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
const DIGITS: ReadonlyMap<string, number> = new Map(
  DIGIT_FORMS.flatMap((forms, digit) => [...forms].map((form): [string, number] => [form, digit])),
);
const TENS: Readonly<Record<string, number>> = { 廿: 2, 卅: 3, 卌: 4 };
const SMALL_PLACES: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const BIG_PLACES: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };
/** Before these, 兆 is the prefix mega. */
const MEGA = /^兆(?:字节|比特|瓦|赫|帕|伏|欧)/;
/** After digits, 千 before these is the prefix kilo: 12千米. */
const KILO = /^千(?:米|克|瓦|卡|赫|帕|伏|字节)/;
/** 多 and its like between the digits and the place: 6.7多亿, 4000多万, 十几万. */
const SOME = '多余几来';

/** An integer in Chinese characters or in mixed script, as far as it could be read. */
export interface ChineseInteger {
  readonly end: number;
  readonly value: NumeralValue;
  /** How many numeral characters and digit runs it took. */
  readonly tokens: number;
  /** Whether it has at least one coefficient with a place (二十, 3万): a composed numeral is never a word. */
  readonly composed: boolean;
  /** Whether it is a row of digits without places, as in a year: 二〇二一. */
  readonly positional: boolean;
  /** Whether 多, 余 or 几 stands inside: the value is then a lower bound. */
  readonly some: boolean;
  /** Where its leading Arabic digits end; its start where it begins with a character. */
  readonly digitsEnd: number;
  /** The power of ten written in characters after the leading digits: 4 for 3.2万, 0 without one. */
  readonly scale: number;
}

/** Mutable while one integer is read: terms of the open section wait for 万, 亿, 兆. */
interface Reading {
  at: number;
  closed: Term[];
  section: Term[];
  pending: string | null;
  pendingIsArabic: boolean;
  zero: boolean;
  smallest: number;
  smallestBig: number;
  lastPlace: number;
  tokens: number;
  composed: boolean;
  some: boolean;
}

/** Spaces inside a numeral are tolerated, as people and converters leave them: 三千 九百. */
export function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < at + 4 && (text[next] === ' ' || text[next] === '\u3000')) next += 1;
  return next;
}

/** The value of one Chinese digit, 0 to 9; null for any other character. */
export function digitOf(character: string | undefined): number | null {
  return DIGITS.get(character ?? '') ?? null;
}

function placeOf(character: string | undefined): number | null {
  if (character === undefined) return null;
  return SMALL_PLACES[character] ?? BIG_PLACES[character] ?? null;
}

function takeDigit(reading: Reading, text: string): boolean {
  const character = text[reading.at] ?? '';
  const digit = digitOf(character);
  if (digit === null || reading.pending !== null) return false;
  if (character === '两' && reading.tokens > 0 && placeOf(text[reading.at + 1]) === null) return false;
  if (digit === 0) {
    if (reading.zero || reading.tokens === 0) return false;
    reading.zero = true;
    return true;
  }
  reading.pending = String(digit);
  reading.pendingIsArabic = false;
  return true;
}

function takeTens(reading: Reading, character: string): boolean {
  const tens = TENS[character];
  if (tens === undefined || reading.pending !== null || reading.smallest <= 1) return false;
  reading.section.push({ digits: String(tens), exponent: 1 });
  reading.smallest = 1;
  reading.lastPlace = 1;
  reading.composed = true;
  return true;
}

function takeSmallPlace(reading: Reading, character: string): boolean {
  const place = SMALL_PLACES[character];
  if (place === undefined || place >= reading.smallest) return false;
  const implied = reading.pending === null;
  if (implied && !(reading.tokens === 0 || (place === 1 && reading.lastPlace > 1))) return false;
  reading.section.push({ digits: reading.pending ?? '1', exponent: place });
  reading.composed ||= !implied;
  reading.pending = null;
  reading.zero = false;
  reading.smallest = place;
  reading.lastPlace = place;
  return true;
}

function raise(terms: readonly Term[], places: number): Term[] {
  return terms.map((term) => ({ ...term, exponent: term.exponent + places }));
}

function takeBigPlace(reading: Reading, character: string): boolean {
  const place = BIG_PLACES[character];
  if (place === undefined || reading.tokens === 0) return false;
  const section = reading.pending === null ? reading.section : [...reading.section, unit(reading.pending)];
  reading.composed ||= reading.pending !== null;
  if (place < reading.smallestBig && section.length > 0) {
    reading.closed.push(...raise(section, place));
  } else if (section.length === 0 && !reading.zero && reading.closed.length > 0) {
    reading.closed = raise(reading.closed, place);
  } else {
    return false;
  }
  reading.section = [];
  reading.pending = null;
  reading.zero = false;
  reading.smallest = Number.POSITIVE_INFINITY;
  reading.smallestBig = Math.min(place, reading.smallestBig);
  reading.lastPlace = place;
  return true;
}

function unit(digits: string): Term {
  return { digits, exponent: 0 };
}

/** Arabic digits inside of a numeral in characters: 5亿1万4千6百, 1亿3,800万. */
function takeArabic(reading: Reading, text: string): boolean {
  if (reading.pending !== null) return false;
  const run = readDigits(text, reading.at);
  if (run === null || run.digits === null || run.digits.length > 18) return false;
  if (reading.tokens > 0 && !/^\d{1,4}$/.test(run.digits)) return false;
  reading.pending = run.digits;
  reading.pendingIsArabic = true;
  reading.at = run.end - 1;
  return true;
}

/** 多, 余, 几 are part of the numeral only where a place follows them. */
function skipSome(reading: Reading, text: string): void {
  const mark = text[reading.at];
  if (mark === undefined || !SOME.includes(mark) || reading.tokens === 0) return;
  const next = skipSpaces(text, reading.at + 1);
  if (placeOf(text[next]) === null) return;
  reading.at = next;
  reading.some = true;
}

function step(reading: Reading, text: string): boolean {
  const before = reading.at;
  if (reading.tokens > 0) reading.at = skipSpaces(text, reading.at);
  skipSome(reading, text);
  const character = text[reading.at] ?? '';
  const spaced = reading.at > before;
  const ahead = text.slice(reading.at, reading.at + 3);
  if (MEGA.test(ahead) || (reading.tokens === 1 && reading.pendingIsArabic && KILO.test(ahead))) {
    reading.at = before;
    return false;
  }
  const taken =
    (/\d/.test(character) ? !spaced && takeArabic(reading, text) : takeDigit(reading, text)) ||
    takeTens(reading, character) ||
    takeSmallPlace(reading, character) ||
    takeBigPlace(reading, character);
  if (!taken) {
    reading.at = before;
    return false;
  }
  reading.tokens += 1;
  reading.at += 1;
  return true;
}

/** 一百五 is 150, 两万三 is 23000: a last digit without a place counts in tenths of the place before it. */
function trailing(reading: Reading): Term[] {
  if (reading.pending === null) return [];
  const abbreviated = reading.lastPlace > 1 && !reading.zero && reading.pending.length === 1;
  return [{ digits: reading.pending, exponent: abbreviated ? reading.lastPlace - 1 : 0 }];
}

/** A row of two or more digits without places; null where the text has another kind of numeral there. */
function readPositional(text: string, at: number): ChineseInteger | null {
  let end = at;
  let digits = '';
  for (let digit = digitOf(text[end]); digit !== null; digit = digitOf(text[end])) {
    digits += digit;
    end += 1;
  }
  if (digits.length < 2 && text[at] !== '零' && text[at] !== '〇') return null;
  if (digits.length < 3 && placeOf(text[end]) !== null) return null;
  const value = sumOfTerms([unit(digits)]);
  return {
    end,
    value,
    tokens: digits.length,
    composed: false,
    positional: true,
    some: false,
    digitsEnd: at,
    scale: 0,
  };
}

/** The Chinese or mixed integer that begins at `at`, read as far as it is well formed; null where none does. */
export function readChineseInteger(text: string, at: number): ChineseInteger | null {
  const positional = readPositional(text, at);
  if (positional !== null) return positional;
  const reading: Reading = {
    at,
    closed: [],
    section: [],
    pending: null,
    pendingIsArabic: false,
    zero: false,
    smallest: Number.POSITIVE_INFINITY,
    smallestBig: Number.POSITIVE_INFINITY,
    lastPlace: 0,
    tokens: 0,
    composed: false,
    some: false,
  };
  let digitsEnd = at;
  while (step(reading, text)) if (reading.tokens === 1 && reading.pendingIsArabic) digitsEnd = reading.at;
  if (reading.tokens === 0) return null;
  const end = text[reading.at - 1] === '零' || text[reading.at - 1] === '〇' ? reading.at - 1 : reading.at;
  const terms = [...reading.closed, ...reading.section, ...trailing(reading)];
  return {
    end,
    value: sumOfTerms(terms),
    tokens: reading.tokens,
    composed: reading.composed,
    positional: false,
    some: reading.some,
    digitsEnd,
    scale: digitsEnd > at && terms.length === 1 ? (terms[0]?.exponent ?? 0) : 0,
  };
}
