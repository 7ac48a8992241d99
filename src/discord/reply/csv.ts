import { type Article, excerpt } from '../../article/article.ts';
import { sectionTitle } from '../../article/context.ts';
import type { Figure } from '../../figures/figure.ts';

const COLUMNS = [
  'text',
  'value',
  'unit',
  'kind',
  'approximate',
  'bound',
  'period',
  'section',
  'paragraph',
  'start',
  'end',
  'sentence',
];

/** The figures as a table for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, each with its place. */
export function figuresCsv(article: Article, figures: readonly Figure[]): Buffer {
  const rows = figures.map((figure) => [
    figure.text,
    Array.isArray(figure.value) ? figure.value.join('–') : figure.value,
    figure.unit,
    figure.kind,
    figure.approximate,
    figure.bound,
    figure.period,
    sectionTitle(article, figure.section),
    figure.paragraph,
    figure.span.start,
    figure.span.end,
    excerpt(article, figure.sentence),
  ]);
  const lines = [COLUMNS, ...rows].map((row) => row.map((cell) => quoted(String(cell ?? ''))).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** A cell in quotes where it needs them; what a spreadsheet would run as a formula is marked as text. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,]+%?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
