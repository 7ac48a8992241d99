import { ApplicationCommandType } from 'discord.js';
import { wordingFor } from '../../wording/wording.ts';
import { inLanguageOf, questionIn } from '../events/question.ts';
import { localised } from '../locale.ts';
import { showAnswer } from '../reply/answer.ts';
import { notice } from '../reply/message.ts';
import { type Command, EVERYWHERE } from './command.ts';

/** In the menu of any message: its words become the question. */
export const askMessage = {
  declaration: {
    type: ApplicationCommandType.Message,
    name: 'Ask the article',
    name_localizations: localised('Ask the article', '问文章', '問文章'),
    ...EVERYWHERE,
  },
  isQuestion: true,
  run(call) {
    const question = questionIn(call.target ?? '');
    if (question === '') {
      return { message: notice(wordingFor(call.language).discord.emptyQuestion), visibility: 'private' };
    }
    return {
      message: showAnswer(call.engine.ask(inLanguageOf(call.language, question)), {
        ...call,
        echo: question,
      }),
      visibility: 'public',
    };
  },
} satisfies Command;
