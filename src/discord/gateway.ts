/**
 * The connections to the gateway, called shards, as discord.js makes them, with what it leaves open: a frame that
 * cannot be understood, a failure that begins two attempts to connect, an address that is none, a gateway that
 * does not say goodbye. There is no public place to do this; the methods replaced here are discord.js' own, and
 * where a later version has none of that name, nothing is replaced.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler, SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];
type Method = (...args: readonly unknown[]) => unknown;

/** discord.js waits half a second before it connects again: what comes sooner is a second attempt beside the first. */
const TOGETHER = 400;
const LONGEST_PAUSE = 15_000;
/** How long the gateway may take to agree to an end before the connection is cut. */
const GOODBYE_WITHIN = 2000;

/** For so long after a connection was lost its session is asked for again. */
const RESUMABLE = 90_000;
/** discord.js' own numbers for the ways to come back. */
const RECONNECT = 0;
const RESUME = 1;

/** Whether a gateway connection is under way or there, by discord.js' own number for none. */
const IDLE = 0;

export class SteadyShards extends SimpleShardingStrategy {
  readonly #failed: (error: unknown) => void;
  #over = false;

  /** `failed` is told of what went wrong inside of a connection and was mended. */
  constructor(manager: Manager, failed: (error: unknown) => void) {
    super(manager);
    this.#failed = failed;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    this.#over = false;
    const shards: unknown = Reflect.get(this, 'shards');
    if (!(shards instanceof Map)) return;
    for (const shard of shards.values()) this.#steady(shard);
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]): Promise<void> {
    this.#over = true;
    await super.destroy(options);
  }

  #steady(shard: object): void {
    const attempts = new Attempts();
    replace(shard, 'onMessage', async (handle, args) => {
      try {
        await handle(...args);
      } catch (error) {
        this.#failed(error);
      }
    });
    replace(shard, 'internalConnect', async (connect) => {
      if (this.#over || !attempts.mayBegin()) return;
      await pause(attempts.pause);
      if (this.#over) return;
      try {
        await connect();
      } catch (error) {
        this.#failed(error);
        await this.#again(shard);
      }
    });
    replace(shard, 'destroy', async (destroy, args) => {
      const connection: unknown = Reflect.get(shard, 'connection');
      setTimeout(() => terminate(connection), GOODBYE_WITHIN).unref();
      const [options] = args;
      // discord.js gives a session up over a single attempt that fails, and with it what was said meanwhile.
      const keep =
        attempts.lostFor < RESUMABLE && isObject(options) && Reflect.get(options, 'recover') === RECONNECT;
      return await destroy(keep ? { ...options, recover: RESUME } : options);
    });
    replace(shard, 'emit', (emit, args) => {
      if (args[0] === 'hello') attempts.succeeded();
      return emit(...args);
    });
  }

  /** After a failure that discord.js does not see: its session may be at fault, so a new one is begun. */
  async #again(shard: object): Promise<void> {
    if (Reflect.get(shard, 'status') !== IDLE) return;
    const context: unknown = Reflect.get(shard, 'strategy');
    if (isObject(context)) await methodOf(context, 'updateSessionInfo')?.(Reflect.get(shard, 'id'), null);
    await pause(TOGETHER);
    await methodOf(shard, 'internalConnect')?.();
  }
}

/** The attempts to connect since the gateway last said hello. */
class Attempts {
  #lastBegan = Number.NEGATIVE_INFINITY;
  #lostAt = Number.NEGATIVE_INFINITY;
  #fruitless = -1;

  mayBegin(): boolean {
    const now = performance.now();
    if (now - this.#lastBegan < TOGETHER) return false;
    this.#lastBegan = now;
    if (this.#fruitless < 0) this.#lostAt = now;
    this.#fruitless += 1;
    return true;
  }

  /** How long to wait first, in milliseconds: not at all the first times, then longer and longer. */
  get pause(): number {
    return this.#fruitless < 3
      ? 0
      : Math.min(LONGEST_PAUSE, 250 * 2 ** Math.min(this.#fruitless, 10)) * spread();
  }

  /** For how many milliseconds it has been tried in vain; endless while the gateway does answer. */
  get lostFor(): number {
    return this.#fruitless < 0 ? Number.POSITIVE_INFINITY : performance.now() - this.#lostAt;
  }

  succeeded(): void {
    this.#fruitless = -1;
  }
}

/** Between one half and one, so that many shards do not all come back at the same moment. */
function spread(): number {
  return 0.5 + Math.random() / 2;
}

function replace(
  object: object,
  name: string,
  by: (method: Method, args: readonly unknown[]) => unknown,
): void {
  const method = methodOf(object, name);
  if (method !== null) Reflect.set(object, name, (...args: readonly unknown[]) => by(method, args));
}

function methodOf(object: object, name: string): Method | null {
  const method: unknown = Reflect.get(object, name);
  return typeof method === 'function' ? (...args) => method.apply(object, args) : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function terminate(connection: unknown): void {
  if (isObject(connection)) methodOf(connection, 'terminate')?.();
}

const HOUR = 3_600_000;
/** So often within an hour a shard may identify as fast as Discord allows. */
const FREE = 6;
const LONGEST_WAIT = 600_000;

/**
 * When shards may identify: never faster than Discord allows, and a shard that has had to identify again and again
 * more and more seldom, since Discord takes the token away from a bot that identifies 1,000 times a day.
 */
export class Identifies {
  /** Resolves when a shard first may identify. */
  readonly begun: Promise<void>;
  readonly #times = new Map<number, readonly number[]>();
  readonly #sharedBy: number;
  #begin: () => void = () => undefined;

  /** @param sharedBy how many shards there are in all, where processes that know nothing of each other run them; else 0 */
  constructor(sharedBy: number) {
    this.#sharedBy = sharedBy;
    this.begun = new Promise((resolve) => {
      this.#begin = resolve;
    });
  }

  /** Waits for what otherwise happens once a shard has identified. */
  async after(promise: Promise<unknown>): Promise<void> {
    this.#begin();
    await promise;
  }

  /** @param maxConcurrency how many shards may identify at the same time, as Discord says */
  throttler(maxConcurrency: number): IIdentifyThrottler {
    const simple = new SimpleIdentifyThrottler(maxConcurrency);
    return {
      waitForIdentify: async (shard, signal) => {
        const times = this.#times.get(shard) ?? [];
        const wait = pauseBeforeIdentify(times, Date.now());
        if (wait > 0) await pause(wait, undefined, { signal, ref: false });
        await simple.waitForIdentify(shard, signal);
        const turn = pauseUntilTurn(shard, this.#sharedBy, maxConcurrency, Date.now());
        if (turn > 0) await pause(turn, undefined, { signal, ref: false });
        const now = Date.now();
        this.#times.set(shard, [...times.filter((time) => now - time < HOUR), now]);
        this.#begin();
      },
    };
  }
}

/**
 * How long a shard has to wait that identified at these times, in milliseconds: nothing for the first few times
 * within an hour, then longer and longer. `times` and `now` are in milliseconds of one clock.
 */
export function pauseBeforeIdentify(times: readonly number[], now: number): number {
  const recent = times.filter((time) => now - time < HOUR);
  const last = recent.at(-1);
  if (last === undefined || recent.length < FREE) return 0;
  const pause = 5000 * 2 ** Math.min(recent.length - FREE + 1, 10);
  return Math.max(0, last + Math.min(LONGEST_WAIT, pause) - now);
}

/** How long each turn is, in milliseconds: a tenth more than Discord asks for. */
const TURN = 5500;
/** An identify that begins this late in its turn could meet the next one. */
const PUNCTUAL = 400;
/** In a larger fleet some share a turn: better a refusal now and then than to wait for minutes. */
const MOST_TURNS = 12;

/**
 * How long a shard has to wait for its turn, in milliseconds, so that processes that know nothing of each other
 * identify no faster than Discord allows: the clock, which they share, gives each group of `maxConcurrency` out of
 * `count` shards a turn of its own. `now` is in milliseconds since 1970.
 */
export function pauseUntilTurn(shard: number, count: number, maxConcurrency: number, now: number): number {
  const turns = Math.min(MOST_TURNS, Math.ceil(count / maxConcurrency));
  if (turns <= 1) return 0;
  const cycle = turns * TURN;
  const since = (now - (Math.floor(shard / maxConcurrency) % turns) * TURN) % cycle;
  return since < PUNCTUAL ? 0 : cycle - since;
}
