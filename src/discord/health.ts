import { type Client, Status } from 'discord.js';

/** How one connection to the gateway is. */
export interface ShardHealth {
  readonly shard: number;
  readonly ready: boolean;
  /** How long the gateway took to acknowledge the last heartbeat, in milliseconds; null before the first. */
  readonly latency: number | null;
}

/** How the client's shards are; none before it has begun to connect. */
export function shardsOf(client: Client): readonly ShardHealth[] {
  return client.ws.shards.map(({ id, status, ping }) => ({
    shard: id,
    ready: status === Status.Ready,
    latency: ping < 0 ? null : ping,
  }));
}
