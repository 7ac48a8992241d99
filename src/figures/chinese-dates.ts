import { parseNumeral } from '../language/numerals.ts';
import {
  isDay,
  isMonth,
  isoDate,
  isoTime,
  monthsRange,
  pad,
  type Range,
  rangeOf,
  UNKNOWN_RANGE,
} from './iso.ts';
import type { Moment } from './moment.ts';

const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const YEAR =
  '(?<era>公元前|西元前|公元|西元|民国)? ?(?<year>[0-9]{1,4}|[〇零一二三四五六七八九十百]{1,5}) ?年(?:度)?';
const PART =
  '(?<half>上半年|下半年)|第?(?<quarter>[一二三四1-4])季度|(?<edge>年?[底末初]|年中)(?![步心期中])';
const MONTH = `(?<month>${NUMBER}) ?月份?`;
const DAY = `(?<day>${NUMBER}) ?[日号](?![线楼院店机])|(?<third>[上中下]旬|[底末初])`;
const DATE = new RegExp(`(?<![0-9.])${YEAR}(?: ?${MONTH}(?: ?(?:${DAY}))?|${PART})?`, 'g');
const YEARLESS = new RegExp(`(?<![0-9.第])${MONTH}(?: ?(?:${DAY})|(?![0-9]))`, 'g');
const MONTHS = new RegExp(
  `(?<![0-9.第])(?:(?<year>[0-9]{4})年)?(?<first>${NUMBER})月?份? ?[至到—–-] ?(?<month>${NUMBER})月份?(?![0-9])`,
  'g',
);
const DAY_ALONE = /(?<![0-9.月])(?<day>[1-9]|[12][0-9]|3[01])日(?![游内均元])/g;
const DECADE =
  /(?:(?<century>[0-9]{1,2}|[一二三四五六七八九十]{1,3}|上)世纪)?(?<![0-9.])(?<decade>[0-9]{2}|[0-9]{3}0|[一二三四五六七八九]十)年代/g;
const CENTURY =
  /(?<![0-9.个])(?<century>[0-9]{1,2}|十[一二三四五六七八九]|二十一?)世纪(?![0-9一二三四五六七八九])/g;
const NUMERIC =
  /(?<![0-9A-Za-z./-])(?<year>[12][0-9]{3})(?<mark>[-/.])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})(?![0-9]|[./-][0-9])/g;

const HALVES = ['上半年', '下半年'];
const QUARTERS = '一二三四';

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = parseNumeral(text);
  return typeof value === 'number' ? value : null;
}

/** The year in the common era; null where the digits make a length of time rather than a year (30年, 500年). */
function yearOf(era: string | undefined, digits: string, dated: boolean): number | null {
  const year = numberOf(digits);
  if (year === null) return null;
  if (era === '民国') return year + 1911;
  if (era === '公元前' || era === '西元前') return -year;
  if (era !== undefined) return year;
  const written = digits.length === 4 && /^(?:[0-9]{4}|[〇零一二三四五六七八九]{4})$/.test(digits);
  return written && year >= (dated ? 1000 : 1500) && year < 2200 ? year : null;
}

interface Dated {
  readonly value: string;
  readonly range: Range;
}

/** A part of the year: 上半年, 三季度, 年底; the whole year where `part` names none. */
function yearPart(year: number, groups: Record<string, string | undefined>): Dated {
  const { half, quarter, edge } = groups;
  if (half !== undefined) {
    const index = HALVES.indexOf(half);
    return { value: `${isoDate({ year })}-H${index + 1}`, range: monthsRange(year, index * 6 + 1, 6) };
  }
  if (quarter !== undefined) {
    const index = /[1-4]/.test(quarter) ? Number(quarter) - 1 : QUARTERS.indexOf(quarter);
    return { value: `${isoDate({ year })}-Q${index + 1}`, range: monthsRange(year, index * 3 + 1, 3) };
  }
  if (edge !== undefined) {
    const month = edge.endsWith('初') ? 1 : edge.endsWith('中') ? 6 : 12;
    return { value: isoDate({ year, month }), range: rangeOf({ year, month }) };
  }
  return { value: isoDate({ year }), range: rangeOf({ year }) };
}

function monthAndDay(
  groups: Record<string, string | undefined>,
): { month: number | null; day: number | null } | null {
  const month = numberOf(groups.month);
  const day = numberOf(groups.day);
  const wrong = (month !== null && !isMonth(month)) || (day !== null && !isDay(day));
  return wrong ? null : { month, day };
}

function moment(match: RegExpExecArray, { value, range }: Dated): Moment {
  return { start: match.index, end: match.index + match[0].length, value, kind: 'date', range };
}

function readDate(match: RegExpExecArray): Moment | null {
  const groups = match.groups ?? {};
  const date = monthAndDay(groups);
  const year = yearOf(groups.era, groups.year ?? '', date?.month != null);
  if (year === null || date === null) return null;
  if (date.month === null) return moment(match, yearPart(year, groups));
  const { month, day } = date;
  return moment(match, { value: isoDate({ year, month, day }), range: rangeOf({ year, month, day }) });
}

function readYearless(match: RegExpExecArray): Moment | null {
  const date = monthAndDay(match.groups ?? {});
  if (date === null || date.month === null) return null;
  return moment(match, { value: isoDate({ year: null, ...date }), range: UNKNOWN_RANGE });
}

/** 1至9月, 2024年1—9月 */
function readMonths(match: RegExpExecArray): Moment | null {
  const year = numberOf(match.groups?.year);
  const first = numberOf(match.groups?.first);
  const last = numberOf(match.groups?.month);
  if (first === null || last === null || !isMonth(first) || !isMonth(last) || first >= last) return null;
  const value = `${isoDate({ year, month: first })}/${isoDate({ year, month: last })}`;
  const range = year === null ? UNKNOWN_RANGE : monthsRange(year, first, last - first + 1);
  return moment(match, { value, range });
}

/** 4日: the month is the one that the text is about; ISO 8601 leaves it out. */
function readDayAlone(match: RegExpExecArray): Moment {
  const day = Number(match.groups?.day);
  return moment(match, { value: `---${pad(day)}`, range: UNKNOWN_RANGE });
}

function readDecade(match: RegExpExecArray): Moment | null {
  const { century, decade = '' } = match.groups ?? {};
  const digits = numberOf(decade);
  if (digits === null) return null;
  const hundreds =
    century === undefined || century === '上' ? (digits < 30 ? 20 : 19) : Number(numberOf(century)) - 1;
  const first = decade.length === 4 ? digits : hundreds * 100 + digits;
  const range = { from: `${pad(first, 4)}-01`, to: `${pad(first + 10, 4)}-01` };
  return moment(match, { value: `${pad(Math.floor(first / 10), 3)}X`, range });
}

function readCentury(match: RegExpExecArray): Moment | null {
  const century = numberOf(match.groups?.century);
  if (century === null) return null;
  const first = (century - 1) * 100;
  const range =
    first === 0 ? UNKNOWN_RANGE : { from: `${pad(first, 4)}-01`, to: `${pad(first + 100, 4)}-01` };
  return moment(match, { value: `${pad(century - 1)}XX`, range });
}

function readNumeric(match: RegExpExecArray): Moment | null {
  const { year, month, day } = match.groups ?? {};
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isMonth(date.month) || !isDay(date.day)) return null;
  return moment(match, { value: isoDate(date), range: rangeOf(date) });
}

const DAY_PART = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|午夜|晚';
const CLOCK = new RegExp(
  `(?<![0-9.:]|[零〇一二三四五六七八九十百千万亿])(?:(?<part>${DAY_PART}) ?)?(?<hour>${NUMBER}) ?(?:(?<mark>[时点])(?:(?<minute>${NUMBER}) ?分(?!之)|(?<half>半)|(?<quarter>[一三])刻)?|:(?<digits>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:]))(?<after>钟|整|许|左右|前|后|至|到|—|-)?`,
  'g',
);
const TIME_WORDS = /^ ?[间代候期速常空光效尚节段评点零〇一二三四五六七八九]/;

function readClock(match: RegExpExecArray, text: string): Moment | null {
  const { part, hour, mark, minute, half, quarter, digits, after } = match.groups ?? {};
  const hours = numberOf(hour);
  const end =
    match.index + match[0].length - (after !== undefined && !/[钟整]/.test(after) ? after.length : 0);
  if (hours === null || TIME_WORDS.test(text.slice(end, end + 1))) return null;
  const exact = minute !== undefined || half !== undefined || quarter !== undefined || digits !== undefined;
  if (mark === '点' && !exact && part === undefined && after === undefined && hours < 13) return null;
  const minutes =
    half === undefined
      ? quarter === undefined
        ? numberOf(minute ?? digits ?? '0')
        : quarter === '一'
          ? 15
          : 45
      : 30;
  const late = part !== undefined && /下午|傍晚|晚|夜|深夜/.test(part) && hours < 12;
  const value = isoTime(hours + (late ? 12 : 0), minutes ?? 0);
  if (value === null) return null;
  return { start: match.index, end, value, kind: 'time', range: UNKNOWN_RANGE };
}

function all(
  pattern: RegExp,
  text: string,
  read: (match: RegExpExecArray, text: string) => Moment | null,
): Moment[] {
  return [...text.matchAll(pattern)].flatMap((match) => read(match, text) ?? []);
}

/** Dates and times in Chinese, and in the numeric forms of any language, in no particular order. */
export function findChineseMoments(text: string): Moment[] {
  const moments = text.includes('年') ? [...all(DATE, text, readDate), ...all(DECADE, text, readDecade)] : [];
  if (text.includes('月'))
    moments.push(...all(YEARLESS, text, readYearless), ...all(MONTHS, text, readMonths));
  if (text.includes('日')) moments.push(...all(DAY_ALONE, text, readDayAlone));
  if (text.includes('世纪')) moments.push(...all(CENTURY, text, readCentury));
  if (/[时点:]/.test(text)) moments.push(...all(CLOCK, text, readClock));
  if (/\d[-/.]\d/.test(text)) moments.push(...all(NUMERIC, text, readNumeric));
  return moments;
}
