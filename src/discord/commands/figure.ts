import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Answer } from '../../engine/answer.ts';
import { inLanguageOf } from '../events/question.ts';
import { LIMITS } from '../limits.ts';
import { localised } from '../locale.ts';
import { showAnswer } from '../reply/answer.ts';
import { type Command, EVERYWHERE } from './command.ts';

export const figure = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'figure',
    name_localizations: localised('figure', '数字', '數字'),
    description: 'Look up one figure of the article',
    description_localizations: localised(
      'Look up one figure of the article',
      '查文章里的一个数字',
      '查文章裡的一個數字',
    ),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        name_localizations: localised('what', '内容', '內容'),
        description: 'What it counts, or the number itself',
        description_localizations: localised(
          'What it counts, or the number itself',
          '统计的是什么，或数字本身',
          '統計的是什麼，或數字本身',
        ),
        required: true,
        autocomplete: true,
      },
    ],
  },
  isQuestion: true,
  run(call) {
    const what = call.text('what');
    const answer = withFigureFirst(call.engine.ask(inLanguageOf(call.language, what)));
    return { message: showAnswer(answer, { ...call, echo: what }), visibility: 'public' };
  },
  complete({ engine, text }, option) {
    const suggestions = engine.suggest(text(option), 4 * LIMITS.choices);
    return suggestions.filter(({ kind }) => kind === 'figure').map((suggestion) => suggestion.text);
  },
} satisfies Command;

/**
 * The answer, whose first result has a figure as its answer if it can: words such as 打掉团伙 ask for no figure
 * by themselves, but somebody who uses this command wants one.
 */
function withFigureFirst(answer: Answer): Answer {
  const [first, ...rest] = answer.results;
  if (answer.status !== 'answered' || first === undefined || first.answer !== null) return answer;
  const [only, ...others] = first.figures;
  if (only === undefined || others.length > 0) return answer;
  return { ...answer, results: [{ ...first, answer: only.text, answerSpan: only.span }, ...rest] };
}
