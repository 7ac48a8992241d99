import { type Article, excerpt, type Span } from '../../article/article.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import type { FigureFilter } from '../view/view.ts';
import { groupedBy } from './grouping.ts';

/** The kinds of figures, in the order in which filters number them. */
export const FIGURE_KINDS: readonly FigureKind[] = [
  'count',
  'percent',
  'money',
  'rank',
  'date',
  'time',
  'duration',
  'range',
  'measure',
];

/** The figures of one clause, which belong together (168件657人). */
export interface Entry {
  readonly figures: readonly Figure[];
  readonly period: string | null;
  /** The clause without its figures, “…” where one stood inside: what they count. */
  readonly label: string;
  readonly section: number | null;
  readonly clause: Span;
}

/** Entries on the same measure in different periods, the earlier printed first. */
export interface Row {
  readonly label: string;
  readonly section: number | null;
  readonly entries: readonly Entry[];
}

/** The distinct periods that figures hold for, in the order of their first appearance. */
export function periodsOf(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.flatMap((figure) => figure.period ?? []))];
}

/** The figures that a filter lets through. */
export function filtered(figures: readonly Figure[], filter: FigureFilter): readonly Figure[] {
  const period = filter.period === null ? null : periodsOf(figures)[filter.period];
  const kind = filter.kind === null ? null : FIGURE_KINDS[filter.kind];
  const section = filter.section === -1 ? null : filter.section;
  return figures.filter(
    (figure) =>
      (filter.section === null || figure.section === section) &&
      (period === null || figure.period === period) &&
      (kind === null || figure.kind === kind),
  );
}

/**
 * The figures without those that only say when (the 2021年 of 2021年以来, where something else stands for that
 * period): in a table they are the columns, not the rows.
 */
export function withoutPeriods(figures: readonly Figure[]): readonly Figure[] {
  const periods = new Set(
    figures.flatMap(({ periodSpan }) => (periodSpan === null ? [] : offsetsIn(periodSpan))),
  );
  const rest = figures.filter(({ kind, span }) => !WHEN.includes(kind) || !periods.has(span.start));
  return rest.length === 0 ? figures : rest;
}

const WHEN: readonly FigureKind[] = ['date', 'time', 'duration'];

/** A period is a few words long; this bounds the work if a text says otherwise. */
const LONGEST_PERIOD = 40;

function offsetsIn({ start, end }: Span): number[] {
  return Array.from({ length: Math.min(end - start, LONGEST_PERIOD) }, (_, index) => start + index);
}

/** The figures as rows: one a clause, and clauses on the same measure in different periods side by side. */
export function rowsOfFigures(article: Article, figures: readonly Figure[]): readonly Row[] {
  const rows: { label: string; section: number | null; entries: Entry[] }[] = [];
  const bySignature = new Map<string, typeof rows>();
  for (const entry of entriesOf(article, figures)) {
    const signature = signatureOf(entry);
    const candidates = bySignature.get(signature) ?? [];
    const row = entry.period === null ? undefined : bestRow(candidates, entry);
    if (row !== undefined) {
      row.entries.push(entry);
      continue;
    }
    const added = { label: entry.label, section: entry.section, entries: [entry] };
    rows.push(added);
    bySignature.set(signature, [...candidates, added]);
  }
  return rows;
}

function entriesOf(article: Article, figures: readonly Figure[]): readonly Entry[] {
  return groupedBy(figures, ({ clause }) => `${clause.start} ${clause.end}`).flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const { clause, section } = first;
    const period = some.find((figure) => figure.period !== null)?.period ?? null;
    return { figures: some, period, section, clause, label: labelOf(article, clause, some) };
  });
}

/** Stands for a figure that was left out between words. */
const LEFT_OUT = '…';

/** The clause without its figures and the punctuation around them; the whole clause where nothing is left. */
function labelOf(article: Article, clause: Span, figures: readonly Figure[]): string {
  let label = '';
  let at = clause.start;
  for (const { span } of figures.toSorted((left, right) => left.span.start - right.span.start)) {
    label += article.raw.slice(at, Math.max(at, span.start));
    if (!label.endsWith(LEFT_OUT)) label += LEFT_OUT;
    at = Math.max(at, span.end);
  }
  label += article.raw.slice(at, clause.end);
  const trimmed = label.replace(/^[\s\p{P}]+/u, '').replace(/\s+/g, ' ');
  return withoutTrailingMarks(trimmed) || excerpt(article, clause).trim();
}

function withoutTrailingMarks(text: string): string {
  let end = text.length;
  while (
    end > 0 &&
    /[\s\p{P}]/u.test(text.charAt(end - 1)) &&
    !/[”’"'」』)）》】]/.test(text.charAt(end - 1))
  )
    end -= 1;
  return text.slice(0, end);
}

/** What entries must have in common to be about the same measure: their units, and the numerals of their label. */
function signatureOf({ figures, label }: Entry): string {
  const units = figures.map((figure) => `${figure.kind} ${figure.unit ?? ''}`).join(' ');
  return `${units} | ${(label.match(/[0-9一二三四五六七八九十]/g) ?? []).join('')}`;
}

/** How alike two labels must be: half of the shorter one's characters, in the same order, in the other. */
const ALIKE = 0.5;

/** A label longer than this is a story, not the name of a measure. */
const LONGEST_LABEL = 60;

function bestRow<T extends { label: string; entries: Entry[] }>(
  rows: readonly T[],
  entry: Entry,
): T | undefined {
  let best: T | undefined;
  let bestLikeness = ALIKE;
  for (const row of rows) {
    if (row.entries.some(({ period }) => period === null || period === entry.period)) continue;
    const likeness = likenessOf(row.label, entry.label);
    if (likeness >= bestLikeness && (best === undefined || likeness > bestLikeness)) {
      best = row;
      bestLikeness = likeness;
    }
  }
  return best;
}

/** The longest common subsequence in shares of the shorter label, which must begin alike or lie in the other. */
function likenessOf(left: string, right: string): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length === 0 || long.length > LONGEST_LABEL) return 0;
  if (long.includes(short)) return 1;
  if (!long.includes(short.slice(0, 2))) return 0;
  let previous = new Array<number>(long.length + 1).fill(0);
  for (const character of short) {
    const current = [0];
    for (let index = 0; index < long.length; index += 1) {
      const carried = Math.max(current[index] ?? 0, previous[index + 1] ?? 0);
      current.push(long[index] === character ? (previous[index] ?? 0) + 1 : carried);
    }
    previous = current;
  }
  return (previous[long.length] ?? 0) / short.length;
}
