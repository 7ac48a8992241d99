import { ApplicationFlags, GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import { type JsonObject, numberOr, stringOr } from '../json.ts';
import { shardOf } from '../snowflake.ts';
import { guildCreatePayload, ownUserPayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import type { Session } from './session.ts';

/** What the gateway asks of those who identify or resume. */
export interface Terms {
  readonly token: string;
  /** Whether the Message Content switch is on in the application's settings. */
  readonly messageContent: boolean;
}

/** Who identifies, once the terms are met. */
export interface Identity {
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
}

const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((sum, bit) => sum | bit, 0);
const NEVER_GRANTED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;
export const TRACE = ['["fake-gateway",{"micros":0.0}]'];

export function isToken(data: JsonObject, terms: Terms): boolean {
  return stringOr(data.token, '').replace(/^Bot /, '') === terms.token;
}

/** @returns who identifies, or the code with which Discord closes the connection */
export function identityOf(data: JsonObject, terms: Terms): Identity | GatewayCloseCodes {
  if (!isToken(data, terms)) return GatewayCloseCodes.AuthenticationFailed;
  const [id, count] = Array.isArray(data.shard) ? data.shard : [0, 1];
  if (typeof id !== 'number' || typeof count !== 'number' || id < 0 || id >= count) {
    return GatewayCloseCodes.InvalidShard;
  }
  const intents = numberOr(data.intents, -1);
  if (intents < 0 || (intents & ~ALL_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
  const refused = terms.messageContent ? NEVER_GRANTED : NEVER_GRANTED | GatewayIntentBits.MessageContent;
  return (intents & refused) === 0 ? { shard: [id, count], intents } : GatewayCloseCodes.DisallowedIntents;
}

/** The application's flags: whether it may read every message's content. */
export function applicationFlags({ messageContent }: Pick<Terms, 'messageContent'>): number {
  return messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0;
}

/** Sends READY, then every guild of the session's shard. */
export function welcome(world: World, session: Session, terms: Terms, gatewayUrl: string): void {
  const [id, count] = session.shard;
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.hasBot && shardOf(guild.id, count) === id,
  );
  session.sendRaw('READY', {
    v: 10,
    user: ownUserPayload(world.bot),
    user_settings: {},
    session_type: 'normal',
    session_id: session.id,
    resume_gateway_url: gatewayUrl,
    relationships: [],
    private_channels: [],
    presences: [],
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    guild_join_requests: [],
    geo_ordered_rtc_regions: ['hongkong', 'singapore'],
    game_relationships: [],
    auth: {},
    shard: [id, count],
    application: { id: world.bot.id, flags: applicationFlags(terms) },
    _trace: TRACE,
  });
  for (const guild of guilds) {
    const data = guildCreatePayload(guild, world.bot);
    const event = { name: 'GUILD_CREATE', guildId: guild.id, intent: GatewayIntentBits.Guilds, data };
    if (session.wants(event)) session.send(event);
  }
}
