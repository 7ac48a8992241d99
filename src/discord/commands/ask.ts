import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { inLanguageOf } from '../events/question.ts';
import { LIMITS } from '../limits.ts';
import { localised } from '../locale.ts';
import { showAnswer, showGreeting } from '../reply/answer.ts';
import { type Command, EVERYWHERE } from './command.ts';

export const ask = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    name_localizations: localised('ask', '提问', '提問'),
    description: 'Ask a question and get the article’s own words',
    description_localizations: localised(
      'Ask a question and get the article’s own words',
      '提一个问题，用文章原文回答',
      '提一個問題，用文章原文回答',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        name_localizations: localised('question', '问题', '問題'),
        description: 'What you want to know, in any words',
        description_localizations: localised(
          'What you want to know, in any words',
          '想知道什么，怎么问都可以',
          '想知道什麼，怎麼問都可以',
        ),
        required: true,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        name_localizations: localised('private', '私密', '私密'),
        description: 'Show the answer to you alone',
        description_localizations: localised('Show the answer to you alone', '答案只给你看', '答案只給你看'),
      },
    ],
  },
  isQuestion: true,
  run(call) {
    const { engine, language } = call;
    const question = call.text('question');
    if (question === '') return { message: showGreeting(call), visibility: 'private' };
    const answer = engine.ask(inLanguageOf(language, question));
    return {
      message: showAnswer(answer, { ...call, language, echo: question }),
      visibility: call.flag('private') ? 'private' : 'public',
    };
  },
  complete: ({ engine, text }, option) =>
    engine.suggest(text(option), LIMITS.choices).map((suggestion) => suggestion.text),
} satisfies Command;
