import { type Article, excerpt, type Span } from '../../article/article.ts';
import { blockQuote, bold, escapeMarkdown, underline } from '../markdown.ts';
import { blockAtOffset } from './whereabouts.ts';

/** Parts of a text that are set off: the answers in bold, a quotation inside of its context underlined. */
export interface Marks {
  readonly bold: readonly Span[];
  readonly underlined: readonly Span[];
}

/** A stretch of escaped text in one style. */
interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly underlined: boolean;
}

/**
 * The article's characters in the spans, in order, as a block quote: escaped so that they show as printed, with
 * the marks on them. Between two spans stands what stands between them in their paragraph, or a line break.
 */
export function quoted(article: Article, spans: readonly Span[], marks: Marks): string {
  const runs = spans.flatMap((span, index) => {
    const previous = spans[index - 1];
    const gap = previous === undefined ? '' : gapBetween(article, previous, span);
    const between = { start: previous?.end ?? span.start, end: span.start };
    return [run(gap, between, marks), ...runsOf(article, span, marks)];
  });
  return blockQuote(written(runs.filter(({ text }) => text !== '')));
}

function gapBetween(article: Article, previous: Span, next: Span): string {
  const between = article.raw.slice(previous.end, next.start);
  const sameBlock = blockAtOffset(article, previous.start) === blockAtOffset(article, next.start);
  return sameBlock && !between.includes('\n') ? between : '\n';
}

function runsOf(article: Article, span: Span, marks: Marks): Run[] {
  const edges = [...marks.bold, ...marks.underlined].flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter((edge) => edge > span.start && edge < span.end);
  const cuts = [...new Set([span.start, ...inside, span.end])].sort((left, right) => left - right);
  return cuts.slice(0, -1).map((start, index) => {
    const part = { start, end: cuts[index + 1] ?? span.end };
    return run(escapeMarkdown(excerpt(article, part)), part, marks);
  });
}

function run(text: string, part: Span, { bold: strong, underlined }: Marks): Run {
  const covers = (spans: readonly Span[]) =>
    spans.some(({ start, end }) => start <= part.start && part.end <= end);
  return { text, bold: covers(strong), underlined: covers(underlined) };
}

/**
 * The runs with their marks around them. Neighbours in one style share their marks, for `**a****b**` is not
 * two bold words to Discord; bold stands inside of underline.
 */
function written(runs: readonly Run[]): string {
  return stretches(runs, 'underlined')
    .map((stretch) => {
      const inner = stretches(stretch, 'bold')
        .map((some) => wrapped(some, 'bold', bold))
        .join('');
      return stretch[0]?.underlined === true ? underline(inner) : inner;
    })
    .join('');
}

function wrapped(runs: readonly Run[], style: 'bold' | 'underlined', mark: (text: string) => string): string {
  const text = runs.map((some) => some.text).join('');
  return runs[0]?.[style] === true ? mark(text) : text;
}

/** The runs in groups of neighbours that agree in a style. */
function stretches(runs: readonly Run[], style: 'bold' | 'underlined'): Run[][] {
  const groups: Run[][] = [];
  for (const some of runs) {
    const group = groups.at(-1);
    if (group?.[0]?.[style] === some[style]) group.push(some);
    else groups.push([some]);
  }
  return groups;
}
