import { GatewayIntentBits, MessageFlags } from 'discord-api-types/v10';
import { type JsonObject, objectOf, stringsOf } from '../json.ts';
import { dispatchedMessage, visibleToBot, withoutContent } from './message-payload.ts';
import { may } from './permissions.ts';
import type {
  Attachment,
  ChannelRecord,
  Component,
  InteractionRecord,
  MessageRecord,
  UserRecord,
} from './records.ts';
import { type Delivery, forgetOldest, type World } from './world.ts';

/** What a message says and shows, before it is one. */
export interface Draft {
  readonly content: string;
  readonly embeds: JsonObject[];
  readonly components: Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  /** Discord's `allowed_mentions`; undefined where the sender left it out. */
  readonly allowed: JsonObject | undefined;
}

export interface Origin {
  readonly channel: ChannelRecord;
  readonly author: UserRecord;
  readonly type: number;
  readonly reference: MessageRecord | null;
  readonly interaction: InteractionRecord | null;
  readonly onlyFor: UserRecord | null;
  readonly nonce: string | number | null;
}

/** Every component of a tree, outermost first. */
export function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...everyComponent(component.accessory === undefined ? [] : [component.accessory]),
  ]);
}

function numbered(components: Component[]): Component[] {
  const copy = structuredClone(components);
  const all = everyComponent(copy);
  const taken = new Set(all.map((component) => component.id));
  let next = 1;
  for (const component of all) {
    if (component.id !== undefined && component.id !== 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return copy;
}

function textOf(draft: Draft): string {
  return [
    draft.content,
    ...everyComponent(draft.components).map((component) => component.content ?? ''),
  ].join('\n');
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Whom a message pings, as its `allowed_mentions` permits. */
function pings(world: World, origin: Origin, draft: Draft) {
  const { allowed } = draft;
  const text = textOf(draft);
  const parse = allowed === undefined ? ['users', 'roles', 'everyone'] : stringsOf(allowed.parse);
  const permits = (kind: string, id: string) =>
    parse.includes(kind) || stringsOf(objectOf(allowed)[kind]).includes(id);
  const users = idsIn(text, /<@!?(\d{1,20})>/g).filter((id) => permits('users', id));
  const repliedUser = allowed === undefined || allowed.replied_user === true;
  if (origin.reference !== null && repliedUser) users.push(origin.reference.author.id);
  return {
    mentions: [...new Set(users)].flatMap((id) => world.users.get(id) ?? []),
    mentionRoles: idsIn(text, /<@&(\d{1,20})>/g).filter((id) => permits('roles', id)),
    mentionEveryone:
      /@(?:everyone|here)/.test(text) &&
      parse.includes('everyone') &&
      may(origin.channel, origin.author, 'MentionEveryone'),
  };
}

function tell(world: World, name: string, message: MessageRecord): Delivery {
  if (!visibleToBot(message, world.bot)) return { live: 0, kept: 0 };
  const { guild } = message.channel;
  const data = dispatchedMessage(message);
  return world.dispatch({
    name,
    guildId: guild?.id ?? null,
    intent: guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
    data,
    withoutContent: withoutContent(data, message, world.bot, world.quotedContent),
  });
}

/** Posts a message: stores it, tells the bot, and lets waiting tests see it. */
export function post(
  world: World,
  origin: Origin,
  draft: Draft,
): { message: MessageRecord; delivery: Delivery } {
  const { allowed: _allowed, ...shown } = draft;
  const message: MessageRecord = {
    ...origin,
    ...shown,
    ...pings(world, origin, draft),
    id: world.ids.next(),
    createdAt: world.clock.iso(),
    components: numbered(draft.components),
    editedAt: null,
    deleted: false,
  };
  origin.channel.messages.set(message.id, message);
  forgetOldest(origin.channel.messages, world.history);
  origin.channel.lastMessageId = message.id;
  const delivery = tell(world, 'MESSAGE_CREATE', message);
  const thinking = (message.flags & MessageFlags.Loading) !== 0;
  world.saw({
    by: message.author,
    how: thinking ? 'thinking' : 'posted',
    message,
    cause: origin.interaction,
  });
  return { message, delivery };
}

/** Replaces what `changes` names; a bot's “thinking…” ends with its first edit. */
export function edit(
  world: World,
  message: MessageRecord,
  changes: Partial<Draft>,
  cause: InteractionRecord | null,
): Delivery {
  const wasThinking = (message.flags & MessageFlags.Loading) !== 0;
  const repliedUser = message.mentions.some((user) => user.id === message.reference?.author.id);
  const unchanged = { parse: ['users', 'roles', 'everyone'], replied_user: repliedUser };
  const draft: Draft = { ...message, ...changes, allowed: changes.allowed ?? unchanged };
  Object.assign(message, pings(world, message, draft), {
    content: draft.content,
    embeds: draft.embeds,
    attachments: draft.attachments,
    components: changes.components === undefined ? message.components : numbered(changes.components),
    flags: draft.flags & ~MessageFlags.Loading,
    editedAt: wasThinking ? null : world.clock.iso(),
  });
  const delivery = tell(world, 'MESSAGE_UPDATE', message);
  world.saw({ by: message.author, how: wasThinking ? 'posted' : 'edited', message, cause });
  return delivery;
}

/** Discord adds a link's preview: an update that nobody made, without an edit's time. */
export function unfurl(world: World, message: MessageRecord, url: string): Delivery {
  message.embeds = [...message.embeds, { type: 'link', url, title: url }];
  return tell(world, 'MESSAGE_UPDATE', message);
}

/** Takes a message away, at the bidding of `by`: its author or a moderator. */
export function remove(
  world: World,
  message: MessageRecord,
  by: UserRecord,
  cause: InteractionRecord | null,
): Delivery {
  const { channel } = message;
  message.deleted = true;
  channel.messages.delete(message.id);
  world.saw({ by, how: 'deleted', message, cause });
  if (!visibleToBot(message, world.bot)) return { live: 0, kept: 0 };
  return world.dispatch({
    name: 'MESSAGE_DELETE',
    guildId: channel.guild?.id ?? null,
    intent: channel.guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
    data: {
      id: message.id,
      channel_id: channel.id,
      ...(channel.guild === null ? {} : { guild_id: channel.guild.id }),
    },
  });
}
