import type { Publication } from './article.ts';
import { matchAt } from './sticky.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const CHINESE_DIGITS = '〇一二三四五六七八九';
const MONTH_NAME =
  '(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|' +
  'Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})';
const CHINESE_NUMBER = '[〇○零一二三四五六七八九十]';

/** Every way of writing a full date; the named groups are read by `isoDate`. */
const DATE_FORMS: readonly string[] = [
  '(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)',
  '(?<year>\\d{4})\\s(?<month>\\d{1,2})\\s?[/.-]\\s?(?<day>\\d{1,2})(?!\\d)',
  '(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日号號]',
  '民[国國]\\s?(?<minguo>\\d{2,3})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日號号]',
  `(?<year>[〇○零一二三四五六七八九]{4})年(?<month>${CHINESE_NUMBER}{1,2})月(?<day>${CHINESE_NUMBER}{1,3})[日号號]`,
  `${DAY}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_NAME},?\\s(?<year>\\d{4})`,
  `${MONTH_NAME}\\s${DAY}(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})`,
];
const WEEKDAY = '(?:\\s?[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?)?';
const HALF = '(?:(?<before>上午|下午|凌晨|晚上|中午|早上)\\s?)?';
const ZONE = '(?:\\s?(?:GMT|BST|UTC|EST|EDT|CET|CEST|PST|PDT|ET|PT|Z|[+-]\\d\\d:?\\d\\d)(?![A-Za-z]))?';
const CLOCK = `(?:[T,，|｜·•\\s]{0,3}(?:at\\s)?${HALF}(?<hour>\\d{1,2})(?:[:：时時]|\\.(?=\\d\\d\\s?(?:GMT|BST|[ap]\\.?m)))(?<minute>\\d{2})(?:[:：]\\d{2}(?:\\.\\d{1,6})?)?分?(?:\\s?(?<after>[ap])\\.?m\\.?)?${ZONE})?`;
/** 9:14 PM EST, October 6, 2024: the time of day before the date. */
const CLOCK_BEGINS = '\\d{1,2}[:.]\\d{2}';
const CLOCK_BEFORE = `(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:\\s?(?<after>[ap])\\.?m\\.?)?${ZONE},?\\s(?:on\\s)?(?:\\p{L}{3,9}day,?\\s)?`;
/** Long patterns are slow to compile, which happens when they are first tried: a short one goes before each. */
const PATTERNS = DATE_FORMS.flatMap((form) => [
  { begins: new RegExp(form, 'iy'), whole: new RegExp(`${form}${WEEKDAY}${CLOCK}`, 'iy') },
  { begins: new RegExp(CLOCK_BEGINS, 'y'), whole: new RegExp(`${CLOCK_BEFORE}${form}`, 'iuy') },
]);
/** A day whose year is not printed: Sept 19; 9月19日. */
const DAY_FORMS: readonly RegExp[] = [
  `${DAY}(?:st|nd|rd|th)?\\s${MONTH_NAME}(?!,?\\s\\d{4})`,
  `${MONTH_NAME}\\s${DAY}(?:st|nd|rd|th)?(?!\\d|,?\\s\\d{4})`,
  '(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日号號]',
].map((form) => new RegExp(form, 'iy'));
const CLOCK_ALONE = new RegExp(`${CLOCK}`, 'iy');
const MAY_BEGIN = /[\dA-Za-z〇○零一二三四五六七八九民]/;

/** A number in digits or in Chinese: 12, 十二, 二十, 二〇二五. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  for (const character of text.replace(/[○零]/g, '〇')) {
    total =
      character === '十'
        ? Math.max(total, 1) * 10
        : digitAfter(total, CHINESE_DIGITS.indexOf(character), text);
  }
  return total;
}

function digitAfter(total: number, digit: number, text: string): number {
  return text.includes('十') ? total + digit : total * 10 + digit;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function isoClock(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.hour === undefined || groups.minute === undefined) return '';
  const minute = Number(groups.minute);
  let hour = Number(groups.hour);
  const afternoon = groups.after?.toLowerCase() === 'p' || /下午|晚上|中午/.test(groups.before ?? '');
  if (afternoon && hour < 12 && !(groups.before === '中午' && hour > 10)) hour += 12;
  if (groups.after?.toLowerCase() === 'a' && hour === 12) hour = 0;
  return hour < 24 && minute < 60 ? `T${pad(hour)}:${pad(minute)}` : '';
}

/** ISO 8601, or null for a day that the calendar does not have. */
function isoDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  const year = groups.minguo === undefined ? numberOf(groups.year ?? '') : numberOf(groups.minguo) + 1911;
  const name = groups.name?.toLowerCase();
  const month =
    name === undefined
      ? numberOf(groups.month ?? '')
      : MONTHS.findIndex((candidate) => candidate.startsWith(name)) + 1;
  const day = numberOf(groups.day ?? '');
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}${isoClock(groups)}`;
}

/** The date (with its time of day) that stands exactly at `index`; the span is offset by `offset`. */
export function dateAt(text: string, index: number, offset: number): Publication | null {
  if (!MAY_BEGIN.test(text.charAt(index))) return null;
  for (const { begins, whole } of PATTERNS) {
    const found = matchAt(begins, text, index) && matchAt(whole, text, index);
    const iso = found?.groups === undefined ? null : isoDate(found.groups);
    if (found === null || iso === null) continue;
    return { iso, span: { start: offset + index, end: offset + index + found[0].length } };
  }
  return null;
}

/** The first full date in the text, if it has one. */
export function findDate(text: string, offset: number): Publication | null {
  for (let index = 0; index < text.length; index += 1) {
    if (/[\dA-Za-z]/.test(text.charAt(index - 1))) continue;
    const date = dateAt(text, index, offset);
    if (date !== null) return date;
  }
  return null;
}

/**
 * The day without a year that stands exactly at `index`, with where it ends; `published` is null when the year
 * is not known or has no such day.
 */
export function dayAt(
  text: string,
  index: number,
  offset: number,
  year: number | null,
): { readonly published: Publication | null; readonly end: number } | null {
  for (const pattern of DAY_FORMS) {
    const found = matchAt(pattern, text, index);
    if (found?.groups === undefined) continue;
    const end = index + found[0].length;
    const iso = year === null ? null : isoDate({ ...found.groups, year: String(year) });
    return {
      published: iso === null ? null : { iso, span: { start: offset + index, end: offset + end } },
      end,
    };
  }
  return null;
}

/** The time of day that stands at `index` (after white space): `T16:42`, or '' for none, and where it ends. */
export function clockAt(text: string, index: number): { readonly iso: string; readonly end: number } {
  const found = matchAt(CLOCK_ALONE, text, index);
  return { iso: isoClock(found?.groups ?? {}), end: index + (found?.[0].length ?? 0) };
}
