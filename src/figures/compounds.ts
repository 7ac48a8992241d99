import { nounAfter } from './english-nouns.ts';
import type { Quantity } from './quantity.ts';

/** 角 and 分 right after an amount in 元 belong to it: 50元6角三分. */
const PARTS_OF_YUAN: Readonly<Record<string, number>> = { 角: 0.1, 毛: 0.1, 分: 0.01 };

/** thirteen dollars and forty-five cents */
function withCents(last: Quantity, next: Quantity, text: string): Quantity | null {
  const joins = last.kind === 'money' && last.unit !== '¢' && next.unit === '¢';
  const between = text.slice(last.core.end, next.core.start);
  if (!joins || !/^(?: and|,)? $/.test(between)) return null;
  if (typeof last.value !== 'number' || typeof next.value !== 'number' || next.value >= 100) return null;
  return extended(last, next.core.end, Number((last.value + next.value / 100).toFixed(2)));
}

function withChange(last: Quantity, next: Quantity, text: string): Quantity | null {
  const part = PARTS_OF_YUAN[text.slice(next.numeral.end, next.numeral.end + 1)];
  const joins = last.kind === 'money' && last.unit === '元' && last.core.end === next.core.start;
  if (!joins || part === undefined || typeof last.value !== 'number' || typeof next.value !== 'number')
    return null;
  return extended(last, next.numeral.end + 1, Number((last.value + next.value * part).toFixed(2)));
}

function extended(last: Quantity, end: number, value: number): Quantity {
  return { ...last, value, core: { ...last.core, end }, span: { ...last.span, end }, unitEnd: end };
}

/** Units of time that may be parts of one length. Months and days are no exact parts of one another. */
const MONTHS: Readonly<Record<string, number>> = {
  世纪: 1200,
  century: 1200,
  decade: 120,
  年: 12,
  岁: 12,
  year: 12,
  月: 1,
  month: 1,
};
const SECONDS: Readonly<Record<string, number>> = {
  周: 604_800,
  week: 604_800,
  天: 86_400,
  day: 86_400,
  小时: 3600,
  hour: 3600,
  分钟: 60,
  分: 60,
  minute: 60,
  秒: 1,
  second: 1,
};
/** The least that a month may have, so that 一年365天 is not more than a year. */
const SECONDS_IN_MONTH = 30 * 86_400;
const JOINS = /^(?:零|又|加|多)?$|^(?:,? and|,)? {1,2}$/;
/** 零时9分9秒, 东经122度1分26秒 */
const CLOCK_OR_ARC = /[\d零〇一二两三四五六七八九十][时点度]$/;
/** between two years and three months */
const TWO_ENDS = /\bbetween $/i;
/** three weeks, two days less than planned */
const COMPARED_AFTER = /^ (?:less|more|longer|shorter|fewer|earlier|later|before|after|ahead|behind)\b/i;

interface Length {
  /** How many of the smallest unit of its row one is. */
  readonly size: number;
  readonly calendar: boolean;
  readonly seconds: number;
}

function lengthOf({ unit, kind }: Quantity): Length | null {
  if (unit === null || (kind !== 'duration' && unit !== '分')) return null;
  const months = MONTHS[unit];
  if (months !== undefined) return { size: months, calendar: true, seconds: months * SECONDS_IN_MONTH };
  const seconds = SECONDS[unit];
  return seconds === undefined ? null : { size: seconds, calendar: false, seconds };
}

/** How much the next quantity adds to a length, in the smallest unit of its row; null where it is not part of it. */
type Addition = { readonly amount: number; readonly exact: boolean } | null;

/** A half that is said after the unit: an hour and a half. */
function halfOf(last: Quantity, next: Quantity, text: string): Addition {
  const length = lengthOf(last);
  const words = text.slice(last.core.end, next.core.end).toLowerCase();
  const half =
    words === ' and a half' && !/^ (?:of|an?)\b/.test(text.slice(next.core.end, next.core.end + 4));
  return length === null || !half ? null : { amount: length.size / 2, exact: true };
}

/** 9秒58: the digits behind the second are its hundredths. */
function hundredthsOf(last: Quantity, next: Quantity, text: string): Addition {
  const digits = text.slice(next.core.start, next.core.end);
  const behind = last.unit === '秒' && next.unit === null && last.core.end === next.core.start;
  if (!behind || text[last.core.end - 1] !== '秒' || !/^\d{1,3}$/.test(digits)) return null;
  return { amount: Number(digits) / 10 ** digits.length, exact: true };
}

/** 一天8小时, 一年365天 say what a day or a year holds: a part is less than one of the larger unit. */
function partOf(last: Quantity, next: Quantity, text: string): Addition {
  const [larger, smaller] = [lengthOf(last), lengthOf(next)];
  const { value } = next;
  if (larger === null || smaller === null || larger.seconds <= smaller.seconds) return null;
  if (typeof value !== 'number' || value <= 0 || value * smaller.seconds >= larger.seconds) return null;
  const between = text.slice(last.core.end, next.core.start);
  const perDay = text.slice(last.core.start, last.core.end) === '一天' && between === '';
  const compared = COMPARED_AFTER.test(text.slice(next.core.end, next.core.end + 10));
  const ends = TWO_ENDS.test(text.slice(Math.max(0, last.core.start - 10), last.core.start));
  if (perDay || compared || ends || !JOINS.test(between)) return null;
  return { amount: value * smaller.size, exact: larger.calendar === smaller.calendar };
}

function additionOf(last: Quantity, next: Quantity, text: string): Addition {
  return halfOf(last, next, text) ?? hundredthsOf(last, next, text) ?? partOf(last, next, text);
}

/**
 * 2小时15分钟, two years and three months: one length of time, in the unit of its first part, as 三年半 and 50元6角
 * are (2.25 小时, 2.25 year). Days added to months or years make no exact number: the value is then null.
 */
function withSmallerUnits(
  quantities: readonly Quantity[],
  from: number,
  text: string,
): { joined: Quantity | undefined; next: number } {
  const first = quantities[from];
  const whole = first === undefined ? null : lengthOf(first);
  const part =
    first !== undefined && CLOCK_OR_ARC.test(text.slice(Math.max(0, first.core.start - 2), first.core.start));
  if (first === undefined || whole === null || part || typeof first.value !== 'number' || first.numeral.some)
    return { joined: first, next: from + 1 };
  let amount: number | null = first.value * whole.size;
  let last = first;
  let next = from + 1;
  for (; next < quantities.length; next += 1) {
    const candidate = quantities[next];
    const added = candidate === undefined ? null : additionOf(last, candidate, text);
    if (candidate === undefined || added === null) break;
    amount = amount === null || !added.exact ? null : amount + added.amount;
    last = candidate;
  }
  if (last === first) return { joined: first, next };
  return { joined: lengthened(first, last, amount === null ? null : amount / whole.size), next };
}

function lengthened(first: Quantity, last: Quantity, value: number | null): Quantity {
  return {
    ...first,
    unit: first.unit === '分' ? '分钟' : first.unit,
    kind: 'duration',
    value,
    core: { start: first.core.start, end: last.core.end },
    span: { start: first.span.start, end: Math.max(last.core.end, last.span.end) },
    unitEnd: last.unitEnd,
    bound: first.bound ?? last.bound,
    approximate: first.approximate || last.approximate,
  };
}

const OUT_OF = /^(?: in | out of |-in-)$/;
const ONE_OF_A_KIND = /^ [a-z]{2,16} (?:in|out of) $/;
/** 45 out of 120 councils are two counts: a share has a round number below, or one above. */
const SHARED_BY: ReadonlySet<number> = new Set([20, 100, 1000, 10_000, 100_000, 1_000_000]);

/** one in four, three out of ten; one person in four, but one ferry in four harbours is none. */
function isOutOf(last: Quantity, next: Quantity, text: string): boolean {
  const between = text.slice(last.core.end, next.core.start).toLowerCase();
  if (OUT_OF.test(between)) return true;
  return last.value === 1 && ONE_OF_A_KIND.test(between) && nounAfter(text, next.core.end, false) === null;
}

function shareOf(last: Quantity, next: Quantity, text: string): Quantity | null {
  const bare = last.kind === 'count' && last.unit === null && next.kind === 'count' && next.unit === null;
  if (!bare || !isOutOf(last, next, text)) return null;
  const { value: part } = last;
  const { value: whole } = next;
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return null;
  const [above, below] = [Number(part), Number(whole)];
  if (above < 1 || above > below || below < 2) return null;
  if (above > 1 && below > 10 && !SHARED_BY.has(below)) return null;
  const core = { start: last.core.start, end: next.core.end };
  const numeral = { ...next.numeral, start: last.numeral.start, parts: [above, below] as const };
  return {
    ...next,
    core,
    span: { start: last.span.start, end: next.span.end },
    numeral: { ...numeral, value: above / below, form: 'fraction', script: 'english' },
    value: above / below,
    kind: 'percent',
    bound: last.bound ?? next.bound,
    approximate: last.approximate || next.approximate,
  };
}

/** Neighbours that say one amount together become one. The quantities stand in the text's order. */
export function withCompounds(quantities: readonly Quantity[], text: string): Quantity[] {
  const result: Quantity[] = [];
  for (let index = 0; index < quantities.length; ) {
    const { joined, next } = withSmallerUnits(quantities, index, text);
    index = next;
    if (joined === undefined) continue;
    const last = result.at(-1);
    const whole =
      last === undefined
        ? null
        : (withChange(last, joined, text) ?? withCents(last, joined, text) ?? shareOf(last, joined, text));
    if (whole !== null) result.pop();
    result.push(whole ?? joined);
  }
  return result;
}
