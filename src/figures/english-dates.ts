import { isDay, isoDate, isoTime, monthsRange, rangeOf, UNKNOWN_RANGE } from './iso.ts';
import type { Moment } from './moment.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const NAME =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const MONTH = `(?<month>${NAME})\\b(?:(?<=\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))\\.)?`;
const DAY = '(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9%]|[,.][0-9])';
const YEAR = '(?<year>1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(?![0-9%]|[,.][0-9])';
const DAY_FIRST = new RegExp(`(?<![\\w.,:/-])${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`, 'gi');
const MONTH_AND_DAY = new RegExp(`\\b${MONTH} ${DAY}(?:,? ${YEAR})?`, 'gi');
const MONTH_AND_YEAR = new RegExp(`\\b${MONTH},? ${YEAR}`, 'gi');
const MONTH_SPAN = new RegExp(
  `\\b(?<first>${NAME})\\.? ?(?:and|to|until|through|-|–) ?${MONTH} ${YEAR}`,
  'gi',
);
const HALF_OR_QUARTER = new RegExp(
  `(?:\\b(?:(?<which>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<part>half|quarter) of|(?<code>[HQ])(?<index>[1-4])) )${YEAR}`,
  'gi',
);
const DECADE = /\b(?<decade>(?:1[0-9]|20)[0-9])0s\b/g;
const CLOCK = /(?<![\w.,:])(?<hour>[0-2]?[0-9])(?:[:.](?<minute>[0-5][0-9]))? ?(?<half>[ap])\.?m\b\.?/gi;

const ORDER: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
};

function monthOf(name: string | undefined): number | null {
  const start = (name ?? '').slice(0, 3).toLowerCase();
  const index = MONTHS.findIndex((month) => month.startsWith(start));
  return start.length < 3 || index < 0 ? null : index + 1;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

type Read = Pick<Moment, 'value' | 'range'> & { readonly kind?: Moment['kind'] };

function readDate({
  month: name,
  day: digits,
  year: figure,
}: Record<string, string | undefined>): Read | null {
  const month = monthOf(name);
  const day = numberOf(digits);
  const year = numberOf(figure);
  if (month === null || (day !== null && !isDay(day))) return null;
  return { value: isoDate({ year, month, day }), range: rangeOf({ year, month, day }) };
}

function readMonthSpan({
  first,
  month: last,
  year: figure,
}: Record<string, string | undefined>): Read | null {
  const from = monthOf(first);
  const to = monthOf(last);
  const year = numberOf(figure);
  if (from === null || to === null || year === null || from >= to) return null;
  const value = `${isoDate({ year, month: from })}/${isoDate({ year, month: to })}`;
  return { value, range: monthsRange(year, from, to - from + 1) };
}

function readPart({
  which,
  part,
  code,
  index,
  year: figure,
}: Record<string, string | undefined>): Read | null {
  const year = Number(figure);
  const halves = (part ?? '').toLowerCase() === 'half' || (code ?? '').toLowerCase() === 'h';
  const last = halves ? 1 : 3;
  const order = which === undefined ? Number(index) - 1 : (ORDER[which.toLowerCase()] ?? last);
  if (order > last) return null;
  const months = halves ? 6 : 3;
  return {
    value: `${isoDate({ year })}-${halves ? 'H' : 'Q'}${order + 1}`,
    range: monthsRange(year, order * months + 1, months),
  };
}

function readDecade({ decade }: Record<string, string | undefined>): Read {
  return { value: `${decade}X`, range: { from: `${decade}0-01`, to: `${Number(decade) + 1}0-01` } };
}

function readClock({ hour, minute, half }: Record<string, string | undefined>): Read | null {
  const hours = Number(hour);
  if (hours > 12) return null;
  const afternoon = (half ?? '').toLowerCase() === 'p';
  const value = isoTime((hours % 12) + (afternoon ? 12 : 0), Number(minute ?? 0));
  return value === null ? null : { value, range: UNKNOWN_RANGE, kind: 'time' };
}

function all(
  pattern: RegExp,
  text: string,
  read: (groups: Record<string, string | undefined>) => Read | null,
): Moment[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = read(match.groups ?? {});
    return found === null
      ? []
      : { kind: 'date', ...found, start: match.index, end: match.index + match[0].length };
  });
}

/** Dates and times in English that name a month, a part of a year, a decade or an hour, in no order. */
export function findEnglishMoments(text: string): Moment[] {
  return [
    ...all(MONTH_SPAN, text, readMonthSpan),
    ...all(DAY_FIRST, text, readDate),
    ...all(MONTH_AND_DAY, text, readDate),
    ...all(MONTH_AND_YEAR, text, readDate),
    ...all(HALF_OR_QUARTER, text, readPart),
    ...all(DECADE, text, readDecade),
    ...all(CLOCK, text, readClock),
  ];
}
