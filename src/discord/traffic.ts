import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { Observer } from './observer.ts';

/** Statuses that Discord counts: who gets 10,000 of them in 10 minutes is locked out for a while. */
const COUNTED: ReadonlySet<number> = new Set([401, 403, 429]);
const WINDOW = 600_000;
/** From so many on the bot does without every request that Discord might refuse. */
const MOST_REFUSED = 1000;
/** After so long, in milliseconds, a request is given up and, up to three times, made again. */
const TIMEOUT = 15_000;

/** Keeps count of what Discord answers. */
export class Traffic {
  readonly #observer: Observer;
  readonly #now: () => number;
  #refusals: number[] = [];

  /** `now` is a clock in milliseconds that never goes back. */
  constructor(observer: Observer, now: () => number = () => performance.now()) {
    this.#observer = observer;
    this.#now = now;
  }

  /** How discord.js is to make its requests, so that they are counted. `renew` is called after a 401. */
  rest(renew: () => void): Pick<RESTOptions, 'makeRequest' | 'timeout'> {
    return {
      timeout: TIMEOUT,
      makeRequest: async (url, init) => {
        const since = this.#now();
        const response = await DefaultRestOptions.makeRequest(url, init);
        const { status, headers } = response;
        this.#observer.requested(status, this.#now() - since);
        if (status === 429)
          this.#observer.rateLimited(headers.has('x-ratelimit-global') ? 'global' : 'route');
        this.count(status);
        // discord.js forgets the token over a single refusal; if it is really void, the gateway will say so.
        if (status === 401) setImmediate(renew);
        return response;
      },
    };
  }

  /** Notes an answer of Discord's by its status. */
  count(status: number): void {
    if (COUNTED.has(status)) this.#refusals.push(this.#now());
  }

  /** Whether so much has been refused lately that the bot had better ask for nothing that may be refused. */
  get isOverdrawn(): boolean {
    const since = this.#now() - WINDOW;
    if ((this.#refusals[0] ?? since) < since) this.#refusals = this.#refusals.filter((at) => at >= since);
    return this.#refusals.length >= MOST_REFUSED;
  }
}
