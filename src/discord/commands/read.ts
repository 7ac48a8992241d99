import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { sectionText } from '../../article/context.ts';
import type { Engine } from '../../engine/engine.ts';
import { wordingFor } from '../../wording/wording.ts';
import { LIMITS, prefixOf } from '../limits.ts';
import { localised } from '../locale.ts';
import { NOTHING_CARRIED } from '../reply/carried.ts';
import { listNotice } from '../reply/message.ts';
import { showSection } from '../reply/section.ts';
import { headingsOf } from '../reply/whereabouts.ts';
import { sectionView } from '../view/view.ts';
import { type Call, type Command, EVERYWHERE } from './command.ts';

export const read = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'read',
    name_localizations: localised('read', '阅读', '閱讀'),
    description: 'Read a section of the article, page by page',
    description_localizations: localised(
      'Read a section of the article, page by page',
      '逐页阅读文章的一节',
      '逐頁閱讀文章的一節',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'section',
        name_localizations: localised('section', '小节', '小節'),
        description: 'The section’s heading, or a part of it',
        description_localizations: localised(
          'The section’s heading, or a part of it',
          '小节标题或其中几个字',
          '小節標題或其中幾個字',
        ),
        required: true,
        autocomplete: true,
      },
    ],
  },
  isQuestion: true,
  run(call) {
    const { engine, asker, language } = call;
    const found = findSection(call, call.text('section'));
    if (found === undefined) {
      const { noSuchSection, noSections } = wordingFor(language).discord;
      const headings = allHeadings(engine);
      const message = listNotice(headings.length === 0 ? noSections : noSuchSection, headings);
      return { message, visibility: 'private' };
    }
    const view = sectionView(found.article, found.section, asker, language);
    return { message: showSection(view, engine, NOTHING_CARRIED), visibility: 'public' };
  },
  complete: (call, option) => suggestSections(call, call.text(option)),
} satisfies Command;

function allHeadings(engine: Engine): string[] {
  return engine.articles.flatMap(headingsOf);
}

/** Everything that can be read while nothing is typed; then what contains it, then what the engine thinks is meant. */
export function suggestSections(
  { engine, language }: Pick<Call, 'engine' | 'language'>,
  typed: string,
): string[] {
  const hasLead = engine.articles.some((article) => sectionText(article, null).length > 0);
  const names = [...(hasLead ? [wordingFor(language).common.lead] : []), ...allHeadings(engine)];
  const containing = names.filter((name) => name.includes(typed));
  return typed === '' ? names : [...new Set([...containing, ...suggestedHeadings(engine, typed)])];
}

function suggestedHeadings(engine: Engine, typed: string): string[] {
  const suggestions = engine.suggest(typed, LIMITS.choices).filter(({ kind }) => kind === 'section');
  return suggestions.map(({ text }) => text);
}

/** Whether what was typed is the name of the opening before the first heading, in any of the bot's languages. */
export function isLead(typed: string): boolean {
  return LEADS.includes(typed.toLowerCase());
}

const LEADS = (['en', 'zh-Hans', 'zh-Hant'] as const).map((language) =>
  wordingFor(language).common.lead.toLowerCase(),
);

/** The section whose heading is, contains or resembles what was typed; null for the opening. */
function findSection(
  call: Call,
  typed: string,
): { readonly article: Article; readonly section: number | null } | undefined {
  const { engine } = call;
  const withLead = engine.articles.find((article) => sectionText(article, null).length > 0);
  if (isLead(typed) && withLead !== undefined) return { article: withLead, section: null };
  const sections = engine.articles.flatMap((article) =>
    headingsOf(article).map((heading, section) => ({ article, section, heading })),
  );
  const likely = suggestSections(call, typed).map((text) => prefixOf(text, LIMITS.choiceValue));
  return (
    sections.find(({ heading }) => prefixOf(heading, LIMITS.choiceValue) === typed) ??
    likely.flatMap((text) => sections.find(({ heading }) => heading.startsWith(text)) ?? [])[0]
  );
}
