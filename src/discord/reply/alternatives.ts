import type { APIButtonComponentWithCustomId } from 'discord.js';
import { excerpt } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import { groupedBy } from '../grouping.ts';
import { BUDGETS, fits } from '../limits.ts';
import { bold, escapeMarkdown, singleLine } from '../markdown.ts';
import type { AllView, Place } from '../view.ts';
import { type Carried, carriedParts } from './carried.ts';
import { button, type Message, rows, text } from './message.ts';
import { quoted } from './quotation.ts';
import { answeringFigure } from './quote.ts';
import { sourceLine } from './whereabouts.ts';

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
  const groups = groupedBy(places, ({ article, span }) => `${article.slug} ${span.start} ${span.end}`);
  const blocks: string[] = [];
  for (const group of groups) {
    const block = alternative(group, engine, wording);
    if (!fits([...blocks, block], BUDGETS.body)) break;
    blocks.push(block);
  }
  return blocks;
}

function alternative(group: readonly Place[], engine: Engine, wording: Wording): string {
  const [first] = group;
  if (first === undefined) return '';
  const answers = group.flatMap(({ answer }) => answer ?? []);
  return [
    ...group.flatMap((place) => distinction(place, engine) ?? []),
    quoted(first.article, [first.span], { bold: answers, underlined: [] }),
    sourceLine(first.article, first.span, wording),
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
  if (view.origin !== 'ambiguous') return singleLine(excerpt(place.article, place.span));
  const period = answeringFigure(place, engine)?.period ?? null;
  return period === null ? printed(place) : `${printed(place)} · ${period}`;
}
