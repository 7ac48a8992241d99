import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { isObject, type JsonObject } from '../json.ts';
import { memberBesideUser, userPayload } from './payloads.ts';
import { channelPermissions, may } from './permissions.ts';
import type { Attachment, Component, MessageRecord, UserRecord } from './records.ts';

function componentPayload(component: Component): JsonObject {
  const { components, accessory, options, ...rest } = component;
  return {
    ...(component.type === ComponentType.StringSelect ? { min_values: 1, max_values: 1 } : {}),
    ...rest,
    ...(components === undefined ? {} : { components: components.map(componentPayload) }),
    ...(accessory === undefined ? {} : { accessory: componentPayload(accessory) }),
    ...(options === undefined ? {} : { options }),
  };
}

function attachmentPayload({ id, name, type, bytes }: Attachment, message: MessageRecord): JsonObject {
  const url = `https://cdn.discordapp.com/attachments/${message.channel.id}/${id}/${encodeURIComponent(name)}`;
  return { id, filename: name, size: bytes.length, url, proxy_url: url, content_type: type };
}

function interactionParts(message: MessageRecord): JsonObject {
  const { interaction } = message;
  if (interaction === null) return {};
  const user = userPayload(interaction.user);
  const common = {
    id: interaction.id,
    type: interaction.kind === 'component' ? 3 : 2,
    user,
    authorizing_integration_owners: interaction.owners,
  };
  const source = interaction.source === null ? {} : { interacted_message_id: interaction.source.id };
  return {
    webhook_id: message.author.id,
    application_id: message.author.id,
    interaction_metadata:
      interaction.kind === 'component'
        ? { ...common, ...source }
        : { ...common, name: interaction.commandName, command_type: 1 },
    ...(interaction.kind === 'component'
      ? {}
      : { interaction: { id: interaction.id, type: 2, name: interaction.commandName ?? '', user } }),
  };
}

function referenceParts(message: MessageRecord, depth: number): JsonObject {
  const { reference } = message;
  if (reference === null) return {};
  return {
    message_reference: {
      type: 0,
      channel_id: reference.channel.id,
      message_id: reference.id,
      ...(reference.channel.guild === null ? {} : { guild_id: reference.channel.guild.id }),
    },
    ...(depth > 0 ? { referenced_message: reference.deleted ? null : payloadOf(reference, depth - 1) } : {}),
  };
}

function payloadOf(message: MessageRecord, depth: number): JsonObject {
  return {
    type: message.type,
    content: message.content,
    mentions: message.mentions.map(userPayload),
    mention_roles: message.mentionRoles,
    attachments: message.attachments.map((file) => attachmentPayload(file, message)),
    embeds: (message.flags & MessageFlags.SuppressEmbeds) === 0 ? message.embeds : [],
    timestamp: message.createdAt,
    edited_timestamp: message.editedAt,
    flags: message.flags,
    components: message.components.map(componentPayload),
    id: message.id,
    channel_id: message.channel.id,
    author: userPayload(message.author),
    pinned: false,
    mention_everyone: message.mentionEveryone,
    tts: false,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...interactionParts(message),
    ...referenceParts(message, depth),
  };
}

/** A message as REST answers with it: the message it replies to is inside, one level deep. */
export function messagePayload(message: MessageRecord): JsonObject {
  return payloadOf(message, 1);
}

/** A message as the gateway dispatches it: in a guild with the author's and the mentioned people's membership. */
export function dispatchedMessage(message: MessageRecord): JsonObject {
  const { guild } = message.channel;
  const payload = { ...messagePayload(message), channel_type: message.channel.type };
  if (guild === null) return payload;
  const member = guild.members.get(message.author.id);
  return {
    ...payload,
    guild_id: guild.id,
    ...(member === undefined ? {} : { member: memberBesideUser(member) }),
    mentions: message.mentions.map((user) => {
      const mentioned = guild.members.get(user.id);
      return { ...userPayload(user), ...(mentioned ? { member: memberBesideUser(mentioned) } : {}) };
    }),
  };
}

/**
 * Whether the bot may read the message's content without the Message Content intent: in direct messages, where it
 * wrote the message, and where the message mentions it.
 */
function readableWithoutIntent(message: MessageRecord, bot: UserRecord): boolean {
  return (
    message.channel.guild === null ||
    message.author.id === bot.id ||
    message.mentions.some((user) => user.id === bot.id)
  );
}

function emptied(payload: JsonObject): JsonObject {
  const { poll: _poll, ...rest } = payload;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] };
}

/**
 * The payload as an application without Message Content gets it. `quotedToo` says whether the message that is
 * replied to is handed over with a message that the bot may read.
 */
export function withoutContent(
  payload: JsonObject,
  message: MessageRecord,
  bot: UserRecord,
  quotedToo: boolean,
): JsonObject {
  const readable = readableWithoutIntent(message, bot);
  const { reference } = message;
  const own = readable ? payload : emptied(payload);
  const quoted = payload.referenced_message;
  if (reference === null || !isObject(quoted)) return own;
  if ((readable && quotedToo) || readableWithoutIntent(reference, bot)) return own;
  return { ...own, referenced_message: emptied(quoted) };
}

/** Whether the gateway tells the bot of this message at all. */
export function visibleToBot(message: MessageRecord, bot: UserRecord): boolean {
  const { channel } = message;
  if (message.onlyFor !== null) return false;
  if (channel.guild === null) return channel.recipients.length === 1;
  return channelPermissions(channel, bot) !== 0n && may(channel, bot, 'ViewChannel');
}
