import type { Engine } from '../engine/engine.ts';
import type { Api } from './api.ts';
import type { Log } from './log.ts';
import type { Cooldown } from './memory/cooldown.ts';
import type { Recent } from './memory/recent.ts';
import type { Replies } from './memory/replies.ts';
import type { Observer } from './observer.ts';

/** What the handlers of events work with. */
export interface Context {
  readonly engine: Engine;
  readonly api: Api;
  readonly log: Log;
  readonly observer: Observer;
  readonly cooldown: Cooldown;
  readonly replies: Replies;
  /** The bot's own user. */
  readonly me: string;
  /** Channels in which questions are answered without a mention. */
  readonly askChannels: ReadonlySet<string>;
  /** The role that Discord made for the bot in a server; undefined where there is none or it is not known. */
  ownRole(guild: string): string | undefined;
  /** The locale that a server has set; undefined where it is not known. */
  guildLocale(guild: string): string | undefined;
  /** The channel that a thread belongs to, another channel's own id; undefined where neither is known. */
  parentOf(channel: string): string | undefined;
  /** The same for threads that had to be looked up. */
  readonly parents: Recent<string>;
  /** Who has lately been told, in private, that the bot may not write somewhere: by person and channel. */
  readonly told: Recent<true>;
  /** How often Discord has lately refused a reply, by channel. */
  readonly refusals: Recent<number>;
}
