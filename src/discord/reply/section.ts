import type { APIButtonComponentWithCustomId } from 'discord.js';
import { type Article, excerpt, type Span } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import { BUDGETS, pagesOf, shorten } from '../limits.ts';
import { bold, escapeMarkdown, singleLine, small } from '../markdown.ts';
import type { Place, SectionView } from '../view/view.ts';
import { type Carried, carriedParts } from './carried.ts';
import { button, type Message, rows, text } from './message.ts';
import { PIECE_OVERHEAD, type Piece, piecesOf, sectionSentences } from './passages.ts';
import { type Marks, quoted } from './quotation.ts';
import {
  type Reader,
  translated,
  translatedHeading,
  translationNote,
  underTranslation,
} from './translation.ts';
import { blockAtOffset, sourceLine, titleOf } from './whereabouts.ts';

/** A page of a section. Pages end where sentences end. */
export function showSection(view: SectionView, engine: Engine, carried: Carried): Message {
  const place = view.places[view.index];
  if (place === undefined)
    throw new RangeError(`There is no place ${view.index} among ${view.places.length}`);
  const wording = wordingFor(view.language);
  const reader = { engine, wording, edition: view.edition };
  const pages = pagesOfSection(view, place, reader);
  const page = Math.min(view.page ?? pageWith(pages, place), pages.length - 1);
  const spans = (pages[page] ?? []).map((piece) => piece.span);
  const { answer, span } = place;
  const marks = {
    bold: answer === null || view.origin === 'not_in_article' ? [] : [answer],
    underlined: view.origin === 'reading' ? [] : [span],
  };
  const lines = [
    ...headingLines(place, reader),
    ...(spans.length === 0 ? [] : pageLines(place.article, spans, marks, reader)),
    ...(pages.length > 1 ? [small(wording.discord.page(page + 1, pages.length))] : []),
    sourceLine(place.article, stretch(spans) ?? span, wording),
  ];
  return {
    components: [
      ...carriedParts(carried),
      text(lines.join('\n')),
      ...rows(buttons(view, page, pages.length, wording)),
    ],
  };
}

/** From the first span to the last. */
function stretch(spans: readonly Span[]): Span | null {
  const [first] = spans;
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function pageLines(article: Article, spans: readonly Span[], marks: Marks, reader: Reader): string[] {
  const translation = translated(reader, article, spans);
  return underTranslation(reader, quoted(article, spans, marks), [translation]);
}

/** A page holds its sentences and, where there is an edition, what it says for them. */
function pagesOfSection(
  view: SectionView,
  { article, span }: Place,
  reader: Reader,
): readonly (readonly Piece[])[] {
  const reading = view.origin === 'reading';
  const sentences = sectionSentences(article, span.start);
  // What stands around the body (a title, a byline) is in no section: then it is shown by itself.
  const within = sentences.some((sentence) => sentence.start <= span.start && span.start < sentence.end);
  const pieces = piecesOf(article, within || reading ? sentences : [span]).map((piece) => ({
    ...piece,
    text: piece.text + (translated(reader, article, [piece.span]) ?? ''),
  }));
  const note = translationNote(reader.wording);
  const budget = {
    characters: BUDGETS.body.characters - note.length,
    bytes: BUDGETS.body.bytes - Buffer.byteLength(note),
  };
  return pagesOf(pieces, budget, PIECE_OVERHEAD);
}

function pageWith(pages: ReturnType<typeof pagesOfSection>, { span, answer }: Place): number {
  const wanted = answer?.start ?? span.start;
  return Math.max(
    0,
    pages.findIndex((pieces) =>
      pieces.some((piece) => wanted >= piece.span.start && wanted < piece.span.end),
    ),
  );
}

function headingLines({ article, span }: Place, reader: Reader): string[] {
  const index = blockAtOffset(article, span.start)?.section ?? null;
  const section = index === null ? undefined : article.sections[index];
  if (article.sections.length === 0) return [bold(escapeMarkdown(shorten(titleOf(article), 200)))];
  if (section === undefined) return [bold(reader.wording.common.lead)];
  const spans = section.subheading === null ? [section.heading] : [section.heading, section.subheading];
  return [
    ...spans.map((line) => bold(escapeMarkdown(shorten(singleLine(excerpt(article, line)), 150)))),
    ...translatedHeading(reader, article, spans),
  ];
}

function buttons(
  view: SectionView,
  page: number,
  pageCount: number,
  wording: Wording,
): APIButtonComponentWithCustomId[] {
  const { discord } = wording;
  return [
    ...(page > 0 ? [button(discord.previousPage, { ...view, page: page - 1 })] : []),
    ...(page < pageCount - 1 ? [button(discord.nextPage, { ...view, page: page + 1 })] : []),
    ...(view.origin === 'reading'
      ? []
      : [button(discord.backToAnswer, { ...view, kind: 'quote', width: 0 })]),
    button(discord.remove, { kind: 'remove', asker: view.asker, language: view.language }, 'red'),
  ];
}
