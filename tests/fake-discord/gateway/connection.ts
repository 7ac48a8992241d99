import type { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { JsonObject } from '../json.ts';
import type { Session } from './session.ts';

const SENDS_A_MINUTE = 120;

/** One WebSocket connection, before and after it has a session. */
export class Connection {
  readonly socket: WebSocket;
  session: Session | null = null;
  lastHeartbeat = Date.now();
  #received: number[] = [];

  constructor(socket: WebSocket) {
    this.socket = socket;
  }

  send(op: GatewayOpcodes, data: JsonObject | boolean | null): void {
    this.socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  /** Counts a frame that came. @returns whether that were too many within a minute */
  countFrame(): boolean {
    const now = Date.now();
    this.#received = [...this.#received.filter((at) => at > now - 60_000), now];
    return this.#received.length > SENDS_A_MINUTE;
  }
}
