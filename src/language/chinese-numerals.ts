import { readArabicValue, readDigits, signed } from './arabic-numerals.ts';
import { type ChineseInteger, digitOf, readChineseInteger, skipSpaces } from './chinese-integers.ts';
import { type NumeralValue, quotient } from './exact-value.ts';
import { type Numeral, type NumeralForm, numeralOf } from './numeral.ts';

const FINANCIAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLACES = '十拾百佰千仟万亿兆';
/** 点 is the decimal point, unless what follows makes it a clock: 三点五分, 八点半, 九点三十. */
const CLOCK = /^(?:[分刻半]|[十拾百佰千仟]|个?钟)/;

/** The decimals after 点 that begin at `at`, as ASCII digits; null where none stand there. */
function readDecimals(text: string, at: number): { digits: string; end: number } | null {
  let next = skipSpaces(text, at);
  if (text[next] !== '点') return null;
  next = skipSpaces(text, next + 1);
  const start = next;
  let digits = '';
  while (digitOf(text[next]) !== null && !'两俩仨'.includes(text[next] ?? '')) {
    digits += digitOf(text[next]);
    next += 1;
  }
  if (digits === '' || (CLOCK.test(text.slice(next, next + 2)) && text[next + 1] !== '之')) return null;
  return { digits, end: start + digits.length };
}

interface Whole {
  readonly end: number;
  readonly value: NumeralValue;
  readonly form: NumeralForm;
  readonly some: boolean;
  readonly digitsEnd: number;
  readonly scale: number;
}

function formOf(text: string, at: number, integer: ChineseInteger): NumeralForm {
  if (integer.digitsEnd > at) return 'integer';
  if (integer.positional && integer.tokens > 1) return 'positional';
  if (integer.composed || (integer.tokens > 1 && text[at] === '十')) return 'composed';
  return integer.tokens === 1 && digitOf(text[at]) !== null ? 'digit' : 'places';
}

/** An integer with its decimals: 十点二三三, 六点七亿. */
function readWhole(text: string, at: number): Whole | null {
  if (text[at] === '万' && afterFractionMark(text, at + 1) !== null) {
    return { end: at + 1, value: 10_000, form: 'places', some: false, digitsEnd: at, scale: 0 };
  }
  const integer = readChineseInteger(text, at);
  if (integer === null) return null;
  const { end, value: integral, some, digitsEnd, scale } = integer;
  const whole: Whole = { end, value: integral, form: formOf(text, at, integer), some, digitsEnd, scale };
  const decimals = integer.digitsEnd > at ? null : readDecimals(text, integer.end);
  if (decimals === null) return whole;
  const place = /^[万亿]/.exec(text.slice(decimals.end, decimals.end + 1));
  const exponent = place === null ? 0 : place[0] === '万' ? 4 : 8;
  const value = Number(`${integer.value}.${decimals.digits}e${exponent}`);
  return { ...whole, value, form: 'decimal', end: decimals.end + (place === null ? 0 : 1) };
}

/** The denominator's 分之, with the spaces that may stand inside; where it ends, or null. */
function afterFractionMark(text: string, at: number): number | null {
  const mark = skipSpaces(text, at);
  if (text[mark] !== '分') return null;
  const second = skipSpaces(text, mark + 1);
  return text[second] === '之' ? skipSpaces(text, second + 1) : null;
}

function readNumerator(text: string, at: number): Whole | null {
  const negative = text[at] === '负';
  const start = negative ? skipSpaces(text, at + 1) : at;
  const run = readDigits(text, start);
  const arabic = run === null ? null : readArabicValue(text, run);
  if (arabic !== null && arabic.value !== null) {
    const value = signed(arabic.value, negative) ?? 0;
    return { ...arabic, value, some: false, digitsEnd: arabic.end, scale: 0 };
  }
  const whole = readWhole(text, start);
  return whole === null ? null : { ...whole, value: signed(whole.value, negative) ?? 0 };
}

function readFraction(text: string, at: number, denominator: Whole): Numeral | null {
  const numeratorAt = afterFractionMark(text, denominator.end);
  const numerator = numeratorAt === null ? null : readNumerator(text, numeratorAt);
  if (numerator === null) return null;
  const value = quotient(numerator.value, denominator.value);
  if (value === null) return null;
  const parts = [Number(numerator.value), Number(denominator.value)] as const;
  return numeralOf({
    start: at,
    end: numerator.end,
    value,
    parts,
    script: 'chinese',
    form: 'fraction',
    digitsEnd: at,
  });
}

/** 三百五十又三分之一 */
function readMixedFraction(text: string, at: number, whole: Whole): Numeral | null {
  const mark = skipSpaces(text, whole.end);
  if (text[mark] !== '又') return null;
  const fractionAt = skipSpaces(text, mark + 1);
  const denominator = readNumerator(text, fractionAt);
  const fraction = denominator === null ? null : readFraction(text, fractionAt, denominator);
  if (fraction === null) return null;
  const value = Number(whole.value) + Number(fraction.value);
  return { ...fraction, start: at, value, parts: null };
}

/** 两三百, 七八个: two neighbouring digits in a row say "between the two". */
function readNeighbours(text: string, at: number): Numeral | null {
  const low = digitOf(text[at]);
  const high = digitOf(text[at + 1]);
  if (low === null || high === null || low === 0 || digitOf(text[at + 2]) !== null) return null;
  const neighbours = high - low === 1 || (low === 3 && high === 5);
  const after = text[at + 2];
  if (!neighbours || (after !== undefined && '分折点'.includes(after))) return null;
  const upper = readChineseInteger(text, at + 1);
  if (upper === null || typeof upper.value !== 'number') return null;
  const factor = upper.value / high;
  const range = [low * factor, upper.value] as const;
  if (!Number.isSafeInteger(range[0])) return null;
  const form = upper.end > at + 2 ? 'composed' : 'digit';
  return numeralOf({ start: at, end: upper.end, value: null, range, script: 'chinese', form, digitsEnd: at });
}

/** 数百, 几十万: no number is named. */
function readVague(text: string, at: number): Numeral | null {
  if (!'数几'.includes(text[at] ?? ' ')) return null;
  let end = at + 1;
  while (end < at + 5 && PLACES.includes(text[end] ?? ' ')) end += 1;
  if (end === at + 1) return null;
  return numeralOf({ start: at, end, value: null, script: 'chinese', form: 'vague', digitsEnd: at });
}

/** 半 alone is a half; 半百 is fifty. */
function readHalf(text: string, at: number): Numeral | null {
  if (text[at] !== '半') return null;
  const hundred = text[at + 1] === '百';
  const end = at + (hundred ? 2 : 1);
  const form = hundred ? 'composed' : 'digit';
  return numeralOf({ start: at, end, value: hundred ? 50 : 0.5, script: 'chinese', form, digitsEnd: at });
}

/** 十几 leaves the last digit open, 十二三 names two for it. */
function withOpenEnd(text: string, numeral: Numeral): Numeral {
  const last = digitOf(text[numeral.end - 1]);
  const next = digitOf(text[numeral.end]);
  const { value } = numeral;
  if (numeral.form === 'composed' && last !== null && next !== null && typeof value === 'number') {
    const neighbours = next - last === 1 && last === value % 10;
    if (neighbours) return { ...numeral, end: numeral.end + 1, value: null, range: [value, value + 1] };
  }
  const open = text[numeral.end] === '几' && PLACES.includes(text[numeral.end - 1] ?? ' ');
  return open ? { ...numeral, end: numeral.end + 1, some: true } : numeral;
}

/** 十打 is ten dozen; 打 is a verb before these. */
const DOZEN = /^打(?![击造破工响赢白开扮扰印架卡包掉算通听官黑虎断乱])/;

function inDozens(text: string, numeral: Numeral): Numeral {
  const { value, end, form } = numeral;
  if (typeof value !== 'number' || !DOZEN.test(text.slice(end, end + 2))) return numeral;
  return { ...numeral, end: end + 1, value: value * 12, form: form === 'places' ? 'composed' : form };
}

/** 陆地, 拾起, 入伍: one financial character alone is a word, not a numeral. */
function isLoneFinancial(text: string, at: number, end: number): boolean {
  return end === at + 1 && FINANCIAL.includes(text[at] ?? ' ');
}

/** The numeral in Chinese characters, or in digits with Chinese places, that begins at `at`. */
export function readChineseNumeral(text: string, at: number): Numeral | null {
  const special = readVague(text, at) ?? readHalf(text, at) ?? readNeighbours(text, at);
  if (special !== null) return special;
  const whole = readWhole(text, at);
  if (whole === null) return null;
  const fraction = readMixedFraction(text, at, whole) ?? readFraction(text, at, whole);
  if (fraction !== null) return fraction;
  if (isLoneFinancial(text, at, whole.end)) return null;
  const { end, value, form, some, digitsEnd, scale } = whole;
  const numeral = withOpenEnd(
    text,
    numeralOf({
      start: at,
      end,
      value,
      script: 'chinese',
      form,
      some,
      digitsEnd,
      scale,
    }),
  );
  return inDozens(text, numeral);
}
