import type { Cell, Span } from './article.ts';
import { trimSpan } from './characters.ts';

const BACKSLASH = '\\';

/**
 * The cells of a table's line: the spans between the separators, trimmed, possibly empty. A separator after
 * a backslash is text. With `outer`, a separator at the line's very start or end opens and closes the row.
 */
export function cellSpans(raw: string, line: Span, separator: string, outer: boolean): Span[] {
  const from = outer && raw.charAt(line.start) === separator ? line.start + 1 : line.start;
  const closed = outer && line.end - 1 > from && raw.charAt(line.end - 1) === separator;
  const to = closed && raw.charAt(line.end - 2) !== BACKSLASH ? line.end - 1 : line.end;
  const cells: Span[] = [];
  let start = from;
  for (let index = from; index < to; index += 1) {
    if (raw.charAt(index) !== separator || raw.charAt(index - 1) === BACKSLASH) continue;
    cells.push(trimSpan(raw, start, index));
    start = index + 1;
  }
  cells.push(trimSpan(raw, start, to));
  return cells;
}

/** A row's cells under their columns' headings; empty cells and cells without a column are left out. */
export function rowOf(raw: string, cells: readonly Span[], headings: readonly Span[]): Cell[] {
  return cells.flatMap((span, column) => {
    const heading = headings[column];
    if (heading === undefined || span.start === span.end) return [];
    return [{ heading: raw.slice(heading.start, heading.end), span }];
  });
}

const LABEL_END = /[:：]$/;

/** The cells of a row of labels and values, “label:” before each value; empty when the row is none. */
export function labelledCells(raw: string, cells: readonly Span[]): Cell[] {
  const found: Cell[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const label = cells[index];
    const span = cells[index + 1];
    if (label === undefined || span === undefined) return [];
    const heading = raw.slice(label.start, label.end);
    if (!LABEL_END.test(heading)) return [];
    if (span.end > span.start) found.push({ heading: heading.replace(LABEL_END, '').trim(), span });
  }
  return found;
}
