import type { Span } from '../article/article.ts';
import type { Output } from './io.ts';
import { displayWidth, printable, wrap } from './width.ts';

/** How text looks on one output. */
export interface Style {
  /** In columns; infinite where nothing needs to be wrapped. */
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
}

const MOST_READABLE = 100;
const LEAST_READABLE = 20;

/** Colours and wrapping on a terminal, plain text elsewhere. `color` is false where the person wants none. */
export function styleFor(output: Output, color: boolean): Style {
  const terminal = output.isTTY === true;
  const marked = terminal && color;
  const mark = (on: number, off: number) => (text: string) =>
    marked && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  const columns = Math.min(MOST_READABLE, Math.max(LEAST_READABLE, output.columns ?? 80));
  return { width: terminal ? columns : Number.POSITIVE_INFINITY, bold: mark(1, 22), dim: mark(2, 22) };
}

/**
 * The text in lines that fit, each after `indent`, with one part of it in bold.
 * @param strong a span into `text`
 */
export function paragraph(style: Style, text: string, indent = '', strong: Span | null = null): string {
  const safe = printable(text);
  return wrap(safe, style.width - displayWidth(indent))
    .map(({ start, end }) => {
      const from = Math.min(end, Math.max(start, strong?.start ?? end));
      const to = Math.min(end, Math.max(from, strong?.end ?? end));
      return indent + safe.slice(start, from) + style.bold(safe.slice(from, to)) + safe.slice(to, end);
    })
    .join('\n');
}

/** The same for text of less weight. */
export function small(style: Style, text: string, indent = ''): string {
  return paragraph(style, text, indent).split('\n').map(style.dim).join('\n');
}
