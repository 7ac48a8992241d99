import type { Cell, Span } from './article.ts';
import { columns } from './characters.ts';
import { type Line, linesOf } from './lines.ts';
import { cellSpans, labelledCells, rowOf } from './tables.ts';
import { indentedParagraphs, isWrapped, isWrappedHeadline, withoutDangling } from './wrap.ts';

/** What a plain text is made of: a line, or lines that were broken to fit a width, a list item, a table's row. */
export interface Unit {
  readonly kind: 'line' | 'item' | 'row';
  readonly span: Span;
  readonly text: string;
  readonly cells: readonly Cell[];
}

const BULLET = /^[•·●○■◆▪‣*–-][\s　]+(?=\S)/;
const NEW_PARAGRAPH = /^[ \t]*　　/;
/** The link beside a heading in an encyclopedia. */
const EDIT_LINK = /\s?[[［【](?:编辑|編輯|edit)[^\][［］【】]{0,20}[\]］】]$/i;
/** So many paragraphs that were broken to a width show that the text is. */
const FEWEST_WRAPPED = 2;

function lineUnit(line: Line): Unit {
  const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
  const link = bullet === 0 && line.text.endsWith(']') ? (EDIT_LINK.exec(line.text)?.[0].length ?? 0) : 0;
  const text = line.text.slice(bullet, line.text.length - link);
  const start = line.start + bullet;
  return { kind: bullet === 0 ? 'line' : 'item', span: { start, end: start + text.length }, text, cells: [] };
}

function joined(raw: string, lines: readonly Line[]): Unit[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  return [lineUnit({ ...first, end: last.end, text: raw.slice(first.start, last.end) })];
}

function rowUnit(line: Line, cells: readonly Cell[]): Unit {
  return { kind: 'row', span: { start: line.start, end: line.end }, text: line.text, cells };
}

/** Lines of tab-separated cells, as a table copied from a page gives them; null when they are none. */
function tableUnits(raw: string, lines: readonly Line[]): Unit[] | null {
  if (!lines.every(({ text }) => text.includes('\t'))) return null;
  const rows = lines.map((line) => cellSpans(raw, line, '\t', false));
  const labelled = rows.map((cells) => labelledCells(raw, cells));
  if (labelled.every((cells) => cells.length > 0)) {
    return lines.map((line, index) => rowUnit(line, labelled[index] ?? []));
  }
  const [headings] = rows;
  if (headings === undefined || rows.length < 2) return null;
  if (rows.some((row) => row.length > headings.length)) return null;
  return lines.slice(1).map((line, index) => rowUnit(line, rowOf(raw, rows[index + 1] ?? [], headings)));
}

interface Chunk {
  readonly lines: readonly Line[];
  /** Null while it is open whether the lines are each by itself or a headline in several lines. */
  readonly units: readonly Unit[] | null;
  /** How wide the text is that was broken here; 0 for none. */
  readonly width: number;
}

function wrappedChunk(lines: readonly Line[], units: readonly Unit[]): Chunk {
  return {
    lines,
    units,
    width: Math.max(...lines.slice(0, FEWEST_WRAPPED).map(({ text }) => columns(text))),
  };
}

/** Neighbouring lines (no blank line between them) as units. A short first line may be the others' heading. */
function chunkOf(raw: string, lines: readonly Line[]): Chunk {
  if (lines.length < 2 && lines[0]?.text.includes('\t') !== true) {
    return { lines, units: lines.map(lineUnit), width: 0 };
  }
  const table = tableUnits(raw, lines);
  if (table !== null) return { lines, units: table, width: 0 };
  const paragraphs = indentedParagraphs(raw, lines);
  if (paragraphs !== null) {
    const units = paragraphs.flatMap((paragraph) => joined(raw, paragraph));
    return wrappedChunk(lines, units);
  }
  if (isWrapped(lines)) return wrappedChunk(lines, joined(raw, lines));
  const [first, ...rest] = lines;
  if (first !== undefined && isWrapped(rest)) {
    return wrappedChunk(rest, [lineUnit(first), ...joined(raw, rest)]);
  }
  return { lines: withoutDangling(raw, lines), units: null, width: 0 };
}

/** Runs of lines between blank ones; an indented line, a bullet, a table begins a run of its own. */
function runsOf(raw: string): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let tabbed = false;
  for (const line of linesOf(raw)) {
    const tabs = line.text.includes('\t');
    const indented = line.start > line.lineStart && NEW_PARAGRAPH.test(raw.slice(line.lineStart, line.start));
    if (line.text === '' || indented || tabs !== tabbed || BULLET.test(line.text)) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    tabbed = tabs;
    if (line.text !== '') run.push(line);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The units of a plain text, in order; blank lines separate and are left out. */
export function unitsOf(raw: string): Unit[] {
  const chunks = runsOf(raw).map((lines) => chunkOf(raw, lines));
  const widths = chunks.flatMap(({ width }) => (width > 0 ? [width] : []));
  const width = widths.length < FEWEST_WRAPPED ? 0 : widths.reduce((most, one) => Math.max(most, one), 0);
  return chunks.flatMap(({ lines, units }) => {
    if (units !== null) return units;
    return isWrappedHeadline(lines, width) ? joined(raw, lines) : lines.map(lineUnit);
  });
}
