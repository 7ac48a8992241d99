import type { APIButtonComponentWithCustomId } from 'discord.js';
import { excerpt } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import { fits, SEVERAL_BUDGET } from '../limits.ts';
import { bold, escapeMarkdown, singleLine } from '../markdown.ts';
import type { AllView, Place } from '../view/view.ts';
import { type Carried, carriedParts } from './carried.ts';
import { groupedBy } from './grouping.ts';
import { button, type Message, rows, text } from './message.ts';
import { quoted } from './quotation.ts';
import { answeringFigure, translationLines } from './quote.ts';
import { articleLine, placeLine, sourceLine } from './whereabouts.ts';

/**
 * All places of a reply at once. The alternatives of an ambiguous question stand side by side; the passages
 * nearest to a question that the article does not answer are buttons alone, so that none looks like an answer.
 */
export function showAll(view: AllView, engine: Engine, carried: Carried): Message {
  const wording = wordingFor(view.language);
  const blocks = view.origin === 'ambiguous' ? alternatives(view.places, engine, wording) : [];
  return {
    components: [
      ...carriedParts(carried),
      ...(blocks.length === 0 ? [] : [text(blocks.join('\n\n'))]),
      ...rows(buttons(view, engine, wording)),
    ],
  };
}

/** Each passage once, above it the answers that stand in it; as many as fit, the rest are buttons alone. */
function alternatives(places: readonly Place[], engine: Engine, wording: Wording): string[] {
  const [first] = places;
  if (first === undefined) return [];
  const oneArticle = places.every(({ article }) => article === first.article);
  const groups = groupedBy(places, ({ article, span }) => `${article.slug} ${span.start} ${span.end}`);
  const blocks: string[] = [];
  for (const group of groups) {
    const block = alternative(group, engine, wording, oneArticle ? placeLine : sourceLine);
    if (!fits([...blocks, block], SEVERAL_BUDGET)) break;
    blocks.push(block);
  }
  // The title links to the first of the quotations: they share a page.
  return oneArticle ? [...blocks, articleLine(first.article, first.span, wording)] : blocks;
}

function alternative(
  group: readonly Place[],
  engine: Engine,
  wording: Wording,
  lineBelow: typeof placeLine,
): string {
  const [first] = group;
  if (first === undefined) return '';
  const answers = group.flatMap(({ answer }) => answer ?? []);
  const below = lineBelow(first.article, first.span, wording);
  return [
    ...group.flatMap((place) => distinction(place, engine) ?? []),
    ...translationLines(first, wording),
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

function buttons(view: AllView, engine: Engine, wording: Wording): APIButtonComponentWithCustomId[] {
  const { asker, language, places } = view;
  return [
    ...places.map((place, index) =>
      button(label(view, place, engine), { ...view, kind: 'quote', index, width: 0 }),
    ),
    button(wording.discord.remove, { kind: 'remove', asker, language }, 'red'),
  ];
}

function label(view: AllView, place: Place, engine: Engine): string {
  if (view.origin !== 'ambiguous') return singleLine(place.translation ?? excerpt(place.article, place.span));
  const figure = answeringFigure(place, engine);
  return [printed(place), figure?.period, figure?.measure].filter((part) => part != null).join(' · ');
}
