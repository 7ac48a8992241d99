import { MessageFlags } from 'discord-api-types/v10';
import { isObject, type JsonObject, numberOr, objectsOf, stringOr } from '../json.ts';
import type { Draft } from '../world/messages.ts';
import type { Component } from '../world/records.ts';
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

/** The message that a request body describes. @throws InvalidForm where it breaks a limit */
export function draftOf(body: JsonObject): Draft {
  checkMessage(body, false);
  return {
    content: stringOr(body.content, ''),
    embeds: objectsOf(body.embeds),
    components: components(body.components),
    attachments: [],
    flags: numberOr(body.flags, 0) & SETTABLE,
    allowed: allowed(body),
  };
}

/** What an edit's body changes; what it leaves out stays. @throws InvalidForm where it breaks a limit */
export function changesOf(body: JsonObject, flagsBefore: number): Partial<Draft> {
  checkMessage(body, true, flagsBefore);
  const keep = flagsBefore & ~MessageFlags.SuppressEmbeds;
  return {
    ...('content' in body ? { content: stringOr(body.content, '') } : {}),
    ...('embeds' in body ? { embeds: objectsOf(body.embeds) } : {}),
    ...('components' in body ? { components: components(body.components) } : {}),
    ...(typeof body.flags === 'number'
      ? { flags: keep | (body.flags & SETTABLE & ~MessageFlags.Ephemeral) }
      : {}),
    ...('allowed_mentions' in body ? { allowed: allowed(body) } : {}),
  };
}
