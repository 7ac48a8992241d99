import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Identifies } from '../../src/discord/gateway.ts';

describe('identifying', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** How often a shard whose sessions all end at once identifies in so many hours. */
  async function identifiesIn(hours: number, shards: number, maxConcurrency: number): Promise<number> {
    const identifies = new Identifies((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    const throttler = identifies.throttler(maxConcurrency);
    const { signal } = new AbortController();
    let count = 0;
    const shard = async (id: number) => {
      for (;;) {
        await throttler.waitForIdentify(id, signal);
        count += 1;
        // discord.js waits half a second before it connects again.
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    };
    for (let id = 0; id < shards; id += 1) void shard(id);
    await vi.advanceTimersByTimeAsync(hours * 3_600_000);
    return count;
  }

  it('is quick at first, one shard after the other', async () => {
    expect(await identifiesIn(0.01, 4, 16)).toBeGreaterThanOrEqual(4 * 4);
  });

  it('stays far below the thousand a day that cost a bot its token, whatever the gateway does', async () => {
    expect(await identifiesIn(24, 1, 1)).toBeLessThan(400);
  });

  it('stops waiting when the connection is gone', async () => {
    const abort = new AbortController();
    const identifies = new Identifies();
    const throttler = identifies.throttler(1);
    for (let times = 0; times < 6; times += 1) {
      const waited = throttler.waitForIdentify(0, abort.signal);
      await vi.advanceTimersByTimeAsync(10_000);
      await waited;
    }
    const waiting = throttler.waitForIdentify(0, abort.signal);
    abort.abort();
    await expect(waiting).rejects.toThrow();
  });
});
