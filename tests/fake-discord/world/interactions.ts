import { randomBytes } from 'node:crypto';
import { InteractionContextType, InteractionType } from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { channelInInteraction, memberInInteraction, userPayload } from './payloads.ts';
import { channelPermissions } from './permissions.ts';
import type {
  ChannelRecord,
  CommandRecord,
  InteractionKind,
  InteractionRecord,
  MessageRecord,
  UserRecord,
} from './records.ts';
import { type Delivery, forgetOldest, type World } from './world.ts';

const TYPES: Record<InteractionKind, InteractionType> = {
  command: InteractionType.ApplicationCommand,
  autocomplete: InteractionType.ApplicationCommandAutocomplete,
  component: InteractionType.MessageComponent,
};
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

export interface Use {
  readonly kind: InteractionKind;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
  readonly command: CommandRecord | null;
  readonly source: MessageRecord | null;
  /** The interaction's `data`. */
  readonly data: JsonObject;
  /** The message of a component interaction, as the bot gets it. */
  readonly message: JsonObject | null;
  readonly expired: boolean;
}

/** Where an interaction happens, in Discord's three kinds. */
export function contextOf(channel: ChannelRecord): InteractionContextType {
  if (channel.guild !== null) return InteractionContextType.Guild;
  return channel.recipients.length === 1
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
}

function ownersOf(channel: ChannelRecord, user: UserRecord): JsonObject {
  if (channel.guild !== null) return channel.guild.hasBot ? { '0': channel.guild.id } : { '1': user.id };
  return channel.recipients.length === 1 ? { '0': '0' } : { '1': user.id };
}

function payloadOf(world: World, use: Use, interaction: InteractionRecord): JsonObject {
  const { user, channel } = use;
  const { guild } = channel;
  const inGuild: JsonObject =
    guild === null
      ? { user: userPayload(user) }
      : {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: ['COMMUNITY', 'NEWS'] },
          member: memberInInteraction(channel, user),
        };
  return {
    id: interaction.id,
    application_id: world.bot.id,
    type: TYPES[use.kind],
    version: 1,
    token: interaction.token,
    data: use.data,
    channel_id: channel.id,
    channel: channelInInteraction(channel, user),
    ...inGuild,
    ...(use.message === null ? {} : { message: use.message }),
    locale: user.locale,
    context: contextOf(channel),
    app_permissions: String(channelPermissions(channel, world.bot)),
    authorizing_integration_owners: interaction.owners,
    attachment_size_limit: ATTACHMENT_LIMIT,
    entitlements: [],
    entitlement_sku_ids: [],
  };
}

/** Starts an interaction: records it and dispatches it to the bot. */
export function interact(world: World, use: Use): { interaction: InteractionRecord; delivery: Delivery } {
  const id = world.ids.next();
  const interaction: InteractionRecord = {
    id,
    token: Buffer.from(`interaction:${id}:${randomBytes(72).toString('base64url')}`).toString('base64url'),
    kind: use.kind,
    user: use.user,
    channel: use.channel,
    commandName: use.command?.name ?? null,
    commandId: use.command?.id ?? null,
    createdAt: Date.now(),
    source: use.source,
    owners: ownersOf(use.channel, use.user),
    expired: use.expired,
    answeredWith: null,
    original: null,
  };
  world.interactions.set(interaction.token, interaction);
  forgetOldest(world.interactions, world.history);
  const { guild } = use.channel;
  const delivery = world.dispatch({
    name: 'INTERACTION_CREATE',
    guildId: guild?.hasBot ? guild.id : null,
    intent: 0,
    data: payloadOf(world, use, interaction),
  });
  return { interaction, delivery };
}
