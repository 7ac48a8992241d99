import type { Span } from '../article/article.ts';
import type { Numeral } from '../language/numerals.ts';
import { type BoundMatch, boundAfter, boundBefore } from './bounds.ts';
import { matchChineseUnit } from './chinese-units.ts';
import { degreesAfter } from './degrees.ts';
import { nounAfter } from './english-nouns.ts';
import type { Bound, FigureKind, FigureValue } from './figure.ts';
import { currencyBefore, matchLatinUnit } from './latin-units.ts';
import type { UnitMatch } from './unit.ts';

/** A number with its unit and its bound, before it is known in which clause and period it stands. */
export interface Quantity {
  readonly span: Span;
  /** Without the words of the bound. */
  readonly core: Span;
  readonly numeral: Numeral;
  readonly value: FigureValue;
  readonly unit: string | null;
  readonly printedUnit: string | null;
  readonly kind: FigureKind;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** Where the unit ends and a counted noun may begin. */
  readonly unitEnd: number;
}

const SOME = /^ ?[多余几来](?= ?[\p{Script=Han}A-Za-z%(]|$)/u;
const ALTERNATIVE = /^\((\p{Script=Han}{1,3})\)/u;
const AGE_END = /^大(?![小家多学会众量型])|^ of age\b|^[ -]old\b/;
const MONEY_SCALE = /^ ?(m|b|tr)(?![A-Za-z\d])/i;
const MONEY_SCALES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, tr: 1e12 };
/** 百分之, 千分之, 万分之: a share in percent. 一百分之二 is a fraction. */
const SPELLED_SHARE = /^负?[百佰千仟万] {0,3}分/;

/** What stands between the numeral and the end of its unit. */
interface Tail {
  readonly unit: UnitMatch | null;
  readonly end: number;
  readonly some: boolean;
}

function tailOf(text: string, numeral: Numeral): Tail {
  const some = SOME.exec(text.slice(numeral.end, numeral.end + 3));
  const at = numeral.end + (some?.[0].length ?? 0);
  const large = numeral.scale > 0 || Number(numeral.value) >= 1000 || numeral.form === 'composed';
  const latin = some === null ? (matchLatinUnit(text, at, large) ?? degreesAfter(text, numeral)) : null;
  const unit = matchChineseUnit(text, at) ?? latin;
  if (unit === null)
    return { unit, end: some !== null && !/[几来]/.test(some[0]) ? at : numeral.end, some: some !== null };
  return { unit, end: unit.end, some: some !== null };
}

/** 册（件）: a second measure word in brackets stays with the unit as printed. */
function withAlternative(text: string, end: number): number {
  const bracket = ALTERNATIVE.exec(text.slice(end, end + 5));
  if (bracket === null || matchChineseUnit(text, end + 1) === null) return end;
  return matchChineseUnit(text, end + 1)?.end === end + bracket[0].length - 1 ? end + bracket[0].length : end;
}

/** Where the last digits of 5亿4300|万 end. */
function afterDigits(text: string, { digitsEnd, end }: Numeral): number {
  for (let at = end; at > digitsEnd; at -= 1) if (/[\d０-９]/.test(text.charAt(at - 1))) return at;
  return digitsEnd;
}

/** The unit as printed: with 万 or 亿 where digits stand before it, without 多 and 余. */
function printed(text: string, numeral: Numeral, end: number): string | null {
  const digits = numeral.script === 'chinese' && numeral.digitsEnd > numeral.start;
  const from = digits ? afterDigits(text, numeral) : numeral.end;
  const unit = text
    .slice(from, end)
    .replace(/^[\s-]*[多余几来餘幾來]?[\s-]*/, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^([万亿萬億千百十]+|[个個])[多余餘]/, '$1');
  return unit === '' ? null : unit;
}

/** Values that the unit itself changes: 九成 is 90%, 三成半 35%, 八五折 85%, 半折 half the price. */
function scaled(
  numeral: Numeral,
  unit: UnitMatch | null,
  plusHalf: boolean,
): { value: FigureValue; unit: string | null } {
  const value = typeof numeral.value === 'number' && plusHalf ? numeral.value + 0.5 : numeral.value;
  const tenths = unit?.unit === '成' || unit?.unit === '折';
  if (unit === null || !tenths || typeof value !== 'number') return { value, unit: unit?.unit ?? null };
  const off = unit.unit === '折' && (value > 10 || value === 0.5);
  return { value: off ? (value === 0.5 ? 50 : value) : Number((value * 10).toPrecision(12)), unit: '%' };
}

function shareOf(text: string, numeral: Numeral): { value: number; unit: string | null } | null {
  if (numeral.parts === null) return null;
  const [numerator, denominator] = numeral.parts;
  if (!SPELLED_SHARE.test(text.slice(numeral.start, numeral.start + 6))) return null;
  return { value: Number((numerator * (100 / denominator)).toPrecision(12)), unit: '%' };
}

function rangeOrValue(numeral: Numeral, value: FigureValue): FigureValue {
  return numeral.range ?? value;
}

/** 近三年来 are the last three years, 历时近三年 almost three: it opens a clause or 来 follows. */
function isRecent(text: string, core: Span, before: BoundMatch): boolean {
  if (text.slice(before.start, before.end) !== '近' || !/[年月天周]$/.test(text.slice(core.start, core.end)))
    return false;
  return text[core.end] === '来' || /^$|[，,。；;：:！？、(\s]/.test(text.charAt(before.start - 1));
}

/** The widening by 约, 超过, 以上 on both sides of the core. */
function bounded(text: string, core: Span, some: boolean): { span: Span; bound: Bound | null } {
  const found = boundBefore(text, core.start);
  const before = found !== null && isRecent(text, core, found) ? null : found;
  const after = boundAfter(text, core.end);
  const start = before?.printed ? before.start : core.start;
  const end = after?.end ?? core.end;
  const bound = after?.bound ?? before?.bound ?? (some ? 'at_least' : null);
  return { span: { start, end }, bound: some && bound === 'about' ? 'at_least' : bound };
}

/** Money with its sign before it: $6.7bn, £3m, US$ 150 million. */
function signedMoney(text: string, numeral: Numeral): Quantity | null {
  if (numeral.digitsEnd === numeral.start) return null;
  const minus = /[-−+]/.test(text[numeral.start] ?? ' ') ? 1 : 0;
  const sign = currencyBefore(text, numeral.start) ?? null;
  if (sign === null || (minus === 1 && text[numeral.start - 1] === ' ')) return null;
  const letter = numeral.scale === 0 ? MONEY_SCALE.exec(text.slice(numeral.end, numeral.end + 4)) : null;
  const factor = MONEY_SCALES[letter?.[1]?.toLowerCase() ?? ''] ?? 1;
  const value =
    typeof numeral.value === 'number' ? Number((numeral.value * factor).toPrecision(15)) : numeral.value;
  const own = text[sign.start - 1] === '-' || text[sign.start - 1] === '−';
  const start = own && !/[\w)]/.test(text[sign.start - 2] ?? ' ') ? sign.start - 1 : sign.start;
  const unitAfter = letter === null ? matchChineseUnit(text, numeral.end) : null;
  const end = unitAfter?.kind === 'money' ? unitAfter.end : numeral.end + (letter?.[0].length ?? 0);
  const core = { start, end };
  const { span, bound } = bounded(text, core, numeral.some);
  return {
    span,
    core,
    numeral,
    value: start < sign.start && typeof value === 'number' ? -value : value,
    unit: sign.unit,
    printedUnit: text.slice(sign.start, numeral.start).trim(),
    kind: 'money',
    bound,
    approximate: bound !== null,
    unitEnd: end,
  };
}

function kindOf(numeral: Numeral, unit: UnitMatch | null): FigureKind {
  if (numeral.range !== null) return 'range';
  if (unit !== null) return unit.kind;
  return numeral.form === 'fraction' && Number(numeral.value) < 1 ? 'percent' : 'count';
}

/** Celsius and Fahrenheit may stand before the number: 华氏温度98.6度, 零下5度. */
const SCALE_BEFORE = /(?:(摄氏|华氏)(?:温度)?)?(零下)?$/;

function temperature(text: string, quantity: Quantity): Quantity {
  if (quantity.unit !== '度' && quantity.unit !== '℃') return quantity;
  const before = SCALE_BEFORE.exec(text.slice(Math.max(0, quantity.core.start - 6), quantity.core.start));
  if (before === null || before[0] === '') return quantity;
  const start = quantity.core.start - before[0].length;
  const unit = before[1] === '华氏' ? '℉' : before[1] === '摄氏' ? '℃' : quantity.unit;
  const value =
    before[2] !== undefined && typeof quantity.value === 'number' ? -quantity.value : quantity.value;
  const core = { start, end: quantity.core.end };
  return {
    ...quantity,
    unit,
    value,
    core,
    span: { start: Math.min(start, quantity.span.start), end: quantity.span.end },
  };
}

/** 三年半, 两米半, 三成半: a half after the unit. */
function halfAfter(text: string, tail: Tail): boolean {
  const halved =
    tail.unit !== null && tail.unit.kind !== 'count' && tail.unit.unit !== '%' && text[tail.end] === '半';
  return halved && !/[天夜路数径年月小价途]/.test(text[tail.end + 1] ?? ' ');
}

/** 1.2m units, 7m people: before what is counted, m is a million and no metre. */
function inMillions(text: string, numeral: Numeral): Numeral {
  const { value, end } = numeral;
  const millions =
    typeof value === 'number' &&
    numeral.digitsEnd === end &&
    text[end] === 'm' &&
    nounAfter(text, end + 1, false) !== null;
  if (!millions || text[end + 1] !== ' ') return numeral;
  return { ...numeral, end: end + 1, value: Number((value * 1e6).toPrecision(15)), scale: 6 };
}

/** The numeral with its unit and bound. Whether it is a figure at all is asked elsewhere. */
export function quantityOf(text: string, original: string, scanned: Numeral): Quantity {
  const money = signedMoney(text, scanned);
  if (money !== null) return money;
  const numeral = inMillions(text, scanned);
  const tail = tailOf(text, numeral);
  const { unit } = tail;
  const share = shareOf(text, numeral);
  const plusHalf = unit?.inner === 'half' || halfAfter(text, tail);
  let end = withAlternative(text, halfAfter(text, tail) ? tail.end + 1 : tail.end);
  if (unit?.kind === 'duration') end += AGE_END.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  const own = share ?? scaled(numeral, unit, plusHalf);
  const core = { start: numeral.start, end };
  const some = numeral.some || tail.some || unit?.inner === 'more';
  const { span, bound } = bounded(text, core, some);
  return temperature(text, {
    span,
    core,
    numeral,
    value: rangeOrValue(numeral, own.value),
    unit: own.unit,
    printedUnit:
      share !== null
        ? original.slice(numeral.start, numeral.start + 3)
        : unit === null
          ? null
          : printed(original, numeral, end),
    kind: share !== null ? 'percent' : kindOf(numeral, unit),
    bound: bound ?? (numeral.form === 'vague' || numeral.range !== null ? 'about' : null),
    approximate: bound !== null || numeral.form === 'vague' || numeral.range !== null,
    unitEnd: end,
  });
}
