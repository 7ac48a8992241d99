import { ChannelType, MessageType } from 'discord-api-types/v10';
import { isObject, type JsonObject, stringOr } from '../json.ts';
import { messagePayload, withoutContent } from '../world/message-payload.ts';
import { edit, post, remove } from '../world/messages.ts';
import { channelPayload, isThread } from '../world/payloads.ts';
import { may } from '../world/permissions.ts';
import type { ChannelRecord, MessageRecord } from '../world/records.ts';
import { InvalidForm, refusals } from './api-error.ts';
import { type Answer, type Call, channelOf, NOTHING, ok, type Route } from './call.ts';
import { changesOf, draftOf } from './drafts.ts';

const TEXTLESS = new Set([ChannelType.GuildForum, ChannelType.GuildCategory, ChannelType.GuildMedia]);

function requireView(call: Call): ChannelRecord {
  const channel = channelOf(call);
  if (!may(channel, call.world.bot, 'ViewChannel')) throw refusals.noAccess();
  return channel;
}

function requireSend(call: Call): ChannelRecord {
  const channel = requireView(call);
  if (TEXTLESS.has(channel.type)) throw refusals.notATextChannel();
  const permission = isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
  if (!may(channel, call.world.bot, permission)) throw refusals.noPermission();
  if (channel.recipients.some((user) => !user.acceptsDms)) throw refusals.closedToDms();
  return channel;
}

function messageOf(call: Call, channel: ChannelRecord): MessageRecord {
  const message = channel.messages.get(call.params.message_id ?? '');
  if (message === undefined || message.onlyFor !== null) throw refusals.unknownMessage();
  return message;
}

/** The message that a reply points at, or null where it is gone and the sender does not mind. */
function referenceOf(call: Call, channel: ChannelRecord): MessageRecord | null {
  const reference = call.body.message_reference;
  if (!isObject(reference)) return null;
  const message = channel.messages.get(stringOr(reference.message_id, ''));
  if (!may(channel, call.world.bot, 'ReadMessageHistory')) throw refusals.noHistoryToReply();
  if (message !== undefined && message.onlyFor === null) return message;
  if (reference.fail_if_not_exists === false) return null;
  throw new InvalidForm([
    { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

function shownTo(call: Call, message: MessageRecord): JsonObject {
  const payload = messagePayload(message);
  return call.readsContent
    ? payload
    : withoutContent(payload, message, call.world.bot, call.world.quotedContent);
}

function create(call: Call): Answer {
  const { world, body } = call;
  const channel = requireSend(call);
  const draft = draftOf(call);
  const reference = referenceOf(call, channel);
  const nonce = typeof body.nonce === 'string' || typeof body.nonce === 'number' ? body.nonce : null;
  if (body.enforce_nonce === true && nonce !== null) {
    for (const known of channel.messages.values()) {
      if (known.nonce === nonce && known.author.id === world.bot.id) return ok(messagePayload(known));
    }
  }
  const type = reference === null ? MessageType.Default : MessageType.Reply;
  const origin = { channel, author: world.bot, type, reference, interaction: null, onlyFor: null, nonce };
  return ok(messagePayload(post(world, origin, draft).message));
}

function list(call: Call): Answer {
  const channel = requireView(call);
  if (!may(channel, call.world.bot, 'ReadMessageHistory')) return ok([]);
  const limit = Number(call.query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) {
    throw new InvalidForm([
      { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' },
    ]);
  }
  const bound = (name: string, otherwise: bigint) => BigInt(call.query.get(name) ?? otherwise);
  const [before, after] = [bound('before', 1n << 63n), bound('after', 0n)];
  const found = [...channel.messages.values()].filter(
    ({ id, onlyFor }) => onlyFor === null && BigInt(id) < before && BigInt(id) > after,
  );
  const chosen = call.query.has('after') ? found.slice(0, limit) : found.slice(-limit);
  return ok(chosen.reverse().map((message) => shownTo(call, message)));
}

function read(call: Call): Answer {
  const channel = requireView(call);
  if (!may(channel, call.world.bot, 'ReadMessageHistory')) throw refusals.noPermission();
  return ok(shownTo(call, messageOf(call, channel)));
}

function change(call: Call): Answer {
  const message = messageOf(call, requireView(call));
  if (message.author.id !== call.world.bot.id) throw refusals.othersMessage();
  edit(call.world, message, changesOf(call, message), null);
  return ok(messagePayload(message));
}

function erase(call: Call): Answer {
  const channel = requireView(call);
  const message = messageOf(call, channel);
  const own = message.author.id === call.world.bot.id;
  if (!own && (channel.guild === null || !may(channel, call.world.bot, 'ManageMessages'))) {
    throw refusals.noPermission();
  }
  remove(call.world, message, call.world.bot, null);
  return NOTHING;
}

export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/{channel_id}', handle: (call) => ok(channelPayload(requireView(call))) },
  { method: 'GET', path: '/channels/{channel_id}/messages', handle: list },
  { method: 'POST', path: '/channels/{channel_id}/messages', handle: create },
  { method: 'GET', path: '/channels/{channel_id}/messages/{message_id}', handle: read },
  { method: 'PATCH', path: '/channels/{channel_id}/messages/{message_id}', handle: change },
  { method: 'DELETE', path: '/channels/{channel_id}/messages/{message_id}', handle: erase },
  {
    method: 'POST',
    path: '/channels/{channel_id}/typing',
    handle: (call) => {
      requireSend(call);
      return NOTHING;
    },
  },
  {
    method: 'PUT',
    path: '/channels/{channel_id}/thread-members/@me',
    handle: (call) => {
      requireView(call);
      return NOTHING;
    },
  },
];
