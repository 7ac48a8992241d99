import type { Engine } from '../engine/engine.ts';
import type { Api } from './api.ts';
import type { Log } from './log.ts';
import type { Cooldown } from './memory/cooldown.ts';
import type { Replies } from './memory/replies.ts';
import type { Told } from './memory/told.ts';

/** What the handlers of events work with. */
export interface Context {
  readonly engine: Engine;
  readonly api: Api;
  readonly log: Log;
  readonly cooldown: Cooldown;
  readonly replies: Replies;
  /** The bot's own user. */
  readonly me: string;
  /** Channels in which questions are answered without a mention. */
  readonly askChannels: ReadonlySet<string>;
  /** The locale that a server has set; undefined where it is not known. */
  guildLocale(guild: string): string | undefined;
  /** The channel that a thread belongs to; null for what is no thread, undefined where it is not known. */
  parentOf(channel: string): string | null | undefined;
  /** Who has been told, in private, that the bot may not write somewhere. */
  readonly told: Told;
}
