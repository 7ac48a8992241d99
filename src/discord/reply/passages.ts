import { type Article, excerpt, type Span } from '../../article/article.ts';
import { neighbours, sectionText } from '../../article/context.ts';
import { BUDGETS, fits } from '../limits.ts';
import { escapeMarkdown } from '../markdown.ts';
import { blockAtOffset } from './whereabouts.ts';

/** The body's sentences in the section in which the offset stands, in the text's order. */
export function sectionSentences(article: Article, offset: number): readonly Span[] {
  const section = blockAtOffset(article, offset)?.section ?? null;
  return sectionText(article, section).flatMap((block) => block.sentences);
}

/** The span, with at most `width` sentences of its section before it and as many after it. */
export function withNeighbours(article: Article, span: Span, width: number): readonly Span[] {
  const { before, after } = neighbours(article, span, width);
  return [...before, span, ...after];
}

/** A stretch of an article that is not divided further when it is shared out over pages. */
export interface Piece {
  readonly span: Span;
  /** Its text as it will take room in a message, marks not counted. */
  readonly text: string;
}

/** What a piece may cost beyond its text: a gap, marks, the sign of a quoted line. */
export const PIECE_OVERHEAD = 12;

/** The stretches as pieces; one that is too long for a message by itself becomes several. */
export function piecesOf(article: Article, spans: readonly Span[]): readonly Piece[] {
  return spans
    .flatMap((span) => divided(article, span))
    .map((span) => ({ span, text: escapeMarkdown(excerpt(article, span)) }));
}

/** Raw characters that fit into a message even if each of them has to be escaped and is three bytes long. */
const SURELY_FITS =
  Math.floor(Math.min(BUDGETS.body.characters / 2, BUDGETS.body.bytes / 4)) - 2 * PIECE_OVERHEAD;

/** Whether the stretches fit into one message whatever has to be escaped in them; false where it takes a look. */
export function surelyFit(spans: readonly Span[]): boolean {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length + spans.length * PIECE_OVERHEAD <= SURELY_FITS;
}

/** The body's budget less the marks that may be put on it. */
const WITH_ROOM = {
  characters: BUDGETS.body.characters - 10 * PIECE_OVERHEAD,
  bytes: BUDGETS.body.bytes - 10 * PIECE_OVERHEAD,
};

/** Where a sentence that no message can hold is divided, the best first. */
const DIVIDERS: readonly RegExp[] = [/[;；。.!?！？]/, /[,，、:：]/, /\s/];

function divided(article: Article, span: Span): Span[] {
  const costly = span.end - span.start > SURELY_FITS;
  if (!costly || fits([escapeMarkdown(excerpt(article, span))], WITH_ROOM)) return [span];
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > SURELY_FITS) {
    const end = start + lengthOfPart(article.raw.slice(start, start + SURELY_FITS));
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: span.end }];
}

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
