import { MessageFlags } from 'discord-api-types/v10';
import { isObject, type JsonObject, numberOr, objectsOf, stringOr, stringsOf } from '../json.ts';
import type { Draft } from '../world/messages.ts';
import type { Attachment, Component, MessageRecord } from '../world/records.ts';
import type { Call } from './call.ts';
import { checkMessage } from './limits.ts';

const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral;

function isComponent(value: JsonObject): value is JsonObject & Component {
  return typeof value.type === 'number';
}

function components(value: unknown): Component[] {
  return objectsOf(value).filter(isComponent);
}

function allowed(body: JsonObject): JsonObject | undefined {
  return isObject(body.allowed_mentions) ? body.allowed_mentions : undefined;
}

function attached({ world, files }: Call): Attachment[] {
  return files.map((file) => ({ ...file, id: world.ids.next() }));
}

/** The message that a request body describes. @throws InvalidForm where it breaks a limit */
export function draftOf(call: Call, body: JsonObject = call.body): Draft {
  checkMessage(body, false, 0, call.files.length > 0);
  return {
    content: stringOr(body.content, ''),
    embeds: objectsOf(body.embeds),
    components: components(body.components),
    attachments: attached(call),
    flags: numberOr(body.flags, 0) & SETTABLE,
    allowed: allowed(body),
  };
}

/** What an edit's body changes; what it leaves out stays. @throws InvalidForm where it breaks a limit */
export function changesOf(call: Call, before: MessageRecord, body: JsonObject = call.body): Partial<Draft> {
  checkMessage(body, true, before.flags);
  const keep = before.flags & ~MessageFlags.SuppressEmbeds;
  const kept = 'attachments' in body ? stringsOf(objectsOf(body.attachments).map(({ id }) => id)) : null;
  return {
    ...('content' in body ? { content: stringOr(body.content, '') } : {}),
    ...('embeds' in body ? { embeds: objectsOf(body.embeds) } : {}),
    attachments: [
      ...before.attachments.filter(({ id }) => kept === null || kept.includes(id)),
      ...attached(call),
    ],
    ...('components' in body ? { components: components(body.components) } : {}),
    ...(typeof body.flags === 'number'
      ? { flags: keep | (body.flags & SETTABLE & ~MessageFlags.Ephemeral) }
      : {}),
    ...('allowed_mentions' in body ? { allowed: allowed(body) } : {}),
  };
}
