import type { APIButtonComponentWithCustomId } from 'discord.js';
import { excerpt } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';
import { wordingFor } from '../../wording/wording.ts';
import { fits, pagesOf, SEVERAL_BUDGET } from '../limits.ts';
import { bold, escapeMarkdown, singleLine } from '../markdown.ts';
import type { AllView, Place } from '../view/view.ts';
import { type Carried, carriedParts } from './carried.ts';
import { groupedBy } from './grouping.ts';
import { button, type Message, rows, text } from './message.ts';
import { quoted } from './quotation.ts';
import { answeringFigure } from './quote.ts';
import { type Reader, translated, translationNote } from './translation.ts';
import { articleLine, placeLine, sourceLine } from './whereabouts.ts';

/**
 * All places of a reply at once. The alternatives of an ambiguous question stand side by side; the passages
 * nearest to a question that the article does not answer are buttons alone, so that none looks like an answer.
 */
export function showAll(view: AllView, engine: Engine, carried: Carried): Message {
  const reader = { engine, wording: wordingFor(view.language), edition: view.edition };
  const blocks = view.origin === 'ambiguous' ? alternatives(view.places, reader) : [];
  return {
    components: [
      ...carriedParts(carried),
      ...(blocks.length === 0 ? [] : [text(blocks.join(GAP))]),
      ...rows(buttons(view, reader)),
    ],
  };
}

/** Between two alternatives. */
const GAP = '\n\n';

/**
 * Each passage once, above it the answers that stand in it. Where they do not all fit with their translations,
 * they stand without; those that even so do not fit are buttons alone.
 */
function alternatives(places: readonly Place[], reader: Reader): string[] {
  const [first] = places;
  if (first === undefined) return [];
  const groups = groupedBy(places, ({ article, span }) => `${article.slug} ${span.start} ${span.end}`);
  const oneArticle = places.every(({ article }) => article === first.article);
  // The title links to the first of the quotations: they share a page.
  const below = oneArticle ? [articleLine(first.article, first.span, reader.wording)] : [];
  const lineBelow = oneArticle ? placeLine : sourceLine;
  const translations = groups.map(([place]) => place && translated(reader, place.article, [place.span]));
  if (translations.some((translation) => translation != null)) {
    const blocks = groups.map((group, index) =>
      alternative(group, reader, lineBelow, translations[index] ?? null),
    );
    const note = translationNote(reader.wording);
    if (fits([...blocks, note], SEVERAL_BUDGET)) return [...blocks, [note, ...below].join('\n')];
  }
  const [blocks = []] = pagesOf(
    groups.map((group) => ({ text: alternative(group, reader, lineBelow, null) })),
    SEVERAL_BUDGET,
    GAP.length,
  );
  return [...blocks.map((block) => block.text).filter((block) => fits([block], SEVERAL_BUDGET)), ...below];
}

function alternative(
  group: readonly Place[],
  { engine, wording }: Reader,
  lineBelow: typeof placeLine,
  translation: string | null,
): string {
  const [first] = group;
  if (first === undefined) return '';
  const answers = group.flatMap(({ answer }) => answer ?? []);
  const below = lineBelow(first.article, first.span, wording);
  return [
    ...group.flatMap((place) => distinction(place, engine) ?? []),
    ...(translation === null ? [] : [translation]),
    quoted(first.article, [first.span], { bold: answers, underlined: [] }),
    ...(below === null ? [] : [below]),
  ].join('\n');
}

/** What tells an alternative from the others: its answer, its period, its clause. */
function distinction(place: Place, engine: Engine): string | null {
  if (place.answer === null) return null;
  const answer = bold(escapeMarkdown(printed(place)));
  const figure = answeringFigure(place, engine);
  if (figure === undefined) return answer;
  const clause = singleLine(excerpt(place.article, figure.clause));
  return [answer, ...[figure.period, clause].filter((part) => part !== null).map(escapeMarkdown)].join(' · ');
}

/** The answer as printed; where the whole passage answers, the passage. */
function printed({ article, span, answer }: Place): string {
  return singleLine(excerpt(article, answer ?? span));
}

function buttons(view: AllView, reader: Reader): APIButtonComponentWithCustomId[] {
  const { asker, language, places } = view;
  return [
    ...places.map((place, index) =>
      button(label(view, place, reader), { ...view, kind: 'quote', index, width: 0 }),
    ),
    button(reader.wording.discord.remove, { kind: 'remove', asker, language }, 'red'),
  ];
}

function label(view: AllView, place: Place, reader: Reader): string {
  const { article, span } = place;
  if (view.origin !== 'ambiguous') {
    const { engine, edition } = reader;
    return singleLine(engine.translation(article.slug, span, edition) ?? excerpt(article, span));
  }
  const figure = answeringFigure(place, reader.engine);
  return [printed(place), figure?.period, figure?.measure].filter((part) => part != null).join(' · ');
}
