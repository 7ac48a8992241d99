import type { Json, JsonObject } from '../json.ts';
import type { ChannelRecord, GuildRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { refusals } from './api-error.ts';
import type { Upload } from './body.ts';

/** What a route's handler is given. */
export interface Call {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  /** The body as it came, for the routes that take a list. */
  readonly rawBody: Json | undefined;
  readonly files: readonly Upload[];
  readonly gatewayUrl: string;
  readonly applicationFlags: number;
  /** Whether the application may read every message's content. */
  readonly readsContent: boolean;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly identifiesLeft: number;
}

export interface Answer {
  readonly status: number;
  readonly body?: Json;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As Discord's description writes it. */
  readonly path: string;
  /** True for the routes whose token is in the path. */
  readonly open?: boolean;
  readonly handle: (call: Call) => Answer;
}

export const NOTHING: Answer = { status: 204 };

export function ok(body: Json): Answer {
  return { status: 200, body };
}

/** The channel that the path names, if the bot may see it. @throws 10003 or 50001 */
export function channelOf({ world, params }: Call): ChannelRecord {
  const channel = world.channels.get(params.channel_id ?? '');
  if (channel === undefined) throw refusals.unknownChannel();
  if (channel.guild === null ? channel.recipients.length !== 1 : !channel.guild.hasBot)
    throw refusals.noAccess();
  return channel;
}

/** The guild that the path names, if the bot is in it. @throws 10004 */
export function guildOf({ world, params }: Call): GuildRecord {
  const guild = world.guilds.get(params.guild_id ?? '');
  if (guild === undefined || !guild.hasBot) throw refusals.unknownGuild();
  return guild;
}
