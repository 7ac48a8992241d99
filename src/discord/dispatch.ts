import { type APIInteraction, GatewayDispatchEvents } from 'discord.js';
import type { Context } from './context.ts';
import { onDelete, onEdit } from './events/changes.ts';
import { type Incoming, readMessage, textIn, textsIn } from './events/incoming.ts';
import { onInteraction } from './events/interactions.ts';
import { onMessage } from './events/messages.ts';
import { report } from './failures.ts';
import type { Packet } from './packet.ts';

type Handler = (context: Context, data: unknown) => Promise<void>;

/** Which event of the gateway goes to whom; every other event is of no concern. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  [GatewayDispatchEvents.InteractionCreate]: (context, data) =>
    onInteraction(context, data as APIInteraction),
  async [GatewayDispatchEvents.MessageCreate](context, data) {
    const message = readMessage(data);
    if (message === null) return;
    context.replies.saw(message.id);
    await onMessage(context, message);
  },
  async [GatewayDispatchEvents.MessageUpdate](context, data) {
    const message = readMessage(data) ?? (await wholeMessage(context, data));
    if (message !== null) await onEdit(context, message);
  },
  async [GatewayDispatchEvents.MessageDelete](context, data) {
    const id = textIn(data, 'id');
    const channel = textIn(data, 'channel_id');
    if (id !== null && channel !== null) await onDelete(context, [id], channel);
  },
  async [GatewayDispatchEvents.MessageDeleteBulk](context, data) {
    const channel = textIn(data, 'channel_id');
    if (channel !== null) await onDelete(context, textsIn(data, 'ids'), channel);
  },
};

/** The message of an update that says no more than what has changed. */
async function wholeMessage({ api }: Context, data: unknown): Promise<Incoming | null> {
  const id = textIn(data, 'id');
  const channel = textIn(data, 'channel_id');
  const isEdit = textIn(data, 'edited_timestamp') !== null;
  return isEdit && id !== null && channel !== null ? await api.message({ id, channel_id: channel }) : null;
}

/** Hands an event to its handler. Never rejects, whatever the event holds. */
export async function dispatch(context: Context, { t, d }: Packet): Promise<void> {
  const handler = t === null || !Object.hasOwn(HANDLERS, t) ? undefined : HANDLERS[t];
  if (handler === undefined) return;
  try {
    await handler(context, d);
  } catch (error) {
    report(context.log, `An event could not be handled (${t})`, error);
  }
}
