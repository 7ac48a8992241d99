import { GatewayDispatchEvents } from 'discord.js';
import { textIn } from './events/incoming.ts';

/** An event as the gateway sends it. */
export interface Packet {
  readonly t: string | null;
  readonly d?: unknown;
}

/** What tells an event from every other, where it is one that must not be handled twice; null for the rest. */
export function identityOf({ t, d }: Packet): string | null {
  if (t !== GatewayDispatchEvents.MessageCreate && t !== GatewayDispatchEvents.InteractionCreate) return null;
  return textIn(d, 'id');
}
