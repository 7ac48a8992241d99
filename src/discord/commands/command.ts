import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../../engine/answer.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Message } from '../reply/message.ts';

/** A command as a person used it, or is typing it. */
export interface Call {
  readonly engine: Engine;
  readonly asker: string;
  /** The bot's own user. */
  readonly bot: string;
  /** The language that the person uses Discord in. */
  readonly language: Language;
  /** The options that were given; texts without white space around them. */
  readonly text: (option: string) => string;
  readonly flag: (option: string) => boolean;
  /** The words of the message that the command was used on; null for a slash command. */
  readonly target: string | null;
}

/** What a command shows, and to whom. */
export interface Outcome {
  readonly message: Message;
  readonly visibility: 'public' | 'private';
}

export interface Command {
  readonly declaration: RESTPostAPIApplicationCommandsJSONBody;
  /** Whether using it counts as a question for the cooldown. */
  readonly isQuestion: boolean;
  run(call: Call): Outcome;
  /** What to offer for what has been typed into an option so far, best first. */
  complete?(call: Call, option: string): readonly string[];
}

/** Every command can be used in servers, in the bot's direct messages and, by those who installed it, anywhere. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
