import { type Article, excerpt } from '../article/article.ts';
import { sectionTitle } from '../article/context.ts';
import type { Figure, FigureValue } from './figure.ts';

/** A figure with the article that it stands in. */
export interface FigurePlace {
  readonly article: Article;
  readonly figure: Figure;
}

const COLUMNS = [
  'text',
  'value',
  'unit',
  'kind',
  'approximate',
  'bound',
  'period',
  'article',
  'section',
  'paragraph',
  'start',
  'end',
  'sentence',
] as const;

const BYTE_ORDER_MARK = '\ufeff';

/** The figures as a table for spreadsheets: RFC 4180, with a byte order mark so that Excel reads it as UTF-8. */
export function figuresCsv(places: readonly FigurePlace[]): string {
  const rows = places.map(({ article, figure }) => [
    figure.text,
    valueText(figure.value),
    figure.unit,
    figure.kind,
    figure.approximate,
    figure.bound,
    figure.period,
    article.slug,
    sectionTitle(article, figure.section),
    figure.paragraph,
    figure.span.start,
    figure.span.end,
    excerpt(article, figure.sentence),
  ]);
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function valueText(value: FigureValue): string | number | null {
  return typeof value === 'object' && value !== null ? value.join('..') : value;
}

function cell(value: string | number | boolean | null): string {
  const text = guarded(String(value ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet runs text that begins like a formula. What begins so and is not a plain signed number gets an
 * apostrophe before it, the spreadsheets' own mark for text; numbers and everything else stay untouched, and
 * the JSON lines and the span always give the unguarded text.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-][\d.,]+%?$/.test(text) ? `'${text}` : text;
}
