import { type Article, type Block, excerpt, type Span } from '../../article/article.ts';
import { BUDGETS, fits } from '../limits.ts';
import { escapeMarkdown } from '../markdown.ts';
import { type Marks, marked } from './quotation.ts';
import { blockAt } from './whereabouts.ts';

const BODY: readonly Block['kind'][] = ['paragraph', 'list_item', 'table_row'];

/** The body's sentences in the section in which the offset stands, in the text's order. */
export function sectionSentences(article: Article, offset: number): readonly Span[] {
  const section = blockAt(article, offset)?.section ?? null;
  return article.blocks
    .filter((block) => block.section === section && BODY.includes(block.kind))
    .flatMap((block) => block.sentences);
}

/** The span, with at most `width` sentences of its section before it and as many after it. */
export function withNeighbours(article: Article, span: Span, width: number): readonly Span[] {
  if (width === 0) return [span];
  const sentences = sectionSentences(article, span.start);
  const before = sentences.filter((sentence) => sentence.end <= span.start).slice(-width);
  const after = sentences.filter((sentence) => sentence.start >= span.end).slice(0, width);
  return [...before, span, ...after];
}

/** A stretch of an article ready to show: escaped, marked, with what stands between it and the one before. */
export interface Piece {
  readonly span: Span;
  readonly gap: string;
  readonly text: string;
}

/** What a piece costs beyond its text: a gap, and the mark of a quoted line. */
export const PIECE_OVERHEAD = 6;

/** The stretches as pieces; one that is too long for a message by itself becomes several. */
export function piecesOf(article: Article, spans: readonly Span[], marks: Marks): readonly Piece[] {
  const short = spans.flatMap((span) => divided(article, span));
  return short.map((span, index) => {
    const previous = short[index - 1];
    return {
      span,
      gap: previous === undefined ? '' : gapBetween(article, previous, span),
      text: marked(article, span, marks),
    };
  });
}

/** The pieces as one text. */
export function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ gap, text }, index) => (index === 0 ? text : gap + text)).join('');
}

function gapBetween(article: Article, previous: Span, next: Span): string {
  const between = article.raw.slice(previous.end, next.start);
  const sameBlock = blockAt(article, previous.start) === blockAt(article, next.start);
  return sameBlock && !between.includes('\n') ? between : '\n';
}

/** Raw characters that fit into a message even if each of them has to be escaped and is three bytes long. */
const SURELY_FITS = Math.floor(Math.min(BUDGETS.body.characters / 2, BUDGETS.body.bytes / 4)) - 2 * PIECE_OVERHEAD;

/** Where a sentence that no message can hold is divided, the best first. */
const DIVIDERS: readonly RegExp[] = [/[;；。.!?！？]/, /[,，、:：]/, /\s/];

function divided(article: Article, span: Span): Span[] {
  const costly = span.end - span.start > SURELY_FITS;
  if (!costly || fits([escapeMarkdown(excerpt(article, span))], withRoom)) return [span];
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > SURELY_FITS) {
    const end = start + lengthOfPart(article.raw.slice(start, start + SURELY_FITS));
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: span.end }];
}

/** The body's budget less the marks that may be put on it. */
const withRoom = {
  characters: BUDGETS.body.characters - 10 * PIECE_OVERHEAD,
  bytes: BUDGETS.body.bytes - 10 * PIECE_OVERHEAD,
};

/** How much of a stretch goes into its first part: up to the last divider in its second half. */
function lengthOfPart(stretch: string): number {
  for (const divider of DIVIDERS) {
    for (let length = stretch.length; length > stretch.length / 2; length -= 1) {
      if (divider.test(stretch.charAt(length - 1))) return length;
    }
  }
  // A pair of surrogates is one character and stays together.
  return /[\ud800-\udbff]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}
