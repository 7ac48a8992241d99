import { ChannelType } from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { timeOf } from '../snowflake.ts';
import { channelPermissions, guildPermissions } from './permissions.ts';
import type { ChannelRecord, GuildRecord, MemberRecord, RoleRecord, UserRecord } from './records.ts';

/** A user as it stands in messages, members and interactions. */
export function userPayload(user: UserRecord): JsonObject {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '4821' : '0',
    global_name: user.bot ? null : user.name,
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    banner: null,
    accent_color: null,
    flags: 0,
    public_flags: 0,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** The bot as it sees itself. */
export function ownUserPayload(user: UserRecord): JsonObject {
  return {
    ...userPayload(user),
    verified: true,
    mfa_enabled: true,
    email: null,
    locale: 'en-US',
    bio: '',
  };
}

export function memberPayload(member: MemberRecord): JsonObject {
  return {
    user: userPayload(member.user),
    nick: null,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** A member without its user, as it accompanies a message. */
export function memberBesideUser(member: MemberRecord): JsonObject {
  const { user: _user, ...rest } = memberPayload(member);
  return rest;
}

function rolePayload(role: RoleRecord, botId: string): JsonObject {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: String(role.permissions),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
    ...(role.managed ? { tags: { bot_id: botId } } : {}),
  };
}

export function isThread(channel: ChannelRecord): boolean {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}

const VOICE = { bitrate: 64_000, user_limit: 0, rtc_region: null };
const FORUM = {
  available_tags: [],
  default_reaction_emoji: null,
  default_sort_order: null,
  default_forum_layout: 0,
};

const BY_TYPE: Partial<Record<ChannelType, JsonObject>> = {
  [ChannelType.GuildVoice]: VOICE,
  [ChannelType.GuildForum]: FORUM,
};

function threadPayload(channel: ChannelRecord): JsonObject {
  const created = new Date(timeOf(channel.id)).toISOString();
  return {
    owner_id: channel.owner?.id ?? '0',
    thread_metadata: {
      archived: false,
      archive_timestamp: created,
      auto_archive_duration: 4320,
      locked: false,
      create_timestamp: created,
    },
    message_count: channel.messages.size,
    member_count: 2,
    total_message_sent: channel.messages.size,
    ...(channel.parent?.type === ChannelType.GuildForum ? { applied_tags: [] } : {}),
  };
}

function overwritesPayload(channel: ChannelRecord): JsonObject[] {
  return [...channel.overwrites].map(([id, { allow, deny }]) => ({
    id,
    type: id === channel.guild?.id || channel.guild?.roles.some((role) => role.id === id) ? 0 : 1,
    allow: String(allow),
    deny: String(deny),
  }));
}

/** A channel, thread or direct message as REST and the gateway show it. */
export function channelPayload(channel: ChannelRecord): JsonObject {
  const common = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.guild === null) {
    return { ...common, recipients: channel.recipients.map(userPayload) };
  }
  const inGuild = {
    ...common,
    guild_id: channel.guild.id,
    name: channel.name,
    parent_id: channel.parent?.id ?? null,
    rate_limit_per_user: 0,
  };
  if (isThread(channel)) return { ...inGuild, ...threadPayload(channel) };
  return {
    ...inGuild,
    topic: null,
    position: channel.position,
    permission_overwrites: overwritesPayload(channel),
    nsfw: false,
    ...BY_TYPE[channel.type],
  };
}

/** A channel as an interaction carries it: with the user's permissions there. */
export function channelInInteraction(channel: ChannelRecord, user: UserRecord): JsonObject {
  const payload = channelPayload(channel);
  return channel.guild === null
    ? payload
    : { ...payload, permissions: String(channelPermissions(channel, user)) };
}

/** The guild as GET /guilds/:id shows it. */
export function guildPayload(guild: GuildRecord, bot: UserRecord): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: ['COMMUNITY', 'NEWS'],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 1,
    roles: guild.roles.map((role) => rolePayload(role, bot.id)),
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 2,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    hub_type: null,
    premium_progress_bar_enabled: false,
    latest_onboarding_question_id: null,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
    inventory_settings: null,
  };
}

/** The guild as the gateway hands it over after READY: with members, channels and the threads that the bot can see. */
export function guildCreatePayload(guild: GuildRecord, bot: UserRecord): JsonObject {
  const channels = [...guild.channels.values()];
  const botMember = guild.members.get(bot.id);
  return {
    ...guildPayload(guild, bot),
    joined_at: botMember?.joinedAt ?? null,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [...guild.members.values()].map(memberPayload),
    channels: channels.filter((channel) => !isThread(channel)).map(channelPayload),
    threads: channels
      .filter((channel) => isThread(channel) && channelPermissions(channel, bot) !== 0n)
      .map(channelPayload),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    version: Date.now(),
  };
}

/** The member part of an interaction: with the permissions that the user has in that channel. */
export function memberInInteraction(channel: ChannelRecord, user: UserRecord): JsonObject {
  const { guild } = channel;
  const member = guild?.members.get(user.id) ?? { user, roles: [], joinedAt: new Date().toISOString() };
  const bits = guild === null ? 0n : channelPermissions(channel, user) | guildPermissions(guild, user);
  return { ...memberPayload(member), permissions: String(bits), unusual_dm_activity_until: null };
}
