import { columns, hasHan } from './characters.ts';
import { fieldsOf } from './fields.ts';
import { furnitureOf } from './furniture.ts';
import type { Line } from './lines.ts';
import { endsAsSentence, numberingOf } from './shape.ts';

/** Text broken to fit a width is at least this wide, and its full lines reach this part of the widest. */
const NARROWEST = 40;
const WIDEST = 130;
const FULL = 0.6;
/** A headline's first line that is broken is at least this part of the text's width. */
const FULL_HEADLINE = 0.7;
const LINES_OF_A_HEADLINE = 3;
const LONGEST_HEADLINE = 180;
const CHINESE_SLACK = 4;
/** A paragraph's first line stands in by this many columns or more. */
const INDENTATION = 2;

/** Words that no line ends with unless it was broken there. */
const DANGLING =
  /\s(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|as|after|before|over|under|into|amid|against|between|than|that|its|his|her|their|is|are|was|were|will|be)$/i;

/** … and of these none that a headline, a question or a button could end with, either. */
const NEVER_LAST = /\s(?:a|an|the|of|and|or|nor|than|its|his|her|their|amid|between)$/i;

function widestOf(lines: readonly Line[]): number {
  let widest = 0;
  for (const { text } of lines.slice(0, WIDEST)) widest = Math.max(widest, columns(text));
  return widest;
}

function isFull(line: Line, widest: number, chinese: boolean): boolean {
  return chinese ? widest - columns(line.text) <= CHINESE_SLACK : columns(line.text) >= FULL * widest;
}

/** Whether the line is full: in English, the next line's first word would not have fitted, or nearly so. */
function isBroken(line: Line, next: Line | undefined, widest: number, chinese: boolean): boolean {
  if (!isFull(line, widest, chinese)) return false;
  const [word = ''] = next?.text.split(/\s/, 1) ?? [];
  return chinese || columns(line.text) + columns(word) + INDENTATION >= widest;
}

function isPageLine(line: Line): boolean {
  return furnitureOf(line.text) !== null || fieldsOf(line.text, line.start) !== null;
}

/** Whether neighbouring lines are one paragraph that was broken to fit a width, and not the page's own lines. */
export function isWrapped(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2) return false;
  const chinese = hasHan(lines[0]?.text ?? '');
  if (chinese && lines.length < 3) return false;
  const widest = widestOf(lines);
  if (widest < NARROWEST || widest > WIDEST) return false;
  const broken = lines.slice(0, -1);
  if (!broken.every((line, index) => isBroken(line, lines[index + 1], widest, chinese))) return false;
  const open = broken.filter(({ text }) => !endsAsSentence(text)).length;
  const goesOn = chinese || lines.slice(1).some(({ text }) => /^\p{Ll}/u.test(text));
  if (open * 2 < broken.length || !(goesOn || endsAsSentence(last.text))) return false;
  return lines.filter(isPageLine).length * 2 <= lines.length;
}

/** The lines with those put together of which one ends with a word that no line ends with: “By A and”, “B”. */
export function withoutDangling(raw: string, lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const open = whole.at(-1);
    if (open === undefined || !NEVER_LAST.test(open.text) || hasHan(line.text)) whole.push(line);
    else whole.splice(-1, 1, { ...open, end: line.end, text: raw.slice(open.start, line.end) });
  }
  return whole;
}

/** Whether neighbouring lines are a headline in two or three lines, in a text that is `width` columns wide. */
export function isWrappedHeadline(lines: readonly Line[], width: number): boolean {
  if (lines.length < 2 || lines.length > LINES_OF_A_HEADLINE) return false;
  const broken = lines.slice(0, -1);
  if (lines.reduce((sum, { text }) => sum + columns(text), 0) > LONGEST_HEADLINE) return false;
  if (lines.some((line) => hasHan(line.text) || endsAsSentence(line.text) || isPageLine(line))) return false;
  if (lines.some(({ text }, index) => index > 0 && numberingOf(text) >= 0)) return false;
  return broken.every(
    ({ text }) => DANGLING.test(text) || (width > 0 && columns(text) >= FULL_HEADLINE * width),
  );
}

/**
 * The paragraphs of a run of lines in which only a paragraph's first line stands in, as in books; null when the
 * lines are not broken to a width in that way.
 */
export function indentedParagraphs(raw: string, lines: readonly Line[]): Line[][] | null {
  const widest = widestOf(lines);
  if (lines.length < 2 || widest < NARROWEST || widest > WIDEST) return null;
  const indents = lines.map(({ lineStart, start }) => columns(raw.slice(lineStart, start)));
  const margin = indents.reduce((least, indent) => Math.min(least, indent), WIDEST);
  const begins = indents.map((indent) => indent >= margin + INDENTATION);
  const book = lines.some(
    ({ text }, index) => index > 0 && begins[index - 1] && !begins[index] && numberingOf(text) < 0,
  );
  if (!book) return null;
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open === undefined || begins[index]) paragraphs.push([line]);
    else open.push(line);
  }
  const chinese = hasHan(lines[0]?.text ?? '');
  const whole = paragraphs.every((paragraph) =>
    paragraph.slice(0, -1).every((line) => isFull(line, widest, chinese)),
  );
  return whole ? paragraphs : null;
}
