import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Faults } from '../faults.ts';
import { type JsonObject, numberOr, objectOf, parseJson, stringOr } from '../json.ts';
import { shardOf } from '../snowflake.ts';
import { guildCreatePayload, ownUserPayload } from '../world/payloads.ts';
import type { Delivery, GatewayEvent, World } from '../world/world.ts';
import { Session } from './session.ts';

export interface GatewayOptions {
  readonly token: string;
  readonly url: () => string;
  readonly heartbeatInterval: number;
  readonly maxConcurrency: number;
  /** Whether an identify that comes too soon after another of its bucket is refused. */
  readonly limitIdentify: boolean;
  /** Whether the Message Content switch is on in the application's settings. */
  readonly messageContent: boolean;
  /** Milliseconds for which a broken-off session can be resumed. */
  readonly resumeWindow: number;
}

/** Something that happened at the gateway, for assertions and for the text of a time-out. */
export interface GatewayNote {
  readonly at: number;
  readonly what: string;
  readonly shard?: number;
}

const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((sum, bit) => sum | bit, 0);
const REFUSED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;
const IDENTIFY_EVERY = 5000;
const SENDS_A_MINUTE = 120;
const NORMAL_CLOSES = new Set([1000, 1001]);

/** What one connection is up to. */
interface Connection {
  readonly socket: WebSocket;
  session: Session | null;
  lastHeartbeat: number;
  received: number[];
}

/** The gateway: WebSocket connections, sessions, dispatch. Faults are asked before every step that may fail. */
export class Gateway {
  readonly notes: GatewayNote[] = [];
  readonly sessions = new Set<Session>();
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #world: World;
  readonly #faults: Faults;
  readonly #options: GatewayOptions;
  readonly #identified = new Map<number, number>();
  readonly #watch: NodeJS.Timeout;
  identifies = 0;

  constructor(world: World, faults: Faults, options: GatewayOptions) {
    this.#world = world;
    this.#faults = faults;
    this.#options = options;
    world.dispatch = (event) => this.dispatch(event);
    this.#watch = setInterval(() => this.#closeSilentConnections(), options.heartbeatInterval).unref();
  }

  /** Sessions that are connected now. */
  get connected(): Session[] {
    return [...this.sessions].filter((session) => session.socket !== null);
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => {
      const connection: Connection = {
        socket: client,
        session: null,
        lastHeartbeat: Date.now(),
        received: [],
      };
      this.#connections.add(connection);
      client.on('message', (data) => this.#receive(connection, String(data)));
      client.on('close', (code) => this.#closed(connection, code));
      client.on('error', () => client.terminate());
      const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
      if (!['10', '9'].includes(query.get('v') ?? '10'))
        return this.#close(connection, GatewayCloseCodes.InvalidAPIVersion);
      this.#write(connection, GatewayOpcodes.Hello, {
        heartbeat_interval: this.#options.heartbeatInterval,
        _trace: ['["fake-gateway",{"micros":0.0}]'],
      });
    });
  }

  /** Sends an event to every session that Discord would send it to. */
  dispatch(event: GatewayEvent): Delivery {
    const delivery = { live: 0, kept: 0 };
    this.#dropStaleSessions();
    for (const session of this.sessions) {
      if (!session.wants(event)) continue;
      if (session.send(event, this.#faults.frozen)) delivery.live += 1;
      else delivery.kept += 1;
    }
    return delivery;
  }

  /** Closes connections with a close code; `shard` narrows it to one. */
  closeAll(code: number, shard?: number): void {
    for (const connection of this.#of(shard)) this.#close(connection, code);
  }

  /** Breaks connections off without a goodbye. */
  dropAll(shard?: number): void {
    for (const connection of this.#of(shard)) connection.socket.terminate();
  }

  /** Sends an opcode (reconnect, invalid session) to connections. */
  sendAll(op: GatewayOpcodes, data: JsonObject | boolean | null, shard?: number): void {
    for (const connection of this.#of(shard)) {
      if (op === GatewayOpcodes.InvalidSession && data === false && connection.session !== null) {
        this.sessions.delete(connection.session);
      }
      this.#write(connection, op, data);
    }
  }

  /** Sends a text frame as it is, JSON or not. */
  sendText(text: string, shard?: number): void {
    for (const connection of this.#of(shard)) connection.socket.send(text);
  }

  stop(): void {
    clearInterval(this.#watch);
    for (const connection of this.#connections) connection.socket.terminate();
    this.#server.close();
  }

  #of(shard: number | undefined): Connection[] {
    return [...this.#connections].filter(({ session }) => shard === undefined || session?.shard[0] === shard);
  }

  #note(what: string, shard?: number): void {
    this.notes.push({ at: this.#world.clock.now(), what, ...(shard === undefined ? {} : { shard }) });
    if (this.notes.length > 2000) this.notes.splice(0, 1000);
  }

  #write(connection: Connection, op: GatewayOpcodes, data: JsonObject | boolean | null): void {
    connection.socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  #close(connection: Connection, code: number): void {
    this.#note(
      `closed with ${code}${GatewayCloseCodes[code] ? ` (${GatewayCloseCodes[code]})` : ''}`,
      connection.session?.shard[0],
    );
    const { session } = connection;
    const ends: number[] = [4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];
    if (session !== null && ends.includes(code)) this.sessions.delete(session);
    connection.socket.close(code, GatewayCloseCodes[code] ?? '');
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
    const now = Date.now();
    for (const session of this.sessions) {
      if (session.brokenAt !== null && now - session.brokenAt > this.#options.resumeWindow)
        this.sessions.delete(session);
    }
  }

  #closeSilentConnections(): void {
    if (this.#faults.frozen || !this.#faults.acks) return;
    const oldest = Date.now() - 2.5 * this.#options.heartbeatInterval;
    for (const connection of this.#connections) {
      if (connection.lastHeartbeat < oldest) this.#close(connection, GatewayCloseCodes.SessionTimedOut);
    }
  }

  #receive(connection: Connection, text: string): void {
    const payload = parseJson(text);
    if (payload === undefined) return this.#close(connection, GatewayCloseCodes.DecodeError);
    const now = Date.now();
    connection.received = [...connection.received.filter((at) => at > now - 60_000), now];
    if (connection.received.length > SENDS_A_MINUTE)
      return this.#close(connection, GatewayCloseCodes.RateLimited);
    const { op, d } = objectOf(payload);
    if (op === GatewayOpcodes.Heartbeat) return this.#heartbeat(connection);
    if (op === GatewayOpcodes.Identify) return this.#identify(connection, objectOf(d));
    if (op === GatewayOpcodes.Resume) return this.#resume(connection, objectOf(d));
    if (connection.session === null) return this.#close(connection, GatewayCloseCodes.NotAuthenticated);
    const ignored: unknown[] = [
      GatewayOpcodes.PresenceUpdate,
      GatewayOpcodes.VoiceStateUpdate,
      GatewayOpcodes.RequestGuildMembers,
    ];
    if (!ignored.includes(op)) this.#close(connection, GatewayCloseCodes.UnknownOpcode);
  }

  #heartbeat(connection: Connection): void {
    connection.lastHeartbeat = Date.now();
    if (this.#faults.acks && !this.#faults.frozen) this.#write(connection, GatewayOpcodes.HeartbeatAck, null);
  }

  #identify(connection: Connection, data: JsonObject): void {
    if (connection.session !== null) return this.#close(connection, GatewayCloseCodes.AlreadyAuthenticated);
    const token = stringOr(data.token, '').replace(/^Bot /, '');
    if (token !== this.#options.token) return this.#close(connection, GatewayCloseCodes.AuthenticationFailed);
    const [id, count] = Array.isArray(data.shard) ? data.shard : [0, 1];
    if (typeof id !== 'number' || typeof count !== 'number' || id < 0 || id >= count) {
      return this.#close(connection, GatewayCloseCodes.InvalidShard);
    }
    const intents = numberOr(data.intents, -1);
    if (intents < 0 || (intents & ~ALL_INTENTS) !== 0)
      return this.#close(connection, GatewayCloseCodes.InvalidIntents);
    const refused = this.#options.messageContent ? REFUSED : REFUSED | GatewayIntentBits.MessageContent;
    if ((intents & refused) !== 0) return this.#close(connection, GatewayCloseCodes.DisallowedIntents);
    this.identifies += 1;
    if (this.#identifiesTooSoon(id)) {
      this.#note('identified too soon after another shard', id);
      return this.#write(connection, GatewayOpcodes.InvalidSession, false);
    }
    const session = new Session([id, count], intents, connection.socket);
    connection.session = session;
    this.sessions.add(session);
    this.#note(`identified as shard ${id} of ${count}`, id);
    this.#welcome(session);
  }

  #identifiesTooSoon(id: number): boolean {
    const bucket = id % this.#options.maxConcurrency;
    const last = this.#identified.get(bucket) ?? 0;
    this.#identified.set(bucket, Date.now());
    return this.#options.limitIdentify && Date.now() - last < IDENTIFY_EVERY - 250;
  }

  #welcome(session: Session): void {
    const [id, count] = session.shard;
    const guilds = [...this.#world.guilds.values()].filter(
      (guild) => guild.hasBot && shardOf(guild.id, count) === id,
    );
    session.sendRaw('READY', {
      v: 10,
      user: ownUserPayload(this.#world.bot),
      user_settings: {},
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: this.#options.url(),
      relationships: [],
      private_channels: [],
      presences: [],
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      guild_join_requests: [],
      geo_ordered_rtc_regions: ['hongkong', 'singapore'],
      game_relationships: [],
      auth: {},
      shard: [id, count],
      application: { id: this.#world.bot.id, flags: this.applicationFlags },
      _trace: ['["fake-gateway",{"micros":0.0}]'],
    });
    for (const guild of guilds) {
      const data = guildCreatePayload(guild, this.#world.bot);
      const event = { name: 'GUILD_CREATE', guildId: guild.id, intent: GatewayIntentBits.Guilds, data };
      if (session.wants(event)) session.send(event);
    }
  }

  get applicationFlags(): number {
    return this.#options.messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0;
  }

  #resume(connection: Connection, data: JsonObject): void {
    this.#dropStaleSessions();
    const session = [...this.sessions].find((known) => known.id === data.session_id);
    const sequence = numberOr(data.seq, -1);
    const wrongToken = stringOr(data.token, '').replace(/^Bot /, '') !== this.#options.token;
    if (wrongToken) return this.#close(connection, GatewayCloseCodes.AuthenticationFailed);
    if (session === undefined || this.#faults.takeRefusedResume()) {
      this.#note('resume refused: the session is not known');
      return this.#write(connection, GatewayOpcodes.InvalidSession, false);
    }
    if (sequence > session.sequence) return this.#close(connection, GatewayCloseCodes.InvalidSeq);
    session.socket?.terminate();
    session.socket = connection.socket;
    session.brokenAt = null;
    connection.session = session;
    this.#note(`resumed after ${sequence}`, session.shard[0]);
    session.replay(sequence);
    session.sendRaw('RESUMED', { _trace: ['["fake-gateway",{"micros":0.0}]'] });
  }
}
