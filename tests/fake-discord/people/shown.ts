import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { labelOf, render } from '../render.ts';
import { messagePayload } from '../world/message-payload.ts';
import { everyComponent } from '../world/messages.ts';
import type { MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

export interface ShownButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** A message as it looked at one moment. */
export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  /** What happened to it at that moment. */
  readonly how: 'posted' | 'edited' | 'deleted';
  /** What a person sees, as plain text, with buttons and menus. */
  readonly text: string;
  /** Shown to one person alone (whose name `onlyFor` is), and gone when they close Discord. */
  readonly ephemeral: boolean;
  readonly onlyFor: string | null;
  /** The id of the message that it replies to. */
  readonly repliesTo: string | null;
  /** Who is pinged: names, `@&role-id`, `@everyone`. */
  readonly pings: readonly string[];
  readonly buttons: readonly ShownButton[];
  /** The files that it carries, read as UTF-8. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly suppressesEmbeds: boolean;
  /** The message as Discord's API gives it. */
  readonly payload: JsonObject;
}

/** What is needed to point at a message. */
export type MessageRef = Pick<ShownMessage, 'id' | 'channelId'>;

export function shownMessage(world: World, message: MessageRecord, how: ShownMessage['how']): ShownMessage {
  const all = everyComponent(message.components);
  return {
    id: message.id,
    channelId: message.channel.id,
    how,
    text: render(world, message),
    ephemeral: message.onlyFor !== null,
    onlyFor: message.onlyFor?.name ?? null,
    repliesTo: message.reference?.id ?? null,
    pings: [
      ...message.mentions.map((user) => user.name),
      ...message.mentionRoles.map((id) => `@&${id}`),
      ...(message.mentionEveryone ? ['@everyone'] : []),
    ],
    buttons: all
      .filter((component) => component.type === ComponentType.Button)
      .map((button) => ({
        label: labelOf(button),
        customId: button.custom_id ?? null,
        url: button.url ?? null,
        disabled: button.disabled === true,
      })),
    files: message.attachments.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') })),
    suppressesEmbeds: (message.flags & MessageFlags.SuppressEmbeds) !== 0,
    payload: messagePayload(message),
  };
}

/** The message that a test points at, as it is now. @throws Error where it is gone or hidden from `reader` */
export function findMessage(world: World, ref: MessageRef, readerId: string | null): MessageRecord {
  const message = world.channels.get(ref.channelId)?.messages.get(ref.id);
  if (message === undefined) throw new Error(`Message ${ref.id} is not there (deleted, or never posted).`);
  if (readerId !== null && message.onlyFor !== null && message.onlyFor.id !== readerId) {
    throw new Error(`Message ${ref.id} is shown to ${message.onlyFor.name} alone.`);
  }
  return message;
}
