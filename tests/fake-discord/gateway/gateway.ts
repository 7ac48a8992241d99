import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Faults } from '../faults.ts';
import { type JsonObject, numberOr, objectOf, parseJson } from '../json.ts';
import type { Delivery, GatewayEvent, World } from '../world/world.ts';
import { Connection } from './connection.ts';
import { identityOf, isToken, type Terms, TRACE, welcome } from './handshake.ts';
import { Session } from './session.ts';

export interface GatewayOptions extends Terms {
  readonly url: () => string;
  readonly heartbeatInterval: number;
  readonly maxConcurrency: number;
  /** Whether an identify that comes too soon after another of its bucket is refused. */
  readonly limitIdentify: boolean;
  /** Milliseconds for which a broken-off session can be resumed. */
  readonly resumeWindow: number;
}

/** Something that happened at the gateway, for assertions and for the text of a time-out. */
export interface GatewayNote {
  readonly at: number;
  readonly what: string;
  readonly shard?: number;
}

const IDENTIFY_EVERY = 5000;
const IDENTIFIES_A_DAY = 1000;
const NOTES = 2000;
const NORMAL_CLOSES = new Set([1000, 1001]);
/** Close codes after which a session cannot be resumed. */
const ENDING: ReadonlySet<number> = new Set([4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);
/** What a bot may send that this gateway takes and does nothing about. */
const IGNORED: ReadonlySet<unknown> = new Set([
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
]);

/** The gateway: WebSocket connections, sessions, dispatch. Faults are asked before every step that may fail. */
export class Gateway {
  readonly notes: GatewayNote[] = [];
  readonly sessions = new Set<Session>();
  /** How often bots have identified. */
  identifies = 0;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #world: World;
  readonly #faults: Faults;
  readonly #options: GatewayOptions;
  readonly #identified = new Map<number, number>();
  readonly #watch: NodeJS.Timeout;

  constructor(world: World, faults: Faults, options: GatewayOptions) {
    this.#world = world;
    this.#faults = faults;
    this.#options = options;
    world.dispatch = (event) => this.#dispatch(event);
    this.#watch = setInterval(() => this.#closeSilent(), options.heartbeatInterval).unref();
  }

  get identifiesLeft(): number {
    return IDENTIFIES_A_DAY - this.identifies;
  }

  /** Sessions that are connected now. */
  get connected(): Session[] {
    return [...this.sessions].filter((session) => session.socket !== null);
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => {
      const connection = new Connection(client);
      this.#connections.add(connection);
      client.on('message', (data) => this.#receive(connection, String(data)));
      client.on('close', (code) => this.#closed(connection, code));
      client.on('error', () => client.terminate());
      connection.send(GatewayOpcodes.Hello, {
        heartbeat_interval: this.#options.heartbeatInterval,
        _trace: TRACE,
      });
    });
  }

  /** Closes connections with a close code; `shard` narrows it to one. */
  closeAll(code: number, shard?: number): void {
    for (const connection of this.#of(shard)) this.#close(connection, code);
  }

  /** Breaks connections off without a goodbye. */
  dropAll(shard?: number): void {
    for (const connection of this.#of(shard)) connection.socket.terminate();
  }

  /** Stops reading from connections, which stay open. */
  deafen(shard?: number): void {
    for (const connection of this.#of(shard)) connection.socket.pause();
  }

  /** Sends an opcode (reconnect, invalid session) to connections. */
  sendAll(op: GatewayOpcodes, data: boolean | null, shard?: number): void {
    for (const connection of this.#of(shard)) {
      const ends = op === GatewayOpcodes.InvalidSession && data === false;
      if (ends && connection.session !== null) this.sessions.delete(connection.session);
      connection.send(op, data);
    }
  }

  /** Sends a text frame as it is, JSON or not. */
  sendText(text: string, shard?: number): void {
    for (const connection of this.#of(shard)) connection.socket.send(text);
  }

  stop(): void {
    clearInterval(this.#watch);
    this.dropAll();
    this.#server.close();
  }

  #of(shard: number | undefined): Connection[] {
    return [...this.#connections].filter(({ session }) => shard === undefined || session?.shard[0] === shard);
  }

  #dispatch(event: GatewayEvent): Delivery {
    const delivery = { live: 0, kept: 0 };
    this.#dropStaleSessions();
    for (const session of this.sessions) {
      if (!session.wants(event)) continue;
      if (session.send(event, this.#faults.frozen)) delivery.live += 1;
      else delivery.kept += 1;
    }
    return delivery;
  }

  #note(what: string, shard?: number): void {
    this.notes.push({ at: Date.now(), what, ...(shard === undefined ? {} : { shard }) });
    if (this.notes.length > NOTES) this.notes.splice(0, NOTES / 2);
  }

  #close(connection: Connection, code: number): void {
    const { session, socket } = connection;
    this.#note(`closed with ${code} ${GatewayCloseCodes[code] ?? ''}`.trim(), session?.shard[0]);
    if (session !== null && ENDING.has(code)) this.sessions.delete(session);
    socket.close(code, GatewayCloseCodes[code] ?? '');
  }

  #closed(connection: Connection, code: number): void {
    this.#connections.delete(connection);
    const { session } = connection;
    if (session === null || session.socket !== connection.socket) return;
    this.#note(`connection gone (${code})`, session.shard[0]);
    session.socket = null;
    session.brokenAt = Date.now();
    if (NORMAL_CLOSES.has(code)) this.sessions.delete(session);
  }

  #dropStaleSessions(): void {
    const oldest = Date.now() - this.#options.resumeWindow;
    for (const session of this.sessions) {
      if (session.brokenAt !== null && session.brokenAt < oldest) this.sessions.delete(session);
    }
  }

  #closeSilent(): void {
    if (this.#faults.frozen || !this.#faults.acks) return;
    const oldest = Date.now() - 2.5 * this.#options.heartbeatInterval;
    for (const connection of this.#connections) {
      if (connection.lastHeartbeat < oldest) this.#close(connection, GatewayCloseCodes.SessionTimedOut);
    }
  }

  #receive(connection: Connection, text: string): void {
    const payload = parseJson(text);
    if (payload === undefined) {
      this.#close(connection, GatewayCloseCodes.DecodeError);
    } else if (connection.countFrame()) {
      this.#close(connection, GatewayCloseCodes.RateLimited);
    } else {
      this.#obey(connection, objectOf(payload));
    }
  }

  #obey(connection: Connection, { op, d }: JsonObject): void {
    if (op === GatewayOpcodes.Heartbeat) this.#heartbeat(connection);
    else if (op === GatewayOpcodes.Identify) this.#identify(connection, objectOf(d));
    else if (op === GatewayOpcodes.Resume) this.#resume(connection, objectOf(d));
    else if (connection.session === null) this.#close(connection, GatewayCloseCodes.NotAuthenticated);
    else if (!IGNORED.has(op)) this.#close(connection, GatewayCloseCodes.UnknownOpcode);
  }

  #heartbeat(connection: Connection): void {
    connection.lastHeartbeat = Date.now();
    if (this.#faults.acks && !this.#faults.frozen) connection.send(GatewayOpcodes.HeartbeatAck, null);
  }

  #identify(connection: Connection, data: JsonObject): void {
    const identity =
      connection.session === null ? identityOf(data, this.#options) : GatewayCloseCodes.AlreadyAuthenticated;
    if (typeof identity === 'number') {
      this.#close(connection, identity);
      return;
    }
    const [id, count] = identity.shard;
    this.identifies += 1;
    if (this.#identifiesTooSoon(id)) {
      this.#note('identified too soon after another shard', id);
      connection.send(GatewayOpcodes.InvalidSession, false);
      return;
    }
    const session = new Session(identity.shard, identity.intents, connection.socket);
    connection.session = session;
    this.sessions.add(session);
    this.#note(`identified as shard ${id} of ${count}`, id);
    welcome(this.#world, session, this.#options, this.#options.url());
  }

  #identifiesTooSoon(id: number): boolean {
    const bucket = id % this.#options.maxConcurrency;
    const last = this.#identified.get(bucket) ?? 0;
    this.#identified.set(bucket, Date.now());
    return this.#options.limitIdentify && Date.now() - last < IDENTIFY_EVERY - 250;
  }

  #resume(connection: Connection, data: JsonObject): void {
    this.#dropStaleSessions();
    const session = [...this.sessions].find((known) => known.id === data.session_id);
    const sequence = numberOr(data.seq, 0);
    if (!isToken(data, this.#options)) {
      this.#close(connection, GatewayCloseCodes.AuthenticationFailed);
    } else if (session === undefined || this.#faults.takeRefusedResume()) {
      this.#note('resume refused: the session is not known');
      connection.send(GatewayOpcodes.InvalidSession, false);
    } else if (sequence > session.sequence) {
      this.#close(connection, GatewayCloseCodes.InvalidSeq);
    } else {
      this.#takeUp(connection, session, sequence);
    }
  }

  #takeUp(connection: Connection, session: Session, sequence: number): void {
    const before = session.socket;
    session.socket = connection.socket;
    session.brokenAt = null;
    connection.session = session;
    before?.terminate();
    this.#note(`resumed after ${sequence}`, session.shard[0]);
    session.replay(sequence);
    session.sendRaw('RESUMED', { _trace: TRACE });
  }
}
