import type { PartName } from './options.ts';

/** A number is shown with about three digits; null is what was not measured. */
export type Cell = string | number | null;
/** By heading; all rows of a table have the same headings in the same order. */
export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A measure beside what it has to reach. */
export interface Bound {
  readonly measure: string;
  readonly bound: string;
  readonly measured: string;
  /** Null where this run could not tell. */
  readonly reached: boolean | null;
}

export interface PartReport {
  readonly part: PartName;
  readonly title: string;
  /** How it was measured. */
  readonly notes: readonly string[];
  readonly tables: readonly Table[];
  readonly bounds: readonly Bound[];
}

/** A measured value beside its bound: null, undefined and NaN are what this run could not tell. */
export function bound(
  measure: string,
  limit: string,
  value: number | null | undefined,
  isReached: (value: number) => boolean,
  unit = '',
): Bound {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return { measure, bound: limit, measured: '–', reached: null };
  }
  return { measure, bound: limit, measured: `${figure(value)}${unit}`, reached: isReached(value) };
}

/** A number with about three digits and spaces between the thousands: `0.0354`, `3.54`, `35.4`, `3 540`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 100) {
    return Math.round(value)
      .toString()
      .replace(/\B(?=(?:\d{3})+$)/g, ' ');
  }
  const digits = Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : Math.abs(value) >= 0.1 ? 3 : 4;
  return value.toFixed(digits);
}

function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '–';
  return typeof cell === 'number' ? figure(cell) : cell.replaceAll('|', '\\|');
}

/** A Markdown table whose columns stand under each other in a fixed-width font; numbers to the right. */
function markdownTable(rows: readonly Row[]): string {
  const headings = Object.keys(rows[0] ?? {});
  const lines = [headings, ...rows.map((row) => headings.map((heading) => shown(row[heading])))];
  const numeric = headings.map((heading) =>
    rows.every((row) => row[heading] === null || typeof row[heading] === 'number'),
  );
  const widths = headings.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const lay = (line: readonly string[]): string =>
    `| ${widths.map((width, at) => (numeric[at] ? line[at]?.padStart(width) : line[at]?.padEnd(width))).join(' | ')} |`;
  const rule = widths.map((width, at) => (numeric[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  const [head = [], ...body] = lines;
  return [lay(head), `| ${rule.join(' | ')} |`, ...body.map(lay)].join('\n');
}

const REACHED = { true: 'yes', false: 'NO', null: 'not measured' } as const;

function boundsTable(bounds: readonly Bound[]): string {
  return markdownTable(
    bounds.map(({ measure, bound, measured, reached }) => ({
      measure,
      bound,
      measured,
      reached: REACHED[`${reached}`],
    })),
  );
}

/** A part's tables, and its bounds under them. */
export function markdown(report: PartReport): string {
  const tables = report.tables
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows }) => [...(title === '' ? [] : [`**${title}**`]), markdownTable(rows)]);
  const bounds = report.bounds.length === 0 ? [] : [boundsTable(report.bounds)];
  return [`## ${report.title}`, report.notes.join('\n'), ...tables, ...bounds]
    .filter((block) => block !== '')
    .join('\n\n');
}
