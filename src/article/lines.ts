import type { Span } from './article.ts';
import { trimSpan } from './characters.ts';

/** A line of the file: its span without surrounding white space, and where the line itself begins. */
export interface Line extends Span {
  /** Empty for a blank line. */
  readonly text: string;
  readonly lineStart: number;
  /** From 1, as an editor counts. */
  readonly number: number;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/** Every line, blank ones included, whatever the line ends are. */
export function linesOf(raw: string): Line[] {
  const lines: Line[] = [];
  let lineStart = 0;
  const push = (lineEnd: number): void => {
    const { start, end } = trimSpan(raw, lineStart, lineEnd);
    lines.push({ start, end, text: raw.slice(start, end), lineStart, number: lines.length + 1 });
  };
  for (const found of raw.matchAll(LINE_BREAK)) {
    push(found.index);
    lineStart = found.index + found[0].length;
  }
  push(raw.length);
  return lines;
}
