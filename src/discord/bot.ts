import { setTimeout as pause } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Engine } from '../engine/engine.ts';
import { PublicError } from '../errors.ts';
import { createApi } from './api.ts';
import { connect, createClient, fatalError, guardEvents } from './client.ts';
import type { Context } from './context.ts';
import { dispatch } from './dispatch.ts';
import { report } from './failures.ts';
import type { Log } from './log.ts';
import { Cooldown, type CooldownRule } from './memory/cooldown.ts';
import { Recent } from './memory/recent.ts';
import { Replies } from './memory/replies.ts';
import { refusalOf, syncCommands } from './register.ts';
import { fingerprintOf } from './view/fingerprint.ts';

export type { Log } from './log.ts';

export interface BotOptions {
  readonly token: string;
  readonly engine: Engine;
  readonly log: Log;
  /** Where Discord's API is, without its version and without a slash at the end. */
  readonly apiUrl?: string;
  /** The one server to register the commands for; null for everywhere. */
  readonly guildId?: string | null;
  /** Ids of channels (their threads with them) in which every question is answered without a mention. */
  readonly askChannels?: readonly string[];
  readonly cooldown?: CooldownRule;
}

export interface RunningBot {
  /** Takes no more work, finishes replies under way (5 seconds at most) and goes offline. Never rejects. */
  stop(): Promise<void>;
  /**
   * Resolves when the bot has gone offline for good: to null after `stop`, to the reason where Discord has closed
   * the connection and would not take another. Never rejects.
   */
  readonly ended: Promise<PublicError | null>;
}

const STOP_WITHIN = 5000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Brings the bot online and registers its commands where they differ from what Discord has. While Discord is
 * out of reach it tries again, more and more seldom.
 * @throws PublicError where Discord refuses the token, the intents or the shards
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { log, engine } = options;
  // Long articles take a moment: better now than while somebody waits for the first answer.
  for (const article of engine.articles) fingerprintOf(article);
  for (let attempt = 0; ; attempt += 1) {
    const client = createClient({
      apiUrl: options.apiUrl ?? 'https://discord.com/api',
      readsEverything: (options.askChannels ?? []).length > 0,
    });
    const bot = listen(client, options);
    try {
      await connect(client, options.token);
      log.info({ servers: client.guilds.cache.size }, `Online as ${client.user?.username ?? 'the bot'}`);
      void register(client, options);
      return bot;
    } catch (error) {
      await bot.stop();
      if (error instanceof PublicError) throw error;
      report(log, 'Discord cannot be reached; trying again', error);
      await pause(backOff(attempt));
    }
  }
}

/** One second, then twice as long each time, up to a minute. */
function backOff(attempt: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.min(attempt, 6));
}

/** Attaches the bot to the client's events. */
function listen(client: Client, options: BotOptions): RunningBot {
  const { log } = options;
  const underWay = new Set<Promise<void>>();
  const { promise: ended, resolve: end } = promiseOf<PublicError | null>();
  let context: Context | undefined;
  let stopping = false;
  const stop = async (reason: PublicError | null) => {
    stopping = true;
    await Promise.race([Promise.allSettled(underWay), pause(STOP_WITHIN, undefined, { ref: false })]);
    await client.destroy().catch((error) => report(log, 'The connection was not closed cleanly', error));
    end(reason);
  };
  // Events are taken as they come from the gateway, not through discord.js' own objects: those drop what is
  // said in threads that they have not cached, and threads are where people ask.
  client.on(Events.Raw, (packet) => {
    if (stopping || client.user === null) return;
    context ??= contextOf(client, client.user.id, options);
    const handling = dispatch(context, packet).finally(() => underWay.delete(handling));
    underWay.add(handling);
  });
  guardEvents(client, (error) => report(log, 'An event could not be understood', error));
  client.on(Events.Error, (error) => report(log, 'The client failed', error));
  client.on(Events.ShardError, (error, shard) => report(log, `Shard ${shard} failed`, error));
  client.on(Events.ShardReconnecting, (shard) => {
    if (!stopping) log.info({ shard }, 'Reconnecting to Discord');
  });
  client.on(Events.ShardDisconnect, ({ code }) => void stop(fatalError(code)));
  return { stop: () => stop(null), ended };
}

/** A promise and what resolves it. */
function promiseOf<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function contextOf(client: Client, me: string, { engine, log, cooldown, askChannels }: BotOptions): Context {
  const api = createApi(client.rest);
  return {
    engine,
    log,
    api,
    me,
    cooldown: new Cooldown(cooldown ?? { questions: 5, seconds: 10 }),
    replies: new Replies(api, me),
    told: new Recent(HOUR),
    refusals: new Recent(MINUTE),
    parents: new Recent(HOUR),
    askChannels: new Set(askChannels),
    ownRole: (guild) => client.guilds.cache.get(guild)?.roles.botRoleFor(me)?.id,
    guildLocale: (guild) => client.guilds.cache.get(guild)?.preferredLocale,
    parentOf(id) {
      const channel = client.channels.cache.get(id);
      return (channel?.isThread() ? channel.parentId : channel?.id) ?? undefined;
    },
  };
}

/** A bot whose commands could not be registered still answers mentions, and those it had registered before. */
async function register(client: Client, { guildId = null, log }: BotOptions): Promise<void> {
  try {
    const applicationId = client.application?.id ?? client.user?.id;
    if (applicationId === undefined) return;
    const outcome = await syncCommands({ rest: client.rest, applicationId, guildId });
    log.info({ outcome }, outcome === 'registered' ? 'Commands registered' : 'Commands are up to date');
  } catch (error) {
    const refusal = refusalOf(error, guildId);
    if (refusal === null) report(log, 'The commands could not be registered', error);
    else log.error({}, refusal);
  }
}
