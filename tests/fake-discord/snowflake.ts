const DISCORD_EPOCH = 1_420_070_400_000n;

/** The server's clock: real time plus a skew that a test may set. */
export class Clock {
  skewMs = 0;

  /** Milliseconds since 1970, as this Discord believes. */
  now(): number {
    return Date.now() + this.skewMs;
  }

  iso(at: number = this.now()): string {
    return new Date(at).toISOString().replace('Z', '000+00:00');
  }
}

/** Ids that grow and carry their time in milliseconds, as Discord's do. */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A new id, larger than every one before. `ageMs` makes a thing older than now, such as a server. */
  next(ageMs = 0): string {
    const time = BigInt(this.#clock.now() - ageMs) - DISCORD_EPOCH;
    const id = time << 22n;
    if (ageMs > 0) return String(id | BigInt(Math.floor(Math.random() * 0x3fffff)));
    this.#last = id > this.#last ? id : this.#last + 1n;
    return String(this.#last);
  }
}

/** The time that an id carries, in milliseconds since 1970. */
export function timeOf(snowflake: string): number {
  return Number((BigInt(snowflake) >> 22n) + DISCORD_EPOCH);
}

/** The shard of `count` that Discord sends a guild's events to. */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}
