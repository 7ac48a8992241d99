import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Gateway } from './gateway/gateway.ts';
import type { Json, JsonObject } from './json.ts';
import type { Clock } from './snowflake.ts';

/** What goes wrong with a REST request. Several may be given: a delay before a status, say. */
export interface RestFault {
  /** Answer with this status instead of doing what was asked. */
  readonly status?: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wait so many milliseconds first. */
  readonly delayMs?: number;
  /** Send half of the answer, then break the connection. The request is carried out all the same. */
  readonly cutOff?: boolean;
  /** Answer with text that is not JSON. The request is carried out all the same. */
  readonly malformed?: boolean;
  /** Break the connection before anything is done: with a reset (which discord.js tries again), or silently. */
  readonly hangUp?: 'reset' | 'close';
}

interface Rule {
  readonly route: string;
  readonly fault: RestFault;
  times: number;
}

const GLOBAL = '*';

/**
 * Everything that can go wrong, at the test's command. A route is written `POST /channels/{channel_id}/messages`,
 * or `*` for any.
 */
export class Faults {
  readonly #rules: Rule[] = [];
  readonly #gateway: () => Gateway;
  readonly #clock: Clock;
  #refusedResumes = 0;
  #expiring = 0;
  #refuseHttpUntil = 0;
  #refuseGatewayUntil = 0;
  #refuseUpgradesUntil = 0;
  #upgradeStatus = 0;
  acks = true;
  /** True while the gateway neither acknowledges nor dispatches. */
  frozen = false;

  constructor(gateway: () => Gateway, clock: Clock) {
    this.#gateway = gateway;
    this.#clock = clock;
  }

  /** The next `times` requests to a route fail so. */
  rest(route: string, fault: RestFault, times = 1): void {
    this.#rules.push({ route, fault, times });
  }

  /** The next `times` requests to a route (or to any: `*`, then the limit is global) get a 429. */
  rateLimit(route: string, retryAfterSeconds: number, times = 1): void {
    const global = route === GLOBAL;
    this.rest(
      route,
      {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global },
        headers: {
          'retry-after': String(Math.ceil(retryAfterSeconds)),
          'x-ratelimit-scope': global ? 'global' : 'user',
          ...(global ? { 'x-ratelimit-global': 'true' } : {}),
        },
      },
      times,
    );
  }

  /** Forgets every REST fault that has not happened yet. */
  clear(): void {
    this.#rules.length = 0;
  }

  /** The fault for this request, used up by asking. */
  takeRest(route: string): RestFault | null {
    const index = this.#rules.findIndex((rule) => rule.route === GLOBAL || rule.route === route);
    const rule = this.#rules[index];
    if (rule === undefined) return null;
    rule.times -= 1;
    if (rule.times <= 0) this.#rules.splice(index, 1);
    return rule.fault;
  }

  /** Closes gateway connections with a close code; `shard` narrows it to one. */
  closeGateway(code: number, shard?: number): void {
    this.#gateway().closeAll(code, shard);
  }

  /** Breaks gateway connections off without a close frame. */
  dropGateway(shard?: number): void {
    this.#gateway().dropAll(shard);
  }

  /** Asks the bot to reconnect (opcode 7). */
  askToReconnect(shard?: number): void {
    this.#gateway().sendAll(GatewayOpcodes.Reconnect, null, shard);
  }

  /** Tells the bot that its session is invalid (opcode 9). */
  invalidateSession(resumable: boolean, shard?: number): void {
    this.#gateway().sendAll(GatewayOpcodes.InvalidSession, resumable, shard);
  }

  /** The next attempt to resume is answered with “invalid session”. */
  refuseNextResume(): void {
    this.#refusedResumes += 1;
  }

  takeRefusedResume(): boolean {
    if (this.#refusedResumes === 0) return false;
    this.#refusedResumes -= 1;
    return true;
  }

  /** Stops (or starts again) the acknowledging of heartbeats. */
  acknowledgeHeartbeats(on: boolean): void {
    this.acks = on;
  }

  /** A zombie: connections stay open and nothing comes through them until `thaw`. Events are kept for a resume. */
  freeze(): void {
    this.frozen = true;
  }

  thaw(): void {
    this.frozen = false;
  }

  /** New connections are refused for so long: to REST, the gateway, or both. Open gateway connections break off. */
  refuseConnections(ms: number, what: 'rest' | 'gateway' | 'both' = 'both'): void {
    if (what !== 'gateway') this.#refuseHttpUntil = Date.now() + ms;
    if (what === 'rest') return;
    this.#refuseGatewayUntil = Date.now() + ms;
    this.dropGateway();
  }

  get refusesHttp(): boolean {
    return Date.now() < this.#refuseHttpUntil;
  }

  get refusesGateway(): boolean {
    return Date.now() < this.#refuseGatewayUntil;
  }

  /** For so long the gateway's door answers with an HTTP status instead of opening. Open connections break off. */
  refuseUpgrades(status: number, ms: number): void {
    this.#upgradeStatus = status;
    this.#refuseUpgradesUntil = Date.now() + ms;
    this.dropGateway();
  }

  /** The status that the gateway's door answers with; null while it opens. */
  get upgradeStatus(): number | null {
    return Date.now() < this.#refuseUpgradesUntil ? this.#upgradeStatus : null;
  }

  /** A connection like one that a network has lost: it stays open, and nobody reads what comes, not even a goodbye. */
  deafen(shard?: number): void {
    this.#gateway().deafen(shard);
  }

  /** Sends a dispatch with this name and these (missing, wrong) fields, or a text frame as it is. */
  malformedDispatch(frame: string | { readonly t: string; readonly d: JsonObject | null }): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify({ op: 0, s: null, ...frame });
    this.#gateway().sendText(text);
  }

  /** The next interactions have expired by the time the bot answers (10062). */
  expireInteractions(times = 1): void {
    this.#expiring += times;
  }

  takeExpired(): boolean {
    if (this.#expiring === 0) return false;
    this.#expiring -= 1;
    return true;
  }

  /** Discord's clock runs this much ahead of the bot's. */
  skewClock(ms: number): void {
    this.#clock.skewMs = ms;
  }
}
