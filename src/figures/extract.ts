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

/** A figure of a block's text, with its spans in the article's. */
function inArticle(
  figure: TextFigure,
  all: readonly TextFigure[],
  block: Block,
  index: number,
  by: number,
): Figure {
  const partner = figure.partner === null ? undefined : all[figure.partner];
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
    partner: partner ? moved(partner.span, by) : null,
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
function cellFigures(article: Article, block: Block, index: number, cell: Cell): Figure[] {
  const text = article.raw.slice(cell.span.start, cell.span.end);
  const column = columnOf(cell.heading);
  const figures = findFigures(text, [{ start: 0, end: text.length }]);
  return figures.map((figure) => {
    const own = inArticle(figure, figures, block, index, cell.span.start);
    return {
      ...own,
      sentence: block.span,
      clause: cell.span,
      period: own.period ?? column.period,
      measure: own.measure ?? column.measure,
    };
  });
}

function blockFigures(article: Article, block: Block, index: number, names: RegExp | null): Figure[] {
  if (!SCANNED.has(block.kind)) return [];
  if (block.kind === 'table_row')
    return block.cells.flatMap((cell) => cellFigures(article, block, index, cell));
  const by = block.span.start;
  const text = article.raw.slice(by, block.span.end);
  const sentences = block.sentences.map((sentence) => moved(sentence, -by));
  const figures = findFigures(text, sentences, names);
  return figures.map((figure) => inArticle(figure, figures, block, index, by));
}

/** The figures of an article, block by block, each block's found when it is first asked for. */
export interface Ledger {
  /** Those of one block, in the text's order; none for an index out of range. */
  inBlock(index: number): readonly Figure[];
  /** Those that lie within a span of the article: only its blocks are read. */
  within(span: Span): readonly Figure[];
  /** Those of all blocks. */
  all(): readonly Figure[];
}

export function createLedger(article: Article): Ledger {
  const found: (readonly Figure[] | undefined)[] = [];
  let names: { readonly pattern: RegExp | null } | undefined;
  const inBlock = (index: number): readonly Figure[] => {
    const block = article.blocks[index];
    if (!block) return [];
    names ??= {
      pattern: numberedNames(article.blocks.map(({ span }) => article.raw.slice(span.start, span.end))),
    };
    const figures = found[index] ?? blockFigures(article, block, index, names.pattern);
    found[index] = figures;
    return figures;
  };
  return {
    inBlock,
    within: ({ start, end }) =>
      article.blocks
        .flatMap(({ span }, index) => (span.start < end && span.end > start ? inBlock(index) : []))
        .filter(({ span }) => span.start >= start && span.end <= end),
    all: () => article.blocks.flatMap((_, index) => inBlock(index)),
  };
}

/** Every figure of an article, in the text's order. Linear in its length. */
export function extractFigures(article: Article): readonly Figure[] {
  return createLedger(article).all();
}
