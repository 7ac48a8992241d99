import type { Article, Block, Cell, Span } from '../article/article.ts';
import type { Figure, TextFigure } from './figure.ts';
import { findFigures, numberedNames } from './find.ts';
import { findPeriods } from './period.ts';

export { findFigures } from './find.ts';

/** What may hold figures; the rest names people and pages, or repeats the title. */
const SCANNED: ReadonlySet<Block['kind']> = new Set([
  'title',
  'dateline',
  'heading',
  'paragraph',
  'list_item',
  'table_row',
]);

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Spans from the block's text to the article's; partners from the block's figures to the article's. */
function inArticle(figure: TextFigure, block: Block, index: number, by: number, before: number): Figure {
  return {
    text: figure.text,
    span: moved(figure.span, by),
    value: figure.value,
    unit: figure.unit,
    printedUnit: figure.printedUnit,
    measure: figure.measure,
    kind: figure.kind,
    approximate: figure.approximate,
    bound: figure.bound,
    period: figure.period,
    periodSpan: figure.periodSpan === null ? null : moved(figure.periodSpan, by),
    section: block.section,
    paragraph: block.paragraph,
    block: index,
    sentence: moved(figure.sentence, by),
    clause: moved(figure.clause, by),
    partner: figure.partner === null ? null : figure.partner + before,
  };
}

/** What a column's heading says of its cells: its period, and what it measures without that period. */
function columnOf(heading: string): { period: string | null; measure: string | null } {
  const period = findPeriods(heading)[0] ?? null;
  if (period === null) return { period: null, measure: heading.trim() || null };
  const rest = heading.slice(0, period.span.start) + heading.slice(period.span.end);
  return { period: period.text, measure: rest.replace(/[\s()（）,，:：]+$/u, '').trim() || null };
}

/** A cell is a clause of its own, in the row as its sentence. */
function cellFigures(article: Article, block: Block, index: number, cell: Cell, before: number): Figure[] {
  const text = article.raw.slice(cell.span.start, cell.span.end);
  const column = columnOf(cell.heading);
  const figures = findFigures(text, [{ start: 0, end: text.length }]);
  return figures.map((figure) => {
    const own = inArticle(figure, block, index, cell.span.start, before);
    return {
      ...own,
      sentence: block.span,
      clause: cell.span,
      period: own.period ?? column.period,
      measure: own.measure ?? column.measure,
    };
  });
}

function blockFigures(
  article: Article,
  block: Block,
  index: number,
  before: number,
  names: RegExp | null,
): Figure[] {
  const by = block.span.start;
  const text = article.raw.slice(by, block.span.end);
  const sentences = block.sentences.map((sentence) => moved(sentence, -by));
  return findFigures(text, sentences, names).map((figure) => inArticle(figure, block, index, by, before));
}

/** Every figure of an article, in the text's order. Partners are indices into the result. Linear in its length. */
export function extractFigures(article: Article): readonly Figure[] {
  const figures: Figure[] = [];
  const names = numberedNames(article.blocks.map(({ span }) => article.raw.slice(span.start, span.end)));
  article.blocks.forEach((block, index) => {
    if (!SCANNED.has(block.kind)) return;
    if (block.kind !== 'table_row') {
      figures.push(...blockFigures(article, block, index, figures.length, names));
      return;
    }
    for (const cell of block.cells) figures.push(...cellFigures(article, block, index, cell, figures.length));
  });
  return figures;
}
