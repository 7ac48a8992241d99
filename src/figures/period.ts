import type { Span } from '../article/article.ts';
import { parseNumeral } from '../language/numerals.ts';
import { foldSameLength, joinBrokenLines } from '../language/same-length.ts';
import { monthsRange, type Range, rangeOf, UNKNOWN_RANGE } from './iso.ts';
import type { Moment } from './moment.ts';
import { findMoments } from './moments.ts';
import { RELATIVE_CHINESE, RELATIVE_ENGLISH, type Relative } from './period-words.ts';

/** A stretch of time as a text names it. `from` is in it, `to` is not; null is an open or unknown end. */
export interface Period extends Range {
  /** As printed. */
  readonly text: string;
  readonly span: Span;
}

const OPENING = /(?:自从|自|从|打从)$/;
const UNTIL_NOW = /^ ?(?:以来|至今|迄今|以后|之后|起(?![诉草点源])|开始)/;
const UNTIL = /(?:截至到|截止到|截至|截止|到|至)$/;
const BEFORE = /^ ?(?:以前|之前|前(?![往后景0-9一二三四五六七八九十两几]))/;
const SINCE_ENGLISH =
  /\b(?:ever since|since|from|after|starting in|starting)(?: late| early| mid| the start of| the beginning of)?(?: in)? $/i;
const UNTIL_ENGLISH =
  /\b(?:until|till|through|by|before|as of|as at|up to)(?: late| early| the end of| the start of| the beginning of)? $/i;
const EDGE_ENGLISH = /\b(?:the )?(?:end|start|beginning|middle) of $/i;

function wrapped(moment: Moment, text: string): { start: number; end: number } & Range {
  const before = text.slice(Math.max(0, moment.start - 28), moment.start);
  const after = text.slice(moment.end, moment.end + 6);
  const { range } = moment;
  const since = UNTIL_NOW.exec(after);
  if (since !== null) {
    const opening = OPENING.exec(before)?.[0] ?? '';
    const trailing = since[0].length;
    return { start: moment.start - opening.length, end: moment.end + trailing, from: range.from, to: null };
  }
  const early = BEFORE.exec(after);
  if (early !== null) {
    const late = /[底末]$/.test(text.slice(moment.start, moment.end));
    return {
      start: moment.start,
      end: moment.end + early[0].length,
      from: null,
      to: late ? range.to : range.from,
    };
  }
  const until = UNTIL.exec(before);
  if (until?.[0].startsWith('截')) {
    return { start: moment.start - until[0].length, end: moment.end, from: null, to: range.to };
  }
  return wrappedInEnglish(moment, before);
}

function wrappedInEnglish(moment: Moment, before: string): { start: number; end: number } & Range {
  const { range, end } = moment;
  const since = SINCE_ENGLISH.exec(before)?.[0];
  if (since !== undefined && !moment.value.includes('/')) {
    const from = /after/i.test(since) ? range.to : range.from;
    return { start: moment.start - since.length, end, from, to: null };
  }
  const until = UNTIL_ENGLISH.exec(before)?.[0];
  if (until !== undefined) {
    const to = /before|start|beginning/i.test(until) ? range.from : range.to;
    return { start: moment.start - until.length, end, from: null, to };
  }
  const edge = EDGE_ENGLISH.exec(before)?.[0] ?? '';
  return { start: moment.start - edge.length, end, ...range };
}

const YEARS_BACK =
  /(?:近|过去|最近|前|这)?(?<count>[0-9]{1,3}|[一二两三四五六七八九十百]{1,4}|几|多)年(?:多)?(?:来|里|间(?!隔)|之?内)|(?:这|那)(?<those>[一二两三四五六七八九十百]{1,4}|[0-9]{1,3}|几)年(?!级|度|代)|(?<lead>近|过去|最近|未来|今后|此后)的?(?<later>[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|几)(?<unit>年|个月)/g;
const YEARS_BACK_ENGLISH =
  /\b(?:(?:over|in|during|for) )?the (?:(?<lead>past|last|next|coming|first) )?(?<count>[0-9]{1,3}|[a-z]{3,9}) (?<unit>years|months|decades|(?<=\b(?:past|last|next|coming|first) [a-z\d]{1,9} )(?:year|decade))\b/gi;
const YEAR_PART =
  '(?:上半年|下半年|第?[一二三四1-4]季度|年?[底末初](?![步心期中])|(?:[0-9一二三四五六七八九十]{1,3}月?[至到—–-])?[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}[日号])?)?(?:以来|至今|起(?![诉草点源])|前(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个月|季度)|前(?![往后景0-9一二三四五六七八九十两几])| ?[0-9]{1,2}[时:][0-9]{0,2}分?)?';
const CHINESE_WORDS = new RegExp(`(?:${alternatives(RELATIVE_CHINESE)})${YEAR_PART}`, 'g');
const ENGLISH_WORDS = new RegExp(`\\b(?:${alternatives(RELATIVE_ENGLISH)})\\b`, 'gi');
const PARTS_ENGLISH =
  /\b(?:the )?(?:first|second|third|fourth|last) (?:half|quarter)(?: of (?:the|last|this|that) year)?\b(?! of [0-9])|\bin (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! [0-9])/g;
const EVENT =
  /(?<=^|[，,。;；：:！？\n])(?:尤其是|特别是|自从|自|从)?(?<event>[^，,。;；：:！？、\n]{2,24}?以来)(?=[，,、])/g;

function alternatives(words: Readonly<Record<string, Relative>>): string {
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

interface Found extends Range {
  readonly start: number;
  readonly end: number;
}

function parsed(reference: string | undefined): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(reference ?? '');
  if (match === null) return null;
  return { year: Number(match[1]), month: Number(match[2] ?? 1), day: Number(match[3] ?? 1) };
}

/** The range of 去年, last month, yesterday, seen from the reference date. */
function relativeRange(relative: Relative | undefined, reference: string | undefined): Range {
  const now = parsed(reference);
  if (relative === undefined || now === null || 'unknown' in relative) return UNKNOWN_RANGE;
  if ('years' in relative) return rangeOf({ year: now.year + relative.years });
  if ('months' in relative) return monthsRange(now.year, now.month + relative.months, 1);
  const date = new Date(Date.UTC(now.year, now.month - 1, now.day + relative.days));
  return rangeOf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

/** 今年上半年, 去年8月以来: the year's word is read as the year that it means, and the rest as any date. */
function chineseRange(word: string, reference: string | undefined): Range {
  const head = Object.keys(RELATIVE_CHINESE).find((name) => word.startsWith(name)) ?? '';
  const relative = RELATIVE_CHINESE[head];
  const rest = word.slice(head.length);
  const whole = relativeRange(relative, reference);
  if (rest === '' || whole.from === null || relative === undefined || !('years' in relative)) return whole;
  const [dated] = findPeriods(`${whole.from.slice(0, 4)}年${rest}`);
  return dated ?? UNKNOWN_RANGE;
}

function countOf(text: string | undefined): number | null {
  const value = text === undefined ? null : parseNumeral(text.toLowerCase());
  return typeof value === 'number' ? value : null;
}

/** The last three years: open at the end, since the text goes on holding. */
function backRange(
  count: number | null,
  inMonths: boolean,
  ahead: boolean,
  reference: string | undefined,
): Range {
  const now = parsed(reference);
  if (now === null || count === null) return UNKNOWN_RANGE;
  const months = inMonths ? count : count * 12;
  const back = monthsRange(now.year, now.month - (ahead ? 0 : months), months);
  return ahead ? back : { from: back.from, to: null };
}

function relatives(text: string, reference: string | undefined): Found[] {
  const found: Found[] = [];
  const push = (match: RegExpExecArray, range: Range): void => {
    found.push({ start: match.index, end: match.index + match[0].length, ...range });
  };
  for (const match of text.matchAll(CHINESE_WORDS)) push(match, chineseRange(match[0], reference));
  for (const match of text.includes('年') || text.includes('月') ? text.matchAll(YEARS_BACK) : []) {
    const { count, later, those, lead, unit } = match.groups ?? {};
    const ahead = lead !== undefined && /[未今此]/.test(lead);
    push(match, backRange(countOf(count ?? those ?? later), unit === '个月', ahead, reference));
  }
  for (const match of text.includes('以来') ? text.matchAll(EVENT) : []) {
    const event = match.groups?.event ?? '';
    const end = match.index + match[0].length;
    found.push({ start: end - event.length, end, ...UNKNOWN_RANGE });
  }
  return LETTERS.test(text) ? [...found, ...englishRelatives(text, reference)] : found;
}

const LETTERS = /[A-Za-z]/;

function englishRelatives(text: string, reference: string | undefined): Found[] {
  const found: Found[] = [];
  const push = (match: RegExpExecArray, range: Range): void => {
    found.push({ start: match.index, end: match.index + match[0].length, ...range });
  };
  for (const match of text.matchAll(YEARS_BACK_ENGLISH)) {
    const { count, lead = '', unit = '' } = match.groups ?? {};
    const number = countOf(count);
    const years = number === null ? null : number * (/^decade/i.test(unit) ? 10 : 1);
    push(match, backRange(years, /^month/i.test(unit), /next|coming/i.test(lead), reference));
  }
  for (const match of text.matchAll(ENGLISH_WORDS)) {
    push(match, relativeRange(RELATIVE_ENGLISH[match[0].toLowerCase()], reference));
  }
  for (const match of text.matchAll(PARTS_ENGLISH)) push(match, UNKNOWN_RANGE);
  return found;
}

function withoutOverlaps(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/**
 * Every period that a text names, in order and not overlapping: dates with what opens or closes them
 * (2021年以来, 截至2024年底, since 2018) and words that need a reference date (三年来, 去年, last year). The
 * reference is ISO 8601 (`2022-01-20`), the day on which the text was written or asked; without one such words
 * have no known ends. Times of day alone are no periods.
 */
export function findPeriods(text: string, reference?: string): Period[] {
  const folded = joinBrokenLines(foldSameLength(text));
  return periodsAround(findMoments(folded), text, folded, reference);
}

/** As `findPeriods`, for a text whose moments are already known. */
export function periodsAround(
  moments: readonly Moment[],
  text: string,
  folded: string,
  reference?: string,
): Period[] {
  const dates = moments.filter((moment) => moment.kind === 'date');
  const found = [...dates.map((moment) => wrapped(moment, folded)), ...relatives(folded, reference)];
  return withoutOverlaps(found).map(({ start, end, from, to }) => ({
    text: text.slice(start, end),
    span: { start, end },
    from,
    to,
  }));
}

function isKnown(range: Range): boolean {
  return range.from !== null || range.to !== null;
}

/** One name for all the words of a period: 近三年来 and 这三年 are 三年, 上年 and the prior year the year before. */
export function periodName({ text }: Pick<Period, 'text'>): string {
  const folded = foldSameLength(text).toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const relative = RELATIVE_CHINESE[folded] ?? RELATIVE_ENGLISH[folded];
  if (relative !== undefined && 'unknown' in relative && relative.name !== undefined) return relative.name;
  return folded
    .replace(/^(?:自|从|近|过去|最近|这|那|(?:over|in|during|for|the|past|last) )+/, '')
    .replace(/(?:以?来|里|的|期?间|之?内)$/, '')
    .replaceAll(/[ ,，]/g, '');
}

/** Whether two periods are the same stretch of time; by their words where an end is not known. */
export function samePeriod(
  a: Pick<Period, 'text' | 'from' | 'to'>,
  b: Pick<Period, 'text' | 'from' | 'to'>,
): boolean {
  if (isKnown(a) && isKnown(b)) return a.from === b.from && a.to === b.to;
  return periodName(a) === periodName(b);
}

/** Whether all of `a` lies in `b`. A period with no known ends lies only in the same period. */
export function within(
  a: Pick<Period, 'text' | 'from' | 'to'>,
  b: Pick<Period, 'text' | 'from' | 'to'>,
): boolean {
  if (!isKnown(a) || !isKnown(b)) return samePeriod(a, b);
  const afterStart = b.from === null || (a.from !== null && a.from >= b.from);
  const beforeEnd = b.to === null || (a.to !== null && a.to <= b.to);
  return afterStart && beforeEnd;
}
