import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type Client, Events, RESTEvents } from 'discord.js';
import type { Engine } from '../engine/engine.ts';
import { PublicError } from '../errors.ts';
import { createApi } from './api.ts';
import { withBacklog } from './backlog.ts';
import { connect, createClient, fatalError, guardEvents, type Shards } from './client.ts';
import type { Context } from './context.ts';
import { errorLine, report } from './failures.ts';
import { Identifies } from './gateway.ts';
import { type ShardHealth, shardsOf } from './health.ts';
import type { Log } from './log.ts';
import { Cooldown, type CooldownRule } from './memory/cooldown.ts';
import { Recent } from './memory/recent.ts';
import { Replies } from './memory/replies.ts';
import { NO_OBSERVER, type Observer } from './observer.ts';
import { identityOf, type Packet } from './packet.ts';
import { abortOf, failureOf, promiseOf } from './promises.ts';
import { Traffic } from './traffic.ts';
import { fingerprintOf } from './view/fingerprint.ts';

export type { ShardHealth } from './health.ts';
export type { Log } from './log.ts';
export type { Observer } from './observer.ts';

export interface BotOptions {
  readonly token: string;
  /** The engine, or what opens it: that is called as soon as there is nothing to do but wait for Discord. */
  readonly engine: Engine | (() => Promise<Engine>);
  readonly log: Log;
  /** Where Discord's API is, without its version and without a slash at the end. */
  readonly apiUrl?: string;
  /** The one server to register the commands for; null for everywhere. */
  readonly guildId?: string | null;
  /** Ids of channels (their threads with them) in which every question is answered without a mention. */
  readonly askChannels?: readonly string[];
  readonly cooldown?: CooldownRule;
  /** Which of the bot's shards run here: those that Discord recommends (all of them) unless told. */
  readonly shards?: Shards;
  /** Is told what the bot does. */
  readonly observer?: Observer;
  /** Ends the start where it has not succeeded yet. */
  readonly signal?: AbortSignal;
}

export interface RunningBot {
  /** Takes no more work, finishes replies under way (5 seconds at most) and goes offline. Never rejects. */
  stop(): Promise<void>;
  /**
   * Resolves when the bot has gone offline for good: to null after `stop`, to the reason where Discord has closed
   * the connection and would not take another. Never rejects.
   */
  readonly ended: Promise<PublicError | null>;
  /** How the shards that run here are at this moment. */
  health(): readonly ShardHealth[];
}

const STOP_WITHIN = 5000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Brings the bot online and registers its commands where they differ from what Discord has. While Discord is
 * out of reach it tries again, more and more seldom.
 * @throws PublicError where Discord refuses the token, the intents or the shards; an AbortError where
 * `signal` ended the start; what opening the engine throws
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { log, signal, shards = 'auto' } = options;
  const identifies = new Identifies(shards !== 'auto' && shards.uncoordinated ? shards.count : 0);
  const opening = open(options.engine, identifies);
  let broken: unknown;
  opening.catch((error) => {
    broken = error;
  });
  for (let attempt = 0; ; attempt += 1) {
    const traffic = new Traffic(options.observer ?? NO_OBSERVER);
    const client = openClient(options, traffic, identifies, opening);
    const bot = listen(client, opening, options, traffic);
    try {
      await Promise.race([connect(client, options.token), abortOf(signal), failureOf(opening)]);
      log.info({ servers: client.guilds.cache.size }, `Online as ${client.user?.username ?? 'the bot'}`);
    } catch (error) {
      await bot.stop();
      if (error instanceof PublicError || error === broken) throw error;
      signal?.throwIfAborted();
      const wait = backOff(attempt);
      const seconds = Math.ceil(wait / 1000);
      log.warn(
        { error: errorLine(error), seconds },
        `Discord cannot be reached, trying again in ${seconds} s`,
      );
      await pause(wait, undefined, signal === undefined ? {} : { signal });
      continue;
    }
    void register(client, options);
    try {
      await opening;
      return bot;
    } catch (error) {
      await bot.stop();
      throw error;
    }
  }
}

/** What answers: the engine, and the handlers of events. */
interface Opened {
  readonly engine: Engine;
  readonly dispatch: typeof import('./dispatch.ts').dispatch;
}

/** Once a shard has identified, Discord takes a moment to get ready for it: time enough to load all the rest. */
async function open(engine: BotOptions['engine'], identifies: Identifies): Promise<Opened> {
  await identifies.begun;
  await nextTurn();
  const { dispatch } = await import('./dispatch.ts');
  const opened = typeof engine === 'function' ? await engine() : engine;
  // Long articles take a moment: better now than while somebody waits for the first answer.
  for (const article of opened.articles) fingerprintOf(article);
  return { engine: opened, dispatch };
}

/** One second, then twice as long each time, up to a minute; a little less, so that many bots do not agree. */
function backOff(attempt: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.min(attempt, 6)) * (0.75 + Math.random() / 4);
}

function openClient(
  options: BotOptions,
  traffic: Traffic,
  identifies: Identifies,
  opening: Promise<unknown>,
): Client {
  const { log, token } = options;
  const client: Client = createClient({
    apiUrl: options.apiUrl ?? 'https://discord.com/api',
    readsEverything: (options.askChannels ?? []).length > 0,
    shards: options.shards ?? 'auto',
    rest: traffic.rest(() => client.rest.setToken(token)),
    identifies,
    opened: opening,
    failed: (error) => report(log, 'A connection to Discord failed and was mended', error),
  });
  return client;
}

/** Attaches the bot to the client's events. */
function listen(client: Client, opening: Promise<Opened>, options: BotOptions, traffic: Traffic): RunningBot {
  const { log, observer = NO_OBSERVER } = options;
  const seen = new Recent<true>(MINUTE);
  const underWay = new Set<Promise<void>>();
  const { promise: ended, resolve: end } = promiseOf<PublicError | null>();
  let handler: Promise<(packet: Packet) => Promise<void>> | undefined;
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
    const me = client.user.id;
    handler ??= opening.then(({ engine, dispatch }) => {
      const context = contextOf(client, me, engine, options, traffic);
      return (event) => dispatch(context, event);
    });
    const identity = identityOf(packet);
    if (identity !== null && seen.get(identity)) return;
    if (identity !== null) seen.set(identity, true);
    // Whoever asks before the engine is open waits for it; where it does not open, the start says why.
    const handling = handler
      .then(
        (handle) => handle(packet),
        () => undefined,
      )
      .finally(() => underWay.delete(handling));
    underWay.add(handling);
  });
  guardEvents(client, (error) => report(log, 'An event could not be understood', error));
  client.on(Events.Error, (error) => report(log, 'The client failed', error));
  client.on(Events.ShardError, (error, shard) => report(log, `Shard ${shard} failed`, error));
  client.on(Events.ShardReconnecting, (shard) => {
    if (stopping) return;
    observer.reconnecting(shard);
    log.info({ shard }, 'Reconnecting to Discord');
  });
  client.on(Events.ShardDisconnect, ({ code }) => void stop(fatalError(code)));
  client.rest.on(RESTEvents.RateLimited, ({ global }) => observer.rateLimited(global ? 'global' : 'route'));
  return { stop: () => stop(null), ended, health: () => (stopping ? [] : shardsOf(client)) };
}

function contextOf(
  client: Client,
  me: string,
  engine: Engine,
  options: BotOptions,
  traffic: Traffic,
): Context {
  const { log, cooldown, askChannels, observer = NO_OBSERVER } = options;
  const api = withBacklog(createApi(client.rest), () => traffic.isOverdrawn, observer);
  return {
    observer,
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
  const { refusalOf, syncCommands } = await import('./register.ts');
  try {
    // One process of a fleet is enough.
    if (!client.ws.shards.has(0)) return;
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
