import { type Article, excerpt } from '../../article/article.ts';
import { sectionText } from '../../article/context.ts';
import type { Language } from '../../engine/answer.ts';
import type { Engine } from '../../engine/engine.ts';
import { wordingFor } from '../../wording/wording.ts';
import { BUDGETS, fits, LIMITS, shorten } from '../limits.ts';
import { bold, escapeMarkdown, singleLine, small } from '../markdown.ts';
import { sectionView } from '../view/view.ts';
import { button, type Choice, type Message, menus, rows, text } from './message.ts';
import { type Reader, translatedHeading } from './translation.ts';
import { titleOf } from './whereabouts.ts';

/** Menus leave room for the row of buttons under them. */
const MOST_SECTIONS = 4 * LIMITS.selectOptions;

/** An article's title, source, date and outline, with a menu to read on. */
export function showOutline(article: Article, engine: Engine, asker: string, language: Language): Message {
  const reader = { engine, wording: wordingFor(language), edition: language };
  const { discord } = reader.wording;
  return {
    components: [
      text([...titleLines(article, reader), ...outlineLines(article, reader)].join('\n')),
      ...menus(discord.readSection, choicesOf(article, asker, language, reader)),
      ...rows([button(discord.remove, { kind: 'remove', asker, language }, 'red')]),
    ],
  };
}

function titleLines(article: Article, reader: Reader): string[] {
  const { common, discord } = reader.wording;
  const printed = (span: { start: number; end: number }) =>
    escapeMarkdown(shorten(singleLine(excerpt(article, span)), 150));
  const { title, originalTitle, source, published } = article;
  const bylines = article.bylines.filter(({ role }) => role === 'reporter' || role === 'author');
  const differs =
    originalTitle !== null && title !== null && excerpt(article, originalTitle) !== excerpt(article, title);
  const facts = [
    ...(source === null ? [] : [`${common.source}: ${printed(source)}`]),
    ...(published === null ? [] : [`${common.published}: ${common.date(published.iso)}`]),
    ...(bylines.length === 0
      ? []
      : [
          `${discord.byline}: ${bylines
            .slice(0, 4)
            .map(({ span }) => printed(span))
            .join(common.enumeration)}`,
        ]),
    ...(differs && originalTitle !== null ? [`${discord.originalTitle}: ${printed(originalTitle)}`] : []),
  ];
  return [
    `## ${escapeMarkdown(shorten(titleOf(article), 200))}`,
    ...(title === null ? [] : translatedHeading(reader, article, [title])),
    ...facts.map(small),
  ];
}

function outlineLines(article: Article, reader: Reader): string[] {
  const lines: string[] = [];
  for (const [index, section] of article.sections.entries()) {
    const parts = [section.heading, ...(section.subheading === null ? [] : [section.subheading])];
    const [heading = '', ...rest] = parts.map((span) =>
      escapeMarkdown(shorten(singleLine(excerpt(article, span)), 80)),
    );
    const line = [
      [`${index + 1}\\. ${bold(heading)}`, ...rest].join(' '),
      ...translatedHeading(reader, article, parts),
    ].join('\n');
    if (!fits([...lines, line], BUDGETS.body)) break;
    lines.push(line);
  }
  return lines.length === 0 ? [] : [bold(reader.wording.discord.outline), ...lines];
}

function choicesOf(
  article: Article,
  asker: string,
  language: Language,
  { engine, wording, edition }: Reader,
): Choice[] {
  const opening = sectionText(article, null).length > 0;
  const sections = article.sections.slice(0, MOST_SECTIONS - 1).map(({ heading }, section): Choice => {
    const translation = engine.translation(article.slug, heading, edition);
    return {
      label: singleLine(excerpt(article, heading)),
      ...(translation === undefined ? {} : { description: singleLine(translation) }),
      view: sectionView(article, section, asker, language),
    };
  });
  return [
    ...(opening ? [{ label: wording.common.lead, view: sectionView(article, null, asker, language) }] : []),
    ...sections,
  ];
}
