/** A calendar date as far as it is given. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month?: number | null;
  readonly day?: number | null;
}

/**
 * A stretch of time, half open: `from` is in it, `to` is not. `YYYY-MM` where the edge is the first of a
 * month, else `YYYY-MM-DD`, so that equal edges are equal strings and strings compare as dates do. Null is an
 * open or unknown end.
 */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

export const UNKNOWN_RANGE: Range = { from: null, to: null };

export function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

/** The first of the month `months` after January of the year. */
function monthEdge(year: number, months: number): string {
  return `${pad(year + Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1)}`;
}

function dayEdge(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const edge = `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}`;
  return date.getUTCDate() === 1 ? edge : `${edge}-${pad(date.getUTCDate())}`;
}

/** `count` months from the 1-based month of the year on. */
export function monthsRange(year: number, month: number, count: number): Range {
  return { from: monthEdge(year, month - 1), to: monthEdge(year, month - 1 + count) };
}

/** The year, the month or the day that the date names; unknown without a year. */
export function rangeOf({ year, month, day }: CalendarDate): Range {
  if (year === null || year < 1) return UNKNOWN_RANGE;
  if (month == null) return monthsRange(year, 1, 12);
  if (day == null) return monthsRange(year, month, 1);
  return { from: dayEdge(year, month, day), to: dayEdge(year, month, day + 1) };
}

/** ISO 8601: `2021`, `2021-09`, `2021-09-11`; without a year `--09-11`; before Christ `-0069`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const head = year === null ? '-' : year < 0 ? `-${pad(-year - 1, 4)}` : pad(year, 4);
  const parts = [month, day].filter((part) => part != null).map((part) => pad(part));
  return [head, ...parts].join('-');
}

/** `14:49`; null for what no clock shows. */
export function isoTime(hour: number, minute: number): string | null {
  return hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? null : `${pad(hour)}:${pad(minute)}`;
}

export function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

export function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}
