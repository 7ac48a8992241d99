import { randomBytes } from 'node:crypto';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { JsonObject } from '../json.ts';
import { shardOf } from '../snowflake.ts';
import type { GatewayEvent } from '../world/world.ts';

/** How many dispatches are kept for a session that may resume. */
const KEPT = 5000;

/** One identified gateway session: what it may see, what it has been sent, and the connection it has now, if any. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  socket: WebSocket | null;
  sequence = 0;
  /** When the connection broke off, in milliseconds; null while connected. */
  brokenAt: number | null = null;
  readonly #sent: { readonly sequence: number; readonly text: string }[] = [];

  constructor(shard: readonly [number, number], intents: number, socket: WebSocket) {
    this.shard = shard;
    this.intents = intents;
    this.socket = socket;
  }

  /** Whether Discord sends this event to this session. */
  wants(event: GatewayEvent): boolean {
    const [id, count] = this.shard;
    const shard = event.guildId === null ? 0 : shardOf(event.guildId, count);
    return shard === id && (event.intent === 0 || (this.intents & event.intent) !== 0);
  }

  /** Sends an event, or (`hold`, or no connection) keeps it for a resume. @returns whether it went out now. */
  send(event: GatewayEvent, hold = false): boolean {
    const readsContent = (this.intents & GatewayIntentBits.MessageContent) !== 0;
    const data = readsContent ? event.data : (event.withoutContent ?? event.data);
    return this.sendRaw(event.name, data, hold);
  }

  sendRaw(name: string, data: JsonObject, hold = false): boolean {
    this.sequence += 1;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, s: this.sequence, d: data });
    this.#sent.push({ sequence: this.sequence, text });
    if (this.#sent.length > KEPT) this.#sent.splice(0, KEPT / 2);
    return !hold && this.#write(text);
  }

  /** Sends again what came after `sequence`. */
  replay(sequence: number): void {
    for (const sent of this.#sent) if (sent.sequence > sequence) this.#write(sent.text);
  }

  #write(text: string): boolean {
    if (this.socket === null || this.socket.readyState !== this.socket.OPEN) return false;
    this.socket.send(text);
    return true;
  }
}
