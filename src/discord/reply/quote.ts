import type { APIButtonComponentWithCustomId } from 'discord.js';
import { excerpt } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import { BUDGETS, fits } from '../limits.ts';
import { escapeMarkdown, large, small } from '../markdown.ts';
import type { Origin, Place, QuoteView } from '../view/view.ts';
import { type Carried, carriedParts } from './carried.ts';
import { button, type Message, rows, text } from './message.ts';
import { surelyFit, withNeighbours } from './passages.ts';
import { quoted } from './quotation.ts';
import { showSection } from './section.ts';
import { type Reader, translated, underTranslation } from './translation.ts';
import { blockAtOffset, sourceLine } from './whereabouts.ts';

/** How many sentences before and after the quotation each press of “more context” shows. */
const WIDTHS = [0, 2, 5] as const;

/** One passage, quoted, with where it stands and where to go from there. */
export function showQuote(view: QuoteView, engine: Engine, carried: Carried): Message {
  const { places, index, language, edition, width } = view;
  const place = places[index];
  if (place === undefined) throw new RangeError(`There is no place ${index} among ${places.length}`);
  const quotation = quote(place, width, view.origin);
  if (quotation === null) return showSection({ ...view, kind: 'section', page: null }, engine, carried);
  const wording = wordingFor(language);
  const reader = { engine, wording, edition };
  const lines = [
    ...(view.origin === 'not_in_article' ? [] : figureLines(place, reader)),
    ...underTranslation(reader, quotation, translations(reader, place, width)),
    ...cellLine(place),
    sourceLine(place.article, place.span, wording),
  ];
  return {
    components: [...carriedParts(carried), text(lines.join('\n')), ...rows(buttons(view, place, wording))],
  };
}

/** The passage among its neighbours as a block quote; null where that is more than a message holds. */
function quote({ article, span, answer }: Place, width: number, origin: Origin): string | null {
  // What only comes near must not look like an answer.
  const bold = answer === null || origin === 'not_in_article' ? [] : [answer];
  const marks = { bold, underlined: width === 0 ? [] : [span] };
  const text = quoted(article, withNeighbours(article, span, width), marks);
  return fits([text], BUDGETS.body) ? text : null;
}

/** What the edition says for all that is quoted and, should that be too much, for less of it around the passage. */
function translations(reader: Reader, { article, span }: Place, width: number): (string | null)[] {
  const widths = [width, 1, 0].filter((narrower) => narrower <= width);
  return widths.map((narrower) => translated(reader, article, withNeighbours(article, span, narrower)));
}

/** The figure that answers, large, and under it what it counts and when. */
function figureLines(place: Place, { engine, edition }: Reader): string[] {
  const figure = answeringFigure(place, engine);
  if (figure === undefined) return [];
  const clause = excerpt(place.article, figure.clause).trim();
  const translated = engine.translatedFigure(place.article.slug, figure, edition);
  const inTheirs = translated?.text === figure.text ? null : (translated?.text ?? null);
  const details = [
    inTheirs,
    translated?.period ?? figure.period,
    figure.clause.end - figure.clause.start < lengthOf(place) ? clause : null,
  ];
  const shown = details
    .filter((detail) => detail !== null)
    .map((detail) => escapeMarkdown(detail.replace(/\s+/g, ' ')));
  const lines = [
    large(escapeMarkdown(figure.text)),
    ...(shown.length === 0 ? [] : [small(shown.join(' · '))]),
  ];
  return fits(lines, BUDGETS.figure)
    ? lines
    : lines.slice(0, 1).filter((line) => fits([line], BUDGETS.figure));
}

function lengthOf({ span }: Place): number {
  return span.end - span.start;
}

/** The figure that is the place's answer, if its answer is one. */
export function answeringFigure({ article, answer }: Place, engine: Engine): Figure | undefined {
  if (answer === null) return undefined;
  return engine
    .figuresWithin(article.slug, answer)
    .find(({ span }) => span.start === answer.start && span.end === answer.end);
}

/** A table row means little without its column headings, which stand elsewhere in the text. */
function cellLine({ article, span }: Place): string[] {
  const block = blockAtOffset(article, span.start);
  if (block === null || block.cells.length === 0) return [];
  const cells = block.cells.map(({ heading, span: cell }) =>
    heading === '' ? excerpt(article, cell) : `${heading}: ${excerpt(article, cell)}`,
  );
  const line = small(cells.map((cell) => escapeMarkdown(cell.replace(/\s+/g, ' '))).join(' · '));
  return fits([line], BUDGETS.cells) ? [line] : [];
}

function buttons(view: QuoteView, place: Place, wording: Wording): APIButtonComponentWithCustomId[] {
  const { places, index, width, origin } = view;
  const { discord } = wording;
  const wider = WIDTHS.find((candidate) => candidate > width && widens(view, place, candidate));
  const next = (index + 1) % places.length;
  return [
    ...(wider === undefined ? [] : [button(discord.moreContext, { ...view, width: wider })]),
    ...(width === 0 ? [] : [button(discord.lessContext, { ...view, width: 0 })]),
    ...(places.length === 1
      ? []
      : [button(discord.next(next + 1, places.length), { ...view, index: next, width: 0 })]),
    button(discord.wholeSection, { ...view, kind: 'section', page: null }),
    ...(origin === 'answered' ? [] : [button(discord.backToAll, { ...view, kind: 'all' })]),
    button(discord.remove, { kind: 'remove', asker: view.asker, language: view.language }, 'red'),
  ];
}

/** Whether there is more to show at the greater width, and a message holds it. */
function widens({ width, origin }: QuoteView, place: Place, wider: number): boolean {
  const { article, span } = place;
  const spans = withNeighbours(article, span, wider);
  if (spans.length === 1 || spans.length <= withNeighbours(article, span, width).length) return false;
  return surelyFit(spans) || quote(place, wider, origin) !== null;
}
