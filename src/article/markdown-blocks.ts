import type { Cell, Span } from './article.ts';
import { trimSpan } from './characters.ts';
import type { Line } from './lines.ts';
import { type MarkdownText, markdownLine } from './markdown-lines.ts';
import { isProse } from './shape.ts';
import { cellSpans, rowOf } from './tables.ts';

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly span: Span }
  | { readonly kind: 'paragraph' | 'list_item'; readonly span: Span }
  | { readonly kind: 'table_row'; readonly span: Span; readonly cells: readonly Cell[] };

interface Reading {
  readonly raw: string;
  readonly lines: readonly Line[];
  readonly blocks: MarkdownBlock[];
  /** Where the last comment ends: what looks like one after it never ends. */
  readonly lastComment: number;
  /** The paragraph or list item that the next line may go on. */
  open: {
    readonly kind: 'paragraph' | 'list_item';
    readonly start: number;
    end: number;
    quoted: boolean;
  } | null;
}

const COMMENT_OPEN = '<!--';
const COMMENT_CLOSE = '-->';
const DELIMITER = /^:?-+:?$/;
const PIPE = '|';

function close(reading: Reading): void {
  const { open, raw, blocks } = reading;
  reading.open = null;
  if (open === null) return;
  const span = trimSpan(raw, open.start, open.end);
  if (span.start < span.end) blocks.push({ kind: open.kind, span });
}

function addHeading(reading: Reading, level: number, start: number, end: number): void {
  const span = trimSpan(reading.raw, start, Math.max(start, end));
  if (span.start < span.end) reading.blocks.push({ kind: 'heading', level, span });
}

/** A code fence and its lines become one paragraph. Returns the index after it. */
function readFence(reading: Reading, index: number, mark: string): number {
  close(reading);
  const { lines } = reading;
  let next = index + 1;
  while (next < lines.length && !isFenceEnd(lines[next]?.text ?? '', mark)) next += 1;
  const first = lines[index + 1];
  const last = lines[next - 1];
  if (first !== undefined && last !== undefined && next > index + 1) {
    reading.open = { kind: 'paragraph', start: first.start, end: last.end, quoted: false };
    close(reading);
  }
  return next + 1;
}

function isFenceEnd(text: string, mark: string): boolean {
  return text.startsWith(mark) && text.replaceAll(mark.charAt(0), '') === '';
}

/** Past an HTML comment that begins at the line; null when it begins none, or one that never ends. */
function readComment(reading: Reading, index: number): number | null {
  const { lines, raw } = reading;
  const line = lines[index];
  if (line === undefined || !line.text.startsWith(COMMENT_OPEN)) return null;
  if (line.start > reading.lastComment) return null;
  const end = raw.indexOf(COMMENT_CLOSE, line.start);
  close(reading);
  let next = index + 1;
  while ((lines[next]?.lineStart ?? raw.length) <= end && next < lines.length) next += 1;
  return next;
}

function isDelimiterRow(raw: string, line: Line | undefined): boolean {
  if (line === undefined || !line.text.includes('-') || !/^[\s|:-]+$/.test(line.text)) return false;
  return cellSpans(raw, line, PIPE, true).every((cell) => DELIMITER.test(raw.slice(cell.start, cell.end)));
}

/** The row without its outer bars. */
function rowSpan(cells: readonly Span[]): Span | null {
  const filled = cells.filter(({ start, end }) => end > start);
  const first = filled[0];
  const last = filled.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** A table whose headings stand at the line. Returns the index after it, null when there is none. */
function readTable(reading: Reading, index: number): number | null {
  const { raw, lines, blocks } = reading;
  const head = lines[index];
  if (head === undefined || !head.text.includes(PIPE) || !isDelimiterRow(raw, lines[index + 1])) return null;
  close(reading);
  const headings = cellSpans(raw, head, PIPE, true);
  let next = index + 2;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || !line.text.includes(PIPE)) break;
    const cells = cellSpans(raw, line, PIPE, true);
    const span = rowSpan(cells);
    if (span !== null) blocks.push({ kind: 'table_row', span, cells: rowOf(raw, cells, headings) });
  }
  return next;
}

/** `===` or `---` under a line of text makes it a heading; under a sentence, `---` is a rule. */
function underline(reading: Reading, level: number): void {
  const { open, raw } = reading;
  const titled = open !== null && open.kind === 'paragraph' && !open.quoted;
  if (!titled || (level > 1 && isProse(raw.slice(open.start, open.end)))) {
    close(reading);
    return;
  }
  reading.open = null;
  addHeading(reading, level, open.start, open.end);
}

function readText(reading: Reading, text: MarkdownText): void {
  const { open } = reading;
  const goesOn = open !== null && (open.quoted || !text.quoted);
  const starts = text.kind === 'item' && (text.interrupts || open?.kind !== 'paragraph');
  if (goesOn && !starts) {
    open.end = text.end;
    return;
  }
  close(reading);
  const kind = text.kind === 'item' ? 'list_item' : 'paragraph';
  reading.open = { kind, start: text.start, end: text.end, quoted: text.quoted };
  if (text.alone === true) close(reading);
}

function readLine(reading: Reading, index: number): number {
  const past = readComment(reading, index) ?? readTable(reading, index);
  const line = reading.lines[index];
  if (past !== null || line === undefined) return past ?? index + 1;
  const found = markdownLine(line);
  if (found.kind === 'fence') return readFence(reading, index, found.mark);
  if (found.kind === 'text' || found.kind === 'item') readText(reading, found);
  else if (found.kind === 'underline') underline(reading, found.level);
  else {
    close(reading);
    if (found.kind === 'heading') addHeading(reading, found.level, found.start, found.end);
  }
  return index + 1;
}

/** The blocks of a Markdown text, in order; pictures, comments, link definitions and rules are left out. */
export function markdownBlocks(raw: string, lines: readonly Line[]): MarkdownBlock[] {
  const reading: Reading = {
    raw,
    lines,
    blocks: [],
    lastComment: raw.lastIndexOf(COMMENT_CLOSE),
    open: null,
  };
  let index = 0;
  while (index < lines.length) index = readLine(reading, index);
  close(reading);
  return reading.blocks;
}
