import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Engine } from '../../engine/engine.ts';
import { wordingFor } from '../../wording/wording.ts';
import { localised } from '../locale.ts';
import { FIGURE_KINDS, filtered, periodsOf } from '../reply/figure-table.ts';
import { showFigures } from '../reply/figures.ts';
import { listNotice, notice } from '../reply/message.ts';
import type { FigureFilter } from '../view/view.ts';
import { ARTICLE_OPTION, findArticle, suggestTitles } from './article.ts';
import { type Call, type Command, EVERYWHERE } from './command.ts';
import { findSection, suggestSections } from './sections.ts';

const KIND_NAMES = {
  en: wordingFor('en').discord.kinds,
  simplified: wordingFor('zh-Hans').discord.kinds,
  traditional: wordingFor('zh-Hant').discord.kinds,
};

export const figures = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'figures',
    name_localizations: localised('figures', '数字表', '數字表'),
    description: 'A table of the article’s figures',
    description_localizations: localised(
      'A table of the article’s figures',
      '文章里所有数字的表格',
      '文章裡所有數字的表格',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'section',
        name_localizations: localised('section', '小节', '小節'),
        description: 'Only those in this section',
        description_localizations: localised('Only those in this section', '只看这一节', '只看這一節'),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'period',
        name_localizations: localised('period', '时间', '時間'),
        description: 'Only those for this period',
        description_localizations: localised('Only those for this period', '只看这一时间', '只看這一時間'),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'kind',
        name_localizations: localised('kind', '种类', '種類'),
        description: 'Only those of this kind',
        description_localizations: localised('Only those of this kind', '只看这一类', '只看這一類'),
        choices: FIGURE_KINDS.map((kind) => ({
          name: KIND_NAMES.en[kind],
          name_localizations: localised(
            KIND_NAMES.en[kind],
            KIND_NAMES.simplified[kind],
            KIND_NAMES.traditional[kind],
          ),
          value: kind,
        })),
      },
      ARTICLE_OPTION,
    ],
  },
  isQuestion: true,
  run(call) {
    const { engine, asker, language, text } = call;
    const { discord } = wordingFor(language);
    const article = findArticle(engine, text('title'));
    const filter = article === undefined ? undefined : filterOf(call, article);
    if (article === undefined || filter === undefined) {
      return { message: listNotice(discord.noFigures, []), visibility: 'private' };
    }
    const shown = filtered(engine.figures(article.slug), filter);
    if (shown.length === 0) return { message: notice(discord.noFigures), visibility: 'private' };
    const message = showFigures({ kind: 'figures', asker, language, article, filter, page: 0 }, engine);
    return { message, visibility: 'public' };
  },
  complete(call, option) {
    if (option === 'section') return suggestSections(call, call.text(option));
    if (option === 'period') return suggestPeriods(call.engine, call.text('title'), call.text(option));
    return suggestTitles(call.engine, call.text(option));
  },
} satisfies Command;

function suggestPeriods(engine: Engine, title: string, typed: string): string[] {
  const article = findArticle(engine, title);
  const periods = article === undefined ? [] : periodsOf(engine.figures(article.slug));
  const containing = periods.filter((period) => period.includes(typed));
  // Typed in another script it is contained in none: then all of them are there to choose from.
  return containing.length > 0 ? containing : [...periods];
}

/** The filter that the options ask for; undefined where the article has no such section or period. */
function filterOf(call: Call, article: Article): FigureFilter | undefined {
  const { engine, text } = call;
  const section = text('section') === '' ? null : sectionNumber(call, article);
  const period = indexOf(text('period'), periodsOf(engine.figures(article.slug)));
  const kind = indexOf(text('kind'), FIGURE_KINDS);
  if (section === undefined || period === undefined || kind === undefined) return undefined;
  return { section, period, kind };
}

/** -1 for the opening before the first heading. */
function sectionNumber(call: Call, article: Article): number | undefined {
  const found = findSection(call, call.text('section'), [article]);
  return found && (found.section ?? -1);
}

/** Where the wanted text stands in a list: equal, else contained; null where nothing is wanted. */
function indexOf(wanted: string, list: readonly string[]): number | null | undefined {
  if (wanted === '') return null;
  const equal = list.indexOf(wanted);
  const index = equal === -1 ? list.findIndex((item) => item.includes(wanted)) : equal;
  return index === -1 ? undefined : index;
}
