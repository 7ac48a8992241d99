import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelRecord, GuildRecord, UserRecord } from './records.ts';

export type Permission = keyof typeof PermissionFlagsBits;

export function bitsOf(names: readonly Permission[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

const ALL = bitsOf(Object.keys(PermissionFlagsBits).filter(isPermission));

/** What @everyone may do in a new server. */
export const EVERYONE = bitsOf([
  'AddReactions',
  'AttachFiles',
  'ChangeNickname',
  'Connect',
  'CreateInstantInvite',
  'CreatePrivateThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'MentionEveryone',
  'ReadMessageHistory',
  'SendMessages',
  'SendMessagesInThreads',
  'Speak',
  'UseApplicationCommands',
  'UseExternalApps',
  'UseExternalEmojis',
  'UseExternalStickers',
  'UseVAD',
  'ViewChannel',
]);

/** What everybody may do in a direct message. */
const DIRECT = bitsOf([
  'AddReactions',
  'AttachFiles',
  'EmbedLinks',
  'MentionEveryone',
  'ReadMessageHistory',
  'SendMessages',
  'UseApplicationCommands',
  'UseExternalEmojis',
  'ViewChannel',
]);

function isPermission(name: string): name is Permission {
  return name in PermissionFlagsBits;
}

/** A member's permissions in the whole guild; none for somebody who is not a member. */
export function guildPermissions(guild: GuildRecord, user: UserRecord): bigint {
  if (user.id === guild.ownerId) return ALL;
  const member = guild.members.get(user.id);
  if (member === undefined) return 0n;
  const roles = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id));
  const bits = roles.reduce((sum, role) => sum | role.permissions, user.extra);
  return (bits & PermissionFlagsBits.Administrator) === 0n ? bits : ALL;
}

/** A user's permissions in a channel, with its overwrites; a thread has its parent's. */
export function channelPermissions(channel: ChannelRecord, user: UserRecord): bigint {
  const { guild } = channel;
  if (guild === null) return DIRECT;
  const base = guildPermissions(guild, user);
  if (base === ALL || base === 0n) return base;
  const rules = (channel.parent ?? channel).overwrites;
  const roles = guild.members.get(user.id)?.roles ?? [];
  let bits = base;
  const everyone = rules.get(guild.id);
  if (everyone !== undefined) bits = (bits & ~everyone.deny) | everyone.allow;
  const ofRoles = roles.flatMap((role) => rules.get(role) ?? []);
  bits &= ~ofRoles.reduce((sum, rule) => sum | rule.deny, 0n);
  bits |= ofRoles.reduce((sum, rule) => sum | rule.allow, 0n);
  const own = rules.get(user.id);
  return own === undefined ? bits : (bits & ~own.deny) | own.allow;
}

export function may(channel: ChannelRecord, user: UserRecord, permission: Permission): boolean {
  return (channelPermissions(channel, user) & PermissionFlagsBits[permission]) !== 0n;
}
