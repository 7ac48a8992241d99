import { type Article, excerpt, type Span } from '../../article/article.ts';
import { bold, escapeMarkdown, underline } from '../markdown.ts';

/** Parts of a text that are set off: the answer in bold, a quotation inside of its context underlined. */
export interface Marks {
  readonly bold: readonly Span[];
  readonly underlined: readonly Span[];
}

export const NO_MARKS: Marks = { bold: [], underlined: [] };

/**
 * The article's characters in the span, escaped so that they show as printed, with the marks on them.
 * Marks may reach beyond the span.
 */
export function marked(article: Article, span: Span, marks: Marks): string {
  const edges = [...marks.bold, ...marks.underlined].flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter((edge) => edge > span.start && edge < span.end);
  const cuts = [...new Set([span.start, ...inside, span.end])].sort((left, right) => left - right);
  let result = '';
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const part = { start, end: cuts[index + 1] ?? span.end };
    const escaped = escapeMarkdown(excerpt(article, part));
    const strong = covers(marks.bold, part) ? bold(escaped) : escaped;
    result += covers(marks.underlined, part) ? underline(strong) : strong;
  }
  return result;
}

function covers(spans: readonly Span[], part: Span): boolean {
  return spans.some((span) => span.start <= part.start && part.end <= span.end);
}
