import type { Span } from '../article/article.ts';

/**
 * The text with every character that could command a terminal shown instead of obeyed: tabs, returns and the
 * like as spaces, other controls as their pictures (ESC as ␛), C1 controls and directional overrides as �.
 * Keeps line feeds, and keeps the length, so that spans into the text stay right.
 */
export function printable(text: string): string {
  return text.replace(COMMANDING, (character) => {
    if (/\s/.test(character)) return ' ';
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

const COMMANDING = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The blocks whose characters take two columns: East Asian wide and full width, and pictures. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many columns the text takes on one line of a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Mark}\p{Cf}]+$/u.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  const code = grapheme.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => first <= code && code <= last) ? 2 : 1;
}

/** What must not begin a line, and what must not end one: a figure, for one, stays with its unit. */
const NOT_FIRST = /^[\p{Pe}\p{Pf},.!?:;%，。、！？：；…％～·—”’]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}\p{Nd}“‘$¥￥]$/u;

/**
 * Breaks the text into lines of at most `width` columns: at spaces, between Chinese characters, never before a
 * closing mark or inside of a figure; inside of a word only where it alone is too long. Gives the lines as spans into the text,
 * without the spaces at their ends.
 */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let start = 0;
  let used = 0;
  let breakAt = 0;
  let usedAtBreak = 0;
  let previous = '';
  const end = (at: number): void => {
    lines.push(trimmed(text, start, at));
    start = at;
  };
  for (const { segment, index } of graphemes.segment(text)) {
    if (segment === '\n') {
      end(index);
      start = index + 1;
      used = 0;
      previous = '';
      continue;
    }
    if (index > start && mayBreak(previous, segment)) {
      breakAt = index;
      usedAtBreak = used;
    }
    const columns = graphemeWidth(segment);
    // Twice where what is left after the last place to break is itself too wide for a line.
    while (used + columns > width && index > start && segment !== ' ') {
      used -= breakAt > start ? usedAtBreak : used;
      end(breakAt > start ? breakAt : index);
    }
    used += columns;
    previous = segment;
  }
  end(text.length);
  return lines;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  return before === ' ' || graphemeWidth(before) === 2 || graphemeWidth(after) === 2;
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const left = line.length - line.trimStart().length;
  return { start: start + Math.min(left, line.length), end: start + Math.max(left, line.trimEnd().length) };
}
