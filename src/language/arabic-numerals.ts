import { type NumeralValue, negated, quotient, type Term, termValue } from './exact-value.ts';

/** What stands in Arabic digits from a place on. `digits` is null where the run is no numeral (1,2,3.4.5). */
export interface DigitRun {
  readonly end: number;
  readonly digits: string | null;
  /** Whether the print has a decimal point or grouping: what has neither may be a year or a label. */
  readonly plain: boolean;
}

const RUN = /\d+(?:[,.]\d+)*|\.\d+/y;
const SPACED = /\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,}(?:\.\d+)?(?![\d,])|\d{1,3} 000(?![\d,.])/y;
const POWER = /\^([+-]?)(\d{1,6}(?:\.\d{1,6})?)(?![\d.])/y;
const EXPONENT = /e([+-]?\d{1,3})(?![\dA-Za-z])/iy;
const OVER = /\/(\d{1,9})(?![\d/.,A-Za-z])/y;
const MIXED = / {1,2}(\d{1,3})\/(\d{1,3})(?![\d/.,A-Za-z])/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Groups of three after the first, and at most one decimal point. */
function wellFormed(run: string): boolean {
  const [whole = '', ...fractions] = run.split('.');
  if (fractions.length > 1 || fractions[0]?.includes(',')) return false;
  const [head = '', ...groups] = whole.split(',');
  return groups.length === 0 || (head.length <= 3 && groups.every((group) => group.length === 3));
}

/** The digits that begin at `at` (a digit, or a point before one); the whole run is consumed either way. */
export function readDigits(text: string, at: number): DigitRun | null {
  const spaced = matchAt(SPACED, text, at)?.[0];
  if (spaced !== undefined) {
    return { end: at + spaced.length, digits: spaced.replaceAll(/[^\d.]/g, ''), plain: false };
  }
  const run = matchAt(RUN, text, at)?.[0];
  if (run === undefined) return null;
  const end = at + run.length;
  if (!wellFormed(run)) return { end, digits: null, plain: false };
  const digits = run.startsWith('.') ? `0${run}` : run.replaceAll(',', '');
  return { end, digits, plain: /^\d+$/.test(run) };
}

export interface ArabicValue {
  readonly end: number;
  readonly value: NumeralValue | null;
  readonly form: 'integer' | 'decimal' | 'fraction';
}

/** The value of a run together with what may follow it at once: 1.5e3, 2^-1, 3/2, 2 1/4. */
export function readArabicValue(text: string, run: DigitRun, scale = 0): ArabicValue | null {
  if (run.digits === null) return null;
  const term: Term = { digits: run.digits, exponent: scale };
  const own = termValue(term);
  const form = run.digits.includes('.') ? 'decimal' : 'integer';
  if (scale === 0) {
    const extended = readPower(text, run.end, own) ?? readFraction(text, run, own);
    if (extended !== null) return extended;
  }
  return { end: run.end, value: own, form };
}

function readPower(text: string, at: number, base: NumeralValue): ArabicValue | null {
  const exponent = matchAt(EXPONENT, text, at);
  if (exponent !== null) {
    const value = Number(`${base}e${exponent[1]}`);
    return Number.isFinite(value) ? { end: EXPONENT.lastIndex, value, form: 'decimal' } : null;
  }
  const power = matchAt(POWER, text, at);
  if (power === null) return null;
  const value = Number(base) ** Number(`${power[1]}${power[2]}`);
  return Number.isFinite(value) ? { end: POWER.lastIndex, value, form: 'decimal' } : null;
}

function readFraction(text: string, run: DigitRun, own: NumeralValue): ArabicValue | null {
  if (!run.plain || typeof own === 'string') return null;
  const over = matchAt(OVER, text, run.end);
  if (over !== null) {
    const value = quotient(own, Number(over[1]));
    return value === null ? null : { end: OVER.lastIndex, value, form: 'fraction' };
  }
  const mixed = matchAt(MIXED, text, run.end);
  const part = mixed === null ? null : quotient(Number(mixed[1]), Number(mixed[2]));
  return part === null ? null : { end: MIXED.lastIndex, value: own + part, form: 'fraction' };
}

const BEFORE_SIGN = /[\d\p{L})\]%°+\-−^/.,]/u;

/**
 * The place of a sign that belongs to the numeral at `at`, and whether it is a minus. A dash after a word or
 * a number joins them (1+7, 10-15), so only a free-standing sign counts; Chinese text has no word spaces.
 */
export function signBefore(text: string, at: number): { start: number; negative: boolean } {
  const sign = text[at - 1];
  if (sign === undefined || !'+-−'.includes(sign)) return { start: at, negative: false };
  const before = text[at - 2];
  const free = before === undefined || !BEFORE_SIGN.test(before) || /\p{Script=Han}/u.test(before);
  return free ? { start: at - 1, negative: sign !== '+' } : { start: at, negative: false };
}

/** The value, negative where the sign says so. */
export function signed(value: NumeralValue | null, negative: boolean): NumeralValue | null {
  return value === null || !negative ? value : negated(value);
}
