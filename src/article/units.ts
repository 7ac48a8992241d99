import type { Cell, Span } from './article.ts';
import { columns, hasHan } from './characters.ts';
import { type Line, linesOf } from './lines.ts';
import { endsAsSentence } from './shape.ts';
import { cellSpans, rowOf } from './tables.ts';

/** What a plain text is made of: a line, or lines that were broken to fit a width, a list item, a table's row. */
export interface Unit {
  readonly kind: 'line' | 'item' | 'row';
  readonly span: Span;
  readonly text: string;
  readonly cells: readonly Cell[];
}

const BULLET = /^[•·●○■◆▪‣*–-][\s　]+(?=\S)/;
const NEW_PARAGRAPH = /^[ \t]*　　/;
/** Text broken to fit a width is at least this wide, and its full lines reach this part of the widest. */
const NARROWEST = 40;
const WIDEST = 130;
const FULL = 0.6;
const CHINESE_SLACK = 4;

function isFull(line: Line, widest: number, chinese: boolean): boolean {
  return chinese ? widest - columns(line.text) <= CHINESE_SLACK : columns(line.text) >= FULL * widest;
}

/** Whether neighbouring lines are one paragraph that was broken to fit a width. */
function isWrapped(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2) return false;
  const chinese = hasHan(lines[0]?.text ?? '');
  if (chinese && lines.length < 3) return false;
  const widest = Math.max(...lines.slice(0, WIDEST).map(({ text }) => columns(text)));
  if (widest < NARROWEST || widest > WIDEST) return false;
  const broken = lines.slice(0, -1);
  if (!broken.every((line) => isFull(line, widest, chinese))) return false;
  const open = broken.filter(({ text }) => !endsAsSentence(text)).length;
  const goesOn = chinese || lines.slice(1).some(({ text }) => /^\p{Ll}/u.test(text));
  return open * 2 >= broken.length && (goesOn || endsAsSentence(last.text));
}

function lineUnit(line: Line): Unit {
  const bullet = BULLET.exec(line.text);
  if (bullet === null)
    return { kind: 'line', span: { start: line.start, end: line.end }, text: line.text, cells: [] };
  const text = line.text.slice(bullet[0].length);
  return { kind: 'item', span: { start: line.end - text.length, end: line.end }, text, cells: [] };
}

function joined(raw: string, lines: readonly Line[]): Unit[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const text = raw.slice(first.start, last.end);
  const unit = lineUnit({ ...first, end: last.end, text });
  return [unit];
}

/** Lines of tab-separated cells, as a table copied from a page gives them; null when they are none. */
function tableUnits(raw: string, lines: readonly Line[]): Unit[] | null {
  const rows = lines.map((line) => cellSpans(raw, line, '\t', false));
  const width = rows[0]?.length ?? 0;
  const [headings] = rows;
  if (headings === undefined || rows.length < 2 || width < 2) return null;
  if (!rows.every((row) => row.length === width)) return null;
  return lines.slice(1).map((line, index) => ({
    kind: 'row',
    span: { start: line.start, end: line.end },
    text: line.text,
    cells: rowOf(raw, rows[index + 1] ?? [], headings),
  }));
}

/** Neighbouring lines (no blank line between them) as units. A short first line may be the others' heading. */
function chunkUnits(raw: string, lines: readonly Line[]): Unit[] {
  const table = tableUnits(raw, lines);
  if (table !== null) return table;
  if (isWrapped(lines)) return joined(raw, lines);
  const rest = lines.slice(1);
  if (lines[0] !== undefined && isWrapped(rest)) return [lineUnit(lines[0]), ...joined(raw, rest)];
  return lines.map(lineUnit);
}

/** The units of a plain text, in order; blank lines separate and are left out. */
export function unitsOf(raw: string): Unit[] {
  const units: Unit[] = [];
  let chunk: Line[] = [];
  const flush = (): void => {
    for (const unit of chunkUnits(raw, chunk)) units.push(unit);
    chunk = [];
  };
  for (const line of linesOf(raw)) {
    const indented = NEW_PARAGRAPH.test(raw.slice(line.lineStart, line.start));
    if (line.text === '' || indented || BULLET.test(line.text)) flush();
    if (line.text !== '') chunk.push(line);
  }
  flush();
  return units;
}
