import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  type RESTOptions,
} from 'discord.js';
import { PublicError } from '../errors.ts';
import { type Identifies, SteadyShards } from './gateway.ts';

/** Which shards a process runs: as many as Discord recommends, or those of these ids out of so many. */
export type Shards = 'auto' | SomeShards;

export interface SomeShards {
  readonly ids: readonly number[];
  readonly count: number;
  /** Whether the others run in processes that nobody starts one after the other. */
  readonly uncoordinated: boolean;
}

const NOTHING_KEPT = 0;
/**
 * Discord takes the token away from a bot that uses up a day's logins. Where less than this part of them is left,
 * something starts a bot again and again that cannot answer: it has to open its articles before it logs in.
 */
const FEW_LEFT = 0.5;

/** The address as discord.js wants it: the version, which it adds itself, left out. */
export function apiBase(apiUrl: string): string {
  return apiUrl.replace(/(?:\/v\d{1,3})?\/?$/, '');
}

/**
 * A client for the events that the bot needs. The Message Content intent, which an operator has to switch on,
 * is asked for only with `readsEverything`. Of what discord.js can keep in memory, only servers and channels
 * are kept: they say which language a server has and to which channel a thread belongs.
 */
export function createClient(options: {
  readonly apiUrl: string;
  readonly readsEverything: boolean;
  readonly shards: Shards;
  /** How requests are made. */
  readonly rest: Partial<RESTOptions>;
  /** When shards may identify. */
  readonly identifies: Identifies;
  /** Settles when the bot can answer. */
  readonly opened: Promise<unknown>;
  /** Is told of what went wrong inside of a connection and was mended. */
  readonly failed: (error: unknown) => void;
}): Client {
  const { shards, identifies, opened, failed } = options;
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(options.readsEverything ? [GatewayIntentBits.MessageContent] : []),
    ],
    rest: { ...options.rest, api: apiBase(options.apiUrl) },
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
    ws: {
      buildStrategy: (manager) => new SteadyShards(manager, failed),
      buildIdentifyThrottler: async (manager) => {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation();
        if (limit.remaining < limit.total * FEW_LEFT) await identifies.after(opened);
        return identifies.throttler(limit.max_concurrency);
      },
    },
    makeCache: Options.cacheWithLimits({
      ...Object.fromEntries(NOT_KEPT.map((manager) => [manager, NOTHING_KEPT])),
      GuildMemberManager: {
        maxSize: NOTHING_KEPT,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: { maxSize: NOTHING_KEPT, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
  });
}

/** Events that the bot handles itself, as they come; discord.js need not make objects of them as well. */
const OWN_EVENTS: ReadonlySet<unknown> = new Set([
  GatewayDispatchEvents.InteractionCreate,
  GatewayDispatchEvents.MessageCreate,
  GatewayDispatchEvents.MessageUpdate,
  GatewayDispatchEvents.MessageDelete,
  GatewayDispatchEvents.MessageDeleteBulk,
]);

/**
 * Keeps discord.js from handling the bot's own events a second time, and an event with missing fields, on which
 * discord.js throws where nobody can catch it, from ending the process. There is no public place to do this: the
 * method that is replaced here is discord.js' own, and where a later version has none, nothing is replaced.
 */
export function guardEvents(client: Client, failed: (error: unknown) => void): void {
  const handle: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handle !== 'function') return;
  Reflect.set(client.ws, 'handlePacket', (packet: { readonly t: unknown } | undefined, shard: unknown) => {
    if (OWN_EVENTS.has(packet?.t)) return true;
    try {
      return handle.call(client.ws, packet, shard);
    } catch (error) {
      failed(error);
      return false;
    }
  });
}

const NOT_KEPT = [
  'ApplicationCommandManager',
  'ApplicationEmojiManager',
  'AutoModerationRuleManager',
  'BaseGuildEmojiManager',
  'DMMessageManager',
  'EntitlementManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildForumThreadManager',
  'GuildInviteManager',
  'GuildMessageManager',
  'GuildScheduledEventManager',
  'GuildStickerManager',
  'GuildTextThreadManager',
  'MessageManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'ThreadManager',
  'ThreadMemberManager',
  'VoiceStateManager',
] as const;

/** Why the gateway closed a connection for good, in words for the operator. */
const FATAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: wrongToken(),
  [GatewayCloseCodes.DisallowedIntents]:
    'ASK_CHANNELS needs the switch “Message Content Intent”, which is off: turn it on at https://discord.com/developers/applications → your application → Bot → Privileged Gateway Intents, or empty ASK_CHANNELS.',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the intents that this version asks for: update the bot.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version of its API: update the bot.',
  [GatewayCloseCodes.InvalidShard]:
    'Discord refused the shard numbers: check SHARDS, SHARD_LIST and SHARD_COUNT.',
  [GatewayCloseCodes.ShardingRequired]: 'The bot is in too many servers for one connection: set SHARDS=auto.',
};

export function wrongToken(): string {
  return 'Discord refused DISCORD_TOKEN: copy the token anew from https://discord.com/developers/applications → your application → Bot → Reset Token.';
}

/**
 * Connects the client. Resolves when it is online.
 * @throws PublicError where Discord refuses the token, the intents or the shards; whatever else goes wrong
 * (Discord out of reach) is thrown as it comes
 */
export async function connect(client: Client, token: string): Promise<void> {
  const refused = new Promise<never>((_resolve, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(fatalError(code)));
  });
  // Awaited below; this keeps a refusal that comes later, or never, from counting as unhandled.
  refused.catch(() => undefined);
  try {
    await Promise.race([client.login(token), refused]);
  } catch (error) {
    throw isWrongToken(error) ? new PublicError(wrongToken()) : error;
  }
}

/** What to tell the operator when the gateway has closed for good. */
export function fatalError(code: number): PublicError {
  return new PublicError(FATAL[code] ?? `Discord closed the connection for good (code ${code}).`);
}

function isWrongToken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}
