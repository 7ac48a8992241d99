import { article } from './article.ts';
import { ask } from './ask.ts';
import { askMessage } from './ask-message.ts';
import type { Command } from './command.ts';
import { figure } from './figure.ts';
import { figures } from './figures.ts';
import { help } from './help.ts';
import { read } from './read.ts';

/** Every command there is: the bot answers these, and registers exactly these. */
export const COMMANDS: readonly Command[] = [ask, figure, figures, article, read, help, askMessage];
