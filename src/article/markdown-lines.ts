import { isContentsHeading } from './contents.ts';
import type { Line } from './lines.ts';

/** What a line of Markdown is; `start` is where its content begins, past marks and indentation. */
export type MarkdownLine =
  | { readonly kind: 'blank' | 'rule' | 'dropped' }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'heading'; readonly level: number; readonly start: number; readonly end: number }
  | { readonly kind: 'underline'; readonly level: number }
  | MarkdownText;

export interface MarkdownText {
  readonly kind: 'item' | 'text';
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** Begins a list even right under a line of text: a bullet or the number 1. */
  readonly interrupts: boolean;
  /** The next line does not go on with it. */
  readonly alone?: boolean;
}

const QUOTE = /^(?:>[ \t]?)+/;
const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const ATX_CLOSE = /[ \t]#+$/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/;
const FENCE = /^(`{3,}|~{3,})/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^(?:=+|-+)$/;
/** An anchor's name after a heading: {#name}. */
const ANCHOR = /\{#[^{}]{0,100}\}$/;
/** The mark of a callout, before its title: [!NOTE]. */
const CALLOUT = /^\[![\w-]{1,20}\][+-]?[ \t]*/;
/** A line that is one HTML element with nothing but text in it. */
const ELEMENT =
  /^<(?<tag>summary|p|div|span|center|figcaption|h[1-6])(?:\s[^<>]{0,300})?>(?<text>[^<>]*)<\/\k<tag>>$/i;
/**
 * Link definitions, pictures (with a link around them, too), lines of nothing but HTML tags, notes to oneself
 * (%% … %%), embedded files, subjects (#one #two).
 */
const DROPPED: readonly RegExp[] = [
  /^\[(?!\^)[^\]]{1,200}\]:\s*\S+/,
  /^(?:\[?!\[[^\]]{0,300}\]\([^)]{0,600}\)(?:\]\([^)]{0,600}\))?\s*)+$/,
  /^(?:<\/?[A-Za-z][^<>]{0,600}>\s*)+$/,
  /^\[toc\]$/i,
  /^%%[^%]*%%$/,
  /^!\[\[[^\]]{1,300}\]\]$/,
  /^(?:#[\p{L}\p{N}_/-]{1,60}(?:\s+|$))+$/u,
];
const FOOTNOTE = /^\[\^[^\]]{1,40}\]:[ \t]+/;
/** An item of a table of contents: nothing but a link to a place in the same page. */
const IN_PAGE_LINK = /^\[[^\]]{1,200}\]\(#[^)]{0,200}\)$/;
const LONGEST_DROPPED = 2000;

/** What the line is by itself; a `-` line under text is an underline, which the reader decides. */
export function markdownLine(line: Line): MarkdownLine {
  const quote = QUOTE.exec(line.text)?.[0] ?? '';
  const text = line.text.slice(quote.length).trimStart();
  const start = line.end - text.length;
  const quoted = quote !== '';
  if (text === '') return { kind: 'blank' };
  const fence = FENCE.exec(text);
  if (fence !== null) return { kind: 'fence', mark: fence[1] ?? '' };
  if (UNDERLINE.test(text) && !quoted) return { kind: 'underline', level: text.startsWith('=') ? 1 : 2 };
  if (text.length < LONGEST_DROPPED && RULE.test(text)) return { kind: 'rule' };
  const atx = ATX.exec(text);
  if (atx !== null) {
    const close = ATX_CLOSE.exec(text)?.[0].length ?? 0;
    return {
      kind: 'heading',
      level: atx[1]?.length ?? 1,
      start: start + atx[0].length,
      end: line.end - (close || (ANCHOR.exec(text)?.[0].length ?? 0)),
    };
  }
  const element = text.startsWith('<') ? elementLine(line, text, start, quoted) : null;
  if (element !== null) return element;
  const callout = quoted ? (CALLOUT.exec(text)?.[0].length ?? 0) : 0;
  if (callout > 0 && callout === text.length) return { kind: 'dropped' };
  if (callout > 0)
    return { kind: 'text', start: start + callout, end: line.end, quoted, interrupts: false, alone: true };
  const item = ITEM.exec(text)?.[0].length ?? FOOTNOTE.exec(text)?.[0].length ?? 0;
  const content = text.slice(item);
  const dropped = content.length < LONGEST_DROPPED && DROPPED.some((pattern) => pattern.test(content));
  if (dropped || (item > 0 && IN_PAGE_LINK.test(content))) return { kind: 'dropped' };
  const listed = item > 0 && !FOOTNOTE.test(text);
  const interrupts = listed && /^(?:\D|1[.)])/.test(text);
  return { kind: listed ? 'item' : 'text', start: start + item, end: line.end, quoted, interrupts };
}

/** The text of an HTML element that is a line by itself; the heading of a table of contents is dropped. */
function elementLine(line: Line, text: string, start: number, quoted: boolean): MarkdownLine | null {
  const { tag, text: inner } = ELEMENT.exec(text)?.groups ?? {};
  if (tag === undefined || inner === undefined || inner.trim() === '') return null;
  if (isContentsHeading(inner.trim())) return { kind: 'dropped' };
  const from = start + text.indexOf('>') + 1;
  const level = Number(/^h(\d)$/i.exec(tag)?.[1] ?? 0);
  if (level > 0) return { kind: 'heading', level, start: from, end: from + inner.length };
  return {
    kind: 'text',
    start: from,
    end: Math.min(from + inner.length, line.end),
    quoted,
    interrupts: false,
  };
}
