import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { wordingFor } from '../../wording/wording.ts';
import { localised } from '../locale.ts';
import { NOTHING_CARRIED } from '../reply/carried.ts';
import { listNotice } from '../reply/message.ts';
import { showSection } from '../reply/section.ts';
import { sectionView } from '../view/view.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { findSection, sectionNames, suggestSections } from './sections.ts';

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
      const names = sectionNames(call);
      const message = listNotice(names.length === 0 ? noSections : noSuchSection, names);
      return { message, visibility: 'private' };
    }
    const view = sectionView(found.article, found.section, asker, language);
    return { message: showSection(view, engine, NOTHING_CARRIED), visibility: 'public' };
  },
  complete: (call, option) => suggestSections(call, call.text(option)),
} satisfies Command;
