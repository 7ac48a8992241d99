import type { Span } from './article.ts';
import { trimSpan } from './characters.ts';
import { findDate } from './dates.ts';
import {
  addAround,
  addBody,
  addFields,
  addTitle,
  type Draft,
  newDraft,
  noteFields,
  openSection,
} from './draft.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { furnitureOf, isNotice } from './furniture.ts';
import { linesOf } from './lines.ts';
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts';
import { isProse } from './shape.ts';

/** A sentence about the publication is no longer than this. */
const LONGEST_DATELINE = 300;
/** Names and the original title are looked for among this many blocks at the end. */
const SIGNATURE = 6;
const SAYS_PUBLISHED = /^(?:first |last )?(?:published|issued|released|posted|updated)\b/i;
const PUBLISHER = /\b(?:published|issued|released) by (?:the )?(?=[^,.;\n]{2,80})/i;
const VALUE_END = /[,.;\n]|\son\s/;

/** Without the emphasis marks that stand around the whole text. */
function unmarked(raw: string, span: Span): Span {
  const text = raw.slice(span.start, span.end);
  const mark = /^(?:\*{1,3}|_{1,3})(?=\S)/.exec(text)?.[0] ?? '';
  if (mark === '' || text.length <= 2 * mark.length || !text.endsWith(mark)) return span;
  const inner = text.slice(mark.length, -mark.length);
  return /[*_]/.test(inner) ? span : trimSpan(raw, span.start + mark.length, span.end - mark.length);
}

function publisherField(text: string, offset: number): Field[] {
  const label = PUBLISHER.exec(text);
  if (label === null) return [];
  const start = label.index + label[0].length;
  const length = text.slice(start).search(VALUE_END);
  const end = length < 0 ? text.length : start + length;
  return [{ kind: 'source', span: { start: offset + start, end: offset + end } }];
}

/** A line of nothing but fields; false when it is none. */
function addFieldLine(draft: Draft, block: MarkdownBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  const span = unmarked(draft.raw, block.span);
  const fields = fieldsOf(draft.raw.slice(span.start, span.end), span.start);
  if (fields === null) return false;
  addFields(draft, span, fields);
  return true;
}

/** The line under the title that says when (and by whom) the text was published; false when it is none. */
function addDateline(draft: Draft, block: MarkdownBlock): boolean {
  if (addFieldLine(draft, block)) return true;
  const span = unmarked(draft.raw, block.span);
  const text = draft.raw.slice(span.start, span.end);
  if (block.kind !== 'paragraph' || text.length > LONGEST_DATELINE) return false;
  const published = findDate(text, span.start);
  const marked = span.start > block.span.start;
  if (published === null || !(marked || SAYS_PUBLISHED.test(text) || !isProse(text))) return false;
  noteFields(draft, [{ kind: 'date', published, updated: false }, ...publisherField(text, span.start)]);
  addAround(draft, 'dateline', span);
  return true;
}

/** The index of the heading that is the title: the first, when no text precedes it and none is above it. */
function titleIndex(raw: string, blocks: readonly MarkdownBlock[]): number {
  const index = blocks.findIndex(({ kind }) => kind === 'heading');
  const heading = blocks[index];
  if (heading?.kind !== 'heading') return -1;
  if (blocks.slice(0, index).some(({ span }) => isProse(raw.slice(span.start, span.end)))) return -1;
  const rivals = blocks
    .slice(index + 1)
    .filter((block) => block.kind === 'heading' && block.level <= heading.level);
  return heading.level === 1 || rivals.length === 0 ? index : -1;
}

function readTitle(draft: Draft, heading: MarkdownBlock): void {
  const { raw, title } = draft;
  const span = unmarked(raw, heading.span);
  const repeated = title !== null && raw.slice(title.start, title.end) === raw.slice(span.start, span.end);
  if (title === null) addTitle(draft, span);
  else if (!repeated) addAround(draft, 'title', span);
}

/** Page furniture that was copied along: controls as paragraphs of their own, notices at the end. */
function isLeftOver(raw: string, block: MarkdownBlock, atEnd: boolean): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = raw.slice(block.span.start, block.span.end);
  const furniture = furnitureOf(text.replace(/[*_]{1,3}/g, ''));
  return furniture === 'anywhere' || (atEnd && (furniture !== null || isNotice(text)));
}

function readBlock(draft: Draft, block: MarkdownBlock, atEnd: boolean): void {
  const span = unmarked(draft.raw, block.span);
  if (block.kind === 'heading') openSection(draft, span, null);
  else if (block.kind === 'table_row') addBody(draft, block.kind, block.span, block.cells);
  else if (!isLeftOver(draft.raw, block, atEnd) && !(atEnd && addFieldLine(draft, block))) {
    addBody(draft, block.kind, span);
  }
}

/**
 * Reads a Markdown text, front matter and all. Pure.
 * @throws PublicError naming the file and the line of malformed front matter.
 */
export function readMarkdown(fileName: string, raw: string): Draft {
  const draft = newDraft(raw);
  const lines = linesOf(raw);
  const blocks = markdownBlocks(raw, lines.slice(readFrontMatter(draft, fileName, lines)));
  const title = titleIndex(raw, blocks);
  const heading = blocks[title];
  if (heading !== undefined) readTitle(draft, heading);
  let next = title + 1;
  for (let block = blocks[next]; block !== undefined && addDateline(draft, block); block = blocks[next])
    next += 1;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block !== undefined) readBlock(draft, block, next >= blocks.length - SIGNATURE);
  }
  return draft;
}
