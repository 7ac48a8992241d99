import type { Delivery } from '../world/world.ts';
import type { ShownMessage } from './shown.ts';

export interface Waiting {
  /** Milliseconds to wait at most; 5,000 unless told. */
  readonly within?: number;
}

const PATIENCE = 5000;
const SILENCE = 300;

interface Waiter {
  readonly count: number;
  readonly done: () => void;
}

/**
 * What a person did, and what the bot showed for it: messages, or (while typing) choices. Nothing is lost between
 * the deed and the waiting.
 */
export class Handle<T> {
  /** How many connected sessions were told; 0 while the bot is away or was not meant to know. */
  readonly delivery: Delivery;
  readonly #seen: T[] = [];
  readonly #waiters = new Set<Waiter>();
  readonly #deed: string;
  readonly #explain: (since: number) => string;
  readonly #since = Date.now();
  /** When the deed was done, on the clock of `performance.now()`: a request's `receivedAt` minus this is a latency. */
  readonly sentAt = performance.now();

  constructor(deed: string, delivery: Delivery, explain: (since: number) => string) {
    this.#deed = deed;
    this.delivery = delivery;
    this.#explain = explain;
  }

  /** Everything shown so far, in order. */
  get seen(): readonly T[] {
    return this.#seen;
  }

  /** The first thing that the bot shows. @throws Error saying what happened instead */
  async reply(waiting: Waiting = {}): Promise<T> {
    const [first] = await this.replies(1, waiting);
    if (first === undefined) throw new Error('unreachable: one reply was waited for');
    return first;
  }

  /** The first `count` things that the bot shows. @throws Error saying what happened instead */
  async replies(count: number, { within = PATIENCE }: Waiting = {}): Promise<readonly T[]> {
    if (this.#seen.length < count && !(await this.#wait(count, within))) {
      const number = count === 1 ? 'Nothing' : `Only ${this.#seen.length} of ${count} replies`;
      throw new Error(
        `${number} came within ${within} ms after ${this.#deed}.\n${this.#explain(this.#since)}`,
      );
    }
    return this.#seen.slice(0, count);
  }

  /** The last thing shown once `count` things were: for deeds that change one message several times. */
  async last(count: number, waiting: Waiting = {}): Promise<T> {
    const last = (await this.replies(count, waiting)).at(-1);
    if (last === undefined) throw new Error('count must be at least 1');
    return last;
  }

  /** Waits and makes sure that the bot shows nothing. @throws Error with what it showed */
  async silence(ms: number = SILENCE): Promise<void> {
    if (this.#seen.length === 0) await this.#wait(1, ms);
    if (this.#seen.length > 0) {
      throw new Error(
        `The bot should have kept silent after ${this.#deed}, but showed:\n${JSON.stringify(this.#seen[0], null, 2)}`,
      );
    }
  }

  /** Takes note of what the bot showed. */
  receive(item: T): void {
    this.#seen.push(item);
    for (const waiter of this.#waiters) if (this.#seen.length >= waiter.count) waiter.done();
  }

  #wait(count: number, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (came: boolean) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        resolve(came);
      };
      const waiter: Waiter = { count, done: () => settle(true) };
      const timer = setTimeout(() => settle(false), ms);
      this.#waiters.add(waiter);
    });
  }
}

/** What a person said: the message they posted (edited, deleted), and what the bot showed for it. */
export class Said extends Handle<ShownMessage> {
  readonly message: ShownMessage;

  constructor(deed: string, message: ShownMessage, delivery: Delivery, explain: (since: number) => string) {
    super(deed, delivery, explain);
    this.message = message;
  }
}
