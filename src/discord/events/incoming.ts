import type { Carried } from '../reply/carried.ts';
import { COMPONENT_IDS } from '../reply/message.ts';

/**
 * A message as the bot needs it, read from Discord's JSON. What Discord leaves out (a partial update, a text
 * the bot may not see) is null or empty here, so nothing behind this module meets a missing field.
 */
export interface Incoming {
  readonly id: string;
  readonly channelId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly author: { readonly id: string; readonly bot: boolean };
  /** Discord's message type: 0 for an ordinary message, 19 for a reply. */
  readonly type: number;
  /** The text, the forwarded text, or what embeds say; empty where there is none or Discord withholds it. */
  readonly content: string;
  /** Ids of the users mentioned, the author of the message replied to among them when the reply pings. */
  readonly mentions: readonly string[];
  /** Ids of the roles mentioned. */
  readonly mentionedRoles: readonly string[];
  /** Milliseconds since 1970; null where it was never edited. */
  readonly editedAt: number | null;
  /** The message that this one replies to; null where it replies to none. */
  readonly repliesTo: { readonly id: string; readonly channelId: string } | null;
  /** The same, where Discord sent it along. */
  readonly referenced: Incoming | null;
  /** The components that a later press or follow-up needs, as markdown. */
  readonly carried: Carried;
}

/** Message types that people write: an ordinary message and a reply. */
export const WRITTEN_TYPES: readonly number[] = [0, 19];

const FORWARD = 1;

/** The message in Discord's JSON; null where it is none. */
export function readMessage(json: unknown): Incoming | null {
  const { id, channel_id: channelId, guild_id: guildId, type } = fieldsOf(json);
  const author = fieldsOf(fieldsOf(json).author);
  if (typeof id !== 'string' || typeof channelId !== 'string' || typeof author.id !== 'string') return null;
  const { edited_timestamp: edited, mentions, message_reference: reference } = fieldsOf(json);
  return {
    id,
    channelId,
    guildId: textOr(guildId, null),
    author: { id: author.id, bot: author.bot === true || typeof fieldsOf(json).webhook_id === 'string' },
    type: typeof type === 'number' ? type : 0,
    content: contentOf(json),
    mentions: listOf(mentions).flatMap((user) => textOr(fieldsOf(user).id, null) ?? []),
    mentionedRoles: textsIn(json, 'mention_roles'),
    editedAt: typeof edited === 'string' && !Number.isNaN(Date.parse(edited)) ? Date.parse(edited) : null,
    repliesTo: readReference(reference, channelId),
    referenced: readMessage(fieldsOf(json).referenced_message),
    carried: readCarried(fieldsOf(json).components),
  };
}

function readReference(json: unknown, channelId: string): Incoming['repliesTo'] {
  const { type, message_id: id, channel_id: elsewhere } = fieldsOf(json);
  if (type === FORWARD || typeof id !== 'string') return null;
  return { id, channelId: textOr(elsewhere, channelId) };
}

/** A message's words: its own, else those of the message it forwards, else those of its embeds. */
function contentOf(json: unknown): string {
  const { content, message_snapshots: snapshots, embeds } = fieldsOf(json);
  if (typeof content === 'string' && content.trim() !== '') return content;
  const forwarded = listOf(snapshots).map((snapshot) => fieldsOf(fieldsOf(snapshot).message).content);
  const embedded = listOf(embeds).flatMap((embed) => [fieldsOf(embed).title, fieldsOf(embed).description]);
  return (
    [...forwarded, ...embedded].map((words) => textOr(words, '')).find((words) => words.trim() !== '') ?? ''
  );
}

/** The carried components among a message's, wherever they stand. */
export function readCarried(components: unknown): Carried {
  const byId = (id: number) =>
    textOr(fieldsOf(listOf(components).find((component) => fieldsOf(component).id === id)).content, null);
  return { question: byId(COMPONENT_IDS.question), note: byId(COMPONENT_IDS.note) };
}

/** The messages in a JSON list. */
export function readMessages(json: unknown): readonly Incoming[] {
  return listOf(json).flatMap((item) => readMessage(item) ?? []);
}

/** A string field of a JSON object; null where it has none of that name. */
export function textIn(json: unknown, field: string): string | null {
  return textOr(fieldsOf(json)[field], null);
}

/** The id of what Discord made. Throws where it says none, which no answer of Discord's should. */
export function idIn(json: unknown): string {
  const id = textIn(json, 'id');
  if (id === null) throw new TypeError('Discord’s answer has no id');
  return id;
}

/** The strings in a list field of a JSON object. */
export function textsIn(json: unknown, field: string): readonly string[] {
  return listOf(fieldsOf(json)[field]).flatMap((item) => textOr(item, null) ?? []);
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function textOr<T>(json: unknown, otherwise: T): string | T {
  return typeof json === 'string' ? json : otherwise;
}
