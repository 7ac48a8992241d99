import type { Clock } from '../snowflake.ts';

/** How many requests a bucket takes in how many milliseconds. */
interface Limit {
  readonly requests: number;
  readonly windowMs: number;
}

const GENEROUS: Limit = { requests: 10_000, windowMs: 1000 };
const ORDINARY: Limit = { requests: 50, windowMs: 1000 };
const REAL: Readonly<Record<string, Limit>> = {
  'POST /channels/{channel_id}/messages': { requests: 5, windowMs: 5000 },
  'PATCH /channels/{channel_id}/messages/{message_id}': { requests: 5, windowMs: 5000 },
  'DELETE /channels/{channel_id}/messages/{message_id}': { requests: 5, windowMs: 1000 },
  'GET /channels/{channel_id}/messages/{message_id}': { requests: 30, windowMs: 30_000 },
  'POST /channels/{channel_id}/typing': { requests: 5, windowMs: 5000 },
  'POST /users/@me/channels': { requests: 10, windowMs: 10_000 },
  'POST /webhooks/{webhook_id}/{webhook_token}': { requests: 5, windowMs: 2000 },
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original': { requests: 5, windowMs: 2000 },
};
/** Answering an interaction counts towards no bucket and not towards the global limit. */
const FREE = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
const GLOBAL: Limit = { requests: 50, windowMs: 1000 };
const MAJOR = ['channel_id', 'guild_id', 'webhook_id', 'webhook_token'];

interface Bucket {
  readonly limit: Limit;
  used: number;
  resetAt: number;
}

/** What the limits say of one request. */
export interface Admission {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, where the request is refused. */
  readonly retryAfter: number | null;
  readonly global: boolean;
}

/** Discord's rate limits: a bucket for each route and major parameter, and one for all. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #real: boolean;
  readonly #clock: Clock;

  constructor(real: boolean, clock: Clock) {
    this.#real = real;
    this.#clock = clock;
  }

  admit(route: string, params: Readonly<Record<string, string>>): Admission {
    if (route === FREE) return { headers: {}, retryAfter: null, global: false };
    const all = this.#take('*', this.#real ? GLOBAL : GENEROUS);
    if (all.used > all.limit.requests) {
      const retryAfter = this.#wait(all);
      const headers = {
        'x-ratelimit-global': 'true',
        'x-ratelimit-scope': 'global',
        'retry-after': String(Math.ceil(retryAfter)),
      };
      return { headers, retryAfter, global: true };
    }
    const major = MAJOR.map((name) => params[name] ?? '').join(':');
    const bucket = this.#take(`${route} ${major}`, this.#real ? (REAL[route] ?? ORDINARY) : GENEROUS);
    const refused = bucket.used > bucket.limit.requests;
    const wait = this.#wait(bucket);
    const headers = {
      'x-ratelimit-bucket': hashOf(route),
      'x-ratelimit-limit': String(bucket.limit.requests),
      'x-ratelimit-remaining': String(Math.max(0, bucket.limit.requests - bucket.used)),
      'x-ratelimit-reset': ((this.#clock.now() + wait * 1000) / 1000).toFixed(3),
      'x-ratelimit-reset-after': wait.toFixed(3),
      ...(refused ? { 'x-ratelimit-scope': 'user', 'retry-after': String(Math.ceil(wait)) } : {}),
    };
    return { headers, retryAfter: refused ? wait : null, global: false };
  }

  #take(key: string, limit: Limit): Bucket {
    const now = Date.now();
    let bucket = this.#buckets.get(key);
    if (bucket === undefined || bucket.resetAt <= now) {
      if (this.#buckets.size > 20_000) this.#buckets.clear();
      bucket = { limit, used: 0, resetAt: now + limit.windowMs };
      this.#buckets.set(key, bucket);
    }
    bucket.used += 1;
    return bucket;
  }

  #wait(bucket: Bucket): number {
    return Math.max(0, bucket.resetAt - Date.now()) / 1000;
  }
}

/** A name for a route's bucket, opaque as Discord's are. */
function hashOf(route: string): string {
  let hash = 0x811c9dc5;
  for (const char of route) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').repeat(4);
}
