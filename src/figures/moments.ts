import { findChineseMoments } from './chinese-dates.ts';
import { matchChineseUnit } from './chinese-units.ts';
import { findEnglishMoments } from './english-dates.ts';
import { isoDate, rangeOf } from './iso.ts';
import type { Moment } from './moment.ts';

const BARE_YEAR =
  /(?<![\w.,:/$€£¥#第-]|[A-Za-z] ?[-–])(?<year>1[5-9][0-9]{2}|20[0-9]{2})(?![\w%℃°]|[.,:/-][0-9]|\/)/g;
/** What makes four digits a count: a plural noun, a scale, an adjective before one. */
const COUNTED =
  /^(?: ?[$€£¥]|[ -](?:(?:[a-z-]+ )?(?:[a-z]{2,}[^s\W]s|people|children|men|women|staff)\b|(?:million|billion|thousand|hundred|percent|per cent|km|m|kg|feet|metric|cubic|square|over)\b))/u;
const SOME = /^ ?[多余几来万亿千百号路]/;
const YEAR_NOUNS =
  /^ (?:sales|figures|results|levels|earnings|elections|olympics|accounts|revenues|profits|was|is|has)\b/i;
const CONNECTOR = /^ ?(?:至|到|—{1,2}|-|–|~|～|to|through|until|and) ?$/;
const BETWEEN = /\bbetween $/i;
const LATER_DAY = /^ ?(?:至|到|—|-|–|~) ?(?<day>[0-9]{1,2})[日号]/;
const SHORT_YEAR = /^[-–—/](?<short>[0-9]{2})(?![0-9])/;

const LETTERS = /[A-Za-z]/;

function bareYears(text: string): Moment[] {
  return [...text.matchAll(BARE_YEAR)].flatMap((match) => {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 40);
    const counted = COUNTED.test(after) || matchChineseUnit(text, end) !== null || SOME.test(after);
    if (counted && !YEAR_NOUNS.test(after)) return [];
    const year = Number(match[0]);
    return { start: match.index, end, value: isoDate({ year }), kind: 'date', range: rangeOf({ year }) };
  });
}

/** In the text's order; where two overlap, the one that begins first, then the longer one. */
function withoutOverlaps(moments: readonly Moment[]): Moment[] {
  const sorted = [...moments].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Moment[] = [];
  for (const moment of sorted) if (moment.start >= (kept.at(-1)?.end ?? 0)) kept.push(moment);
  return kept;
}

function isDay(value: string): boolean {
  return /^(?:\d{4}|-)-\d{2}-\d{2}$/.test(value);
}

/** A day and the hour after it are one moment: 2021年9月11日14时49分, 2022-01-20 17:51. */
function joined(day: Moment, time: Moment, text: string): Moment | null {
  const between = text.slice(day.end, time.start);
  const close =
    day.kind === 'date' &&
    time.kind === 'time' &&
    isDay(day.value) &&
    /^(?: {0,2}|T|, ?| at )$/.test(between);
  return close ? { ...day, end: time.end, value: `${day.value}T${time.value}` } : null;
}

/** Two dates, or two times, with a connector between them: 2022年至2024年, 9:00—20:30. */
function spanned(first: Moment, second: Moment, text: string): Moment | null {
  const connector = text.slice(first.end, second.start);
  if (first.kind !== second.kind || !CONNECTOR.test(connector)) return null;
  if (first.value.includes('/') || second.value.includes('/') || second.value.startsWith('---')) return null;
  const between = BETWEEN.test(text.slice(Math.max(0, first.start - 10), first.start));
  if (connector.includes('and') && !between) return null;
  const value = `${first.value}/${inYearOf(first.value, second.value)}`;
  const known = first.range.from !== null && second.range.to !== null && first.range.from < second.range.to;
  if (first.kind === 'date' && first.range.from !== null && second.range.to !== null && !known) return null;
  return { ...first, end: second.end, value, range: { from: first.range.from, to: second.range.to } };
}

/** 2024年11月4日至12月1日: the second date is in the first one's year. */
function inYearOf(first: string, second: string): string {
  return second.startsWith('--') && /^\d{4}/.test(first) ? first.slice(0, 4) + second.slice(1) : second;
}

/** 2024年11月4日至15日, 2023–24: only the part that changes is printed again. */
function extended(moment: Moment, text: string): Moment {
  const after = text.slice(moment.end, moment.end + 8);
  const day = LATER_DAY.exec(after);
  if (day !== null && isDay(moment.value) && moment.kind === 'date') {
    const last = `${moment.value.slice(0, -2)}${(day.groups?.day ?? '').padStart(2, '0')}`;
    const [year, month] = moment.value.split('-').map(Number);
    const range = rangeOf({
      year: year === 0 ? null : (year ?? null),
      month: month ?? null,
      day: Number(last.slice(-2)),
    });
    return {
      ...moment,
      end: moment.end + day[0].length,
      value: `${moment.value}/${last}`,
      range: { from: moment.range.from, to: range.to },
    };
  }
  const short = SHORT_YEAR.exec(after)?.groups?.short;
  if (short === undefined || !/^\d{4}$/.test(moment.value)) return moment;
  const last = Number(moment.value.slice(0, 2) + short);
  if (last <= Number(moment.value)) return moment;
  const range = { from: moment.range.from, to: rangeOf({ year: last }).to };
  return { ...moment, end: moment.end + 3, value: `${moment.value}/${last}`, range };
}

function merged(
  moments: readonly Moment[],
  text: string,
  merge: (first: Moment, second: Moment, text: string) => Moment | null,
): Moment[] {
  const result: Moment[] = [];
  for (const moment of moments) {
    const last = result.at(-1);
    const one = last === undefined ? null : merge(last, moment, text);
    if (one !== null) result.pop();
    result.push(one ?? moment);
  }
  return result;
}

/** Every date and time of day in the folded text, in order and not overlapping, ranges as one. */
export function findMoments(text: string): Moment[] {
  const words = LETTERS.test(text) ? findEnglishMoments(text) : [];
  const found = [...findChineseMoments(text), ...words, ...bareYears(text)];
  const separate = withoutOverlaps(found);
  const dated = merged(separate, text, joined);
  const ranges = merged(dated, text, spanned);
  return withoutOverlaps(ranges.map((moment) => extended(moment, text)));
}
