import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import { type Incoming, idIn, readMessage, readMessages, textIn } from './events/incoming.ts';
import { type Attachment, FLAGS, type Message } from './reply/message.ts';

/** What identifies an interaction to Discord for the fifteen minutes that it may be answered. */
export interface InteractionKey {
  readonly id: string;
  readonly application_id: string;
  readonly token: string;
}

/** What identifies a message. */
export interface MessageKey {
  readonly id: string;
  readonly channel_id: string;
}

/** The requests that the bot makes of Discord. All reject with what discord.js' REST client throws. */
export interface Api {
  /** Answers a command or a button; `private`: for the one who pressed alone. */
  respond(to: InteractionKey, message: Message, visibility: 'public' | 'private'): Promise<void>;
  /** Puts a message in the place of the one whose button was pressed. */
  replace(from: InteractionKey, message: Message): Promise<void>;
  /** Takes away the message whose button was pressed. */
  takeAway(from: InteractionKey): Promise<void>;
  /** Answers what is being typed. */
  complete(to: InteractionKey, choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<void>;
  /** Replies to a message, pinging its author and nobody else; resolves to the reply's id. */
  reply(to: MessageKey, author: string, message: Message): Promise<string>;
  edit(reply: MessageKey, author: string, message: Message): Promise<void>;
  remove(reply: MessageKey): Promise<void>;
  /** Null where Discord's answer is no message. */
  message(key: MessageKey): Promise<Incoming | null>;
  /** The messages that follow a message, at most `limit` (up to 100), in no particular order. */
  following(key: MessageKey, limit: number): Promise<readonly Incoming[]>;
  /** The id of the channel to which a thread belongs; null for what is no thread. */
  parentOf(channel: string): Promise<string | null>;
  /** Writes to a person privately. */
  writeTo(user: string, message: Message): Promise<void>;
}

/** The requests, made through a REST client that carries the bot's token. */
export function createApi(rest: REST): Api {
  const callback = (to: InteractionKey, body: unknown, attachment?: Attachment) =>
    rest.post(Routes.interactionCallback(to.id, to.token), { body, auth: false, ...filesOf(attachment) });
  return {
    async respond(to, message, visibility) {
      const flags = visibility === 'private' ? FLAGS | MessageFlags.Ephemeral : FLAGS;
      const data = { ...bodyOf(message, []), flags };
      await callback(
        to,
        { type: InteractionResponseType.ChannelMessageWithSource, data },
        message.attachment,
      );
    },
    async replace(from, message) {
      const data = bodyOf(message, []);
      await callback(from, { type: InteractionResponseType.UpdateMessage, data }, message.attachment);
    },
    async takeAway(from) {
      await callback(from, { type: InteractionResponseType.DeferredMessageUpdate });
      await rest.delete(Routes.webhookMessage(from.application_id, from.token), { auth: false });
    },
    async complete(to, choices) {
      await callback(to, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      });
    },
    async reply(to, author, message) {
      const body = {
        ...bodyOf(message, [author]),
        message_reference: { message_id: to.id, channel_id: to.channel_id },
        // A request that is sent again after a cut-off response must not become a second reply.
        nonce: to.id,
        enforce_nonce: true,
      };
      const sent = await rest.post(Routes.channelMessages(to.channel_id), {
        body,
        ...filesOf(message.attachment),
      });
      return idIn(sent);
    },
    async edit(reply, author, message) {
      await rest.patch(Routes.channelMessage(reply.channel_id, reply.id), {
        body: bodyOf(message, [author]),
      });
    },
    async remove(reply) {
      await rest.delete(Routes.channelMessage(reply.channel_id, reply.id));
    },
    async message(key) {
      return readMessage(await rest.get(Routes.channelMessage(key.channel_id, key.id)));
    },
    async following(key, limit) {
      const query = new URLSearchParams({ after: key.id, limit: String(limit) });
      return readMessages(await rest.get(Routes.channelMessages(key.channel_id), { query }));
    },
    async parentOf(channel) {
      return textIn(await rest.get(Routes.channel(channel)), 'parent_id');
    },
    async writeTo(user, message) {
      const channel = idIn(await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
      await rest.post(Routes.channelMessages(channel), { body: bodyOf(message, []) });
    },
  };
}

function bodyOf(message: Message, pinged: readonly string[]) {
  return {
    flags: FLAGS,
    components: message.components,
    allowed_mentions: { parse: [], users: pinged, replied_user: pinged.length > 0 },
    ...(message.attachment === undefined
      ? {}
      : { attachments: [{ id: '0', filename: message.attachment.name }] }),
  };
}

function filesOf(attachment: Attachment | undefined) {
  if (attachment === undefined) return {};
  const { name, data, contentType } = attachment;
  return { files: [{ name, data, contentType }] };
}
