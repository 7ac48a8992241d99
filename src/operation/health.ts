/** How the program is at this moment. */
export interface Health {
  /** The connections to Discord that run here; none before the first attempt. */
  readonly shards: readonly ShardState[];
  /** How many articles are loaded. */
  readonly articles: number;
  /** True once the program has been asked to stop. */
  readonly stopping: boolean;
}

export interface ShardState {
  readonly shard: number;
  readonly ready: boolean;
  /** Milliseconds between heartbeat and acknowledgement; null before the first. */
  readonly latency: number | null;
}

/** Whether every connection is up and there is an article to answer from. */
export function isHealthy({ shards, articles }: Health): boolean {
  return articles > 0 && shards.length > 0 && shards.every(({ ready }) => ready);
}

/** Whether questions that come now are answered. */
export function isReady(health: Health): boolean {
  return isHealthy(health) && !health.stopping;
}
