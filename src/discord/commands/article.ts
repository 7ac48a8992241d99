import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';
import { wordingFor } from '../../wording/wording.ts';
import { LIMITS, prefixOf } from '../limits.ts';
import { localised } from '../locale.ts';
import { singleLine } from '../markdown.ts';
import { listNotice } from '../reply/message.ts';
import { showOutline } from '../reply/outline.ts';
import { titleOf } from '../reply/whereabouts.ts';
import { type Command, EVERYWHERE } from './command.ts';

/** The option by which commands on a whole article choose one; without it, they take the first. */
export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String as const,
  name: 'title',
  name_localizations: localised('title', '标题', '標題'),
  description: 'Which article, when there are several',
  description_localizations: localised(
    'Which article, when there are several',
    '有多篇文章时选哪一篇',
    '有多篇文章時選哪一篇',
  ),
  autocomplete: true,
};

export const article = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'article',
    name_localizations: localised('article', '文章', '文章'),
    description: 'The article’s title, source, date and outline',
    description_localizations: localised(
      'The article’s title, source, date and outline',
      '文章的标题、来源、日期和目录',
      '文章的標題、來源、日期和目錄',
    ),
    ...EVERYWHERE,
    options: [ARTICLE_OPTION],
  },
  isQuestion: true,
  run({ engine, asker, language, text }) {
    const found = findArticle(engine, text('title'));
    const message =
      found === undefined
        ? listNotice(wordingFor(language).discord.noSuchArticle, titles(engine))
        : showOutline(found, engine, asker, language);
    return { message, visibility: found === undefined ? 'private' : 'public' };
  },
  complete: ({ engine, text }, option) => suggestTitles(engine, text(option)),
} satisfies Command;

function titles(engine: Engine): string[] {
  return engine.articles.map((candidate) => singleLine(titleOf(candidate)));
}

/** The titles that contain what has been typed. */
export function suggestTitles(engine: Engine, typed: string): string[] {
  return titles(engine).filter((title) => title.toLowerCase().includes(typed.toLowerCase()));
}

/** The article whose title or file name is or contains what was typed; the first, where nothing was. */
export function findArticle(engine: Engine, typed: string): Article | undefined {
  const [first] = engine.articles;
  if (typed === '') return first;
  const wanted = prefixOf(typed, LIMITS.choiceValue).toLowerCase();
  return engine.articles.find((candidate) =>
    [candidate.slug, singleLine(titleOf(candidate))].some((name) => name.toLowerCase().includes(wanted)),
  );
}
