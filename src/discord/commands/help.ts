import { ApplicationCommandType } from 'discord.js';
import { localised } from '../locale.ts';
import { showHelp } from '../reply/answer.ts';
import { type Command, EVERYWHERE } from './command.ts';

export const help = {
  declaration: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    name_localizations: localised('help', '帮助', '說明'),
    description: 'All the ways to ask',
    description_localizations: localised('All the ways to ask', '所有提问方式', '所有提問方式'),
    ...EVERYWHERE,
  },
  isQuestion: false,
  run: (call) => ({ message: showHelp(call), visibility: 'private' }),
} satisfies Command;
