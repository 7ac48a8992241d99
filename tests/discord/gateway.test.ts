import { describe, expect, it } from 'vitest';
import { pauseBeforeIdentify, pauseUntilTurn } from '../../src/discord/gateway.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Discord itself lets a shard identify every five seconds. */
const FASTEST = 5 * SECOND;

/** When a shard identifies whose every session ends as soon as it has begun. */
function identifiesUntil(end: number): number[] {
  const times: number[] = [];
  for (let now = 0; now < end; now += Math.max(FASTEST, pauseBeforeIdentify(times, now))) times.push(now);
  return times;
}

describe('how soon a shard may identify again', () => {
  it('is at once the first times', () => {
    expect(identifiesUntil(30 * SECOND)).toHaveLength(6);
    expect(pauseBeforeIdentify([], 0)).toBe(0);
    expect(pauseBeforeIdentify([0, 10 * SECOND], 20 * SECOND)).toBe(0);
  });

  it('is far less than a thousand times a day, which cost a bot its token, whatever the gateway does', () => {
    expect(identifiesUntil(DAY).length).toBeLessThan(300);
  });

  it('is at once again after a quiet hour', () => {
    const times = identifiesUntil(600 * SECOND);
    expect(pauseBeforeIdentify(times, 600 * SECOND)).toBeGreaterThan(0);
    expect(pauseBeforeIdentify(times, 4300 * SECOND)).toBe(0);
  });
});

describe('when a shard of a fleet may identify', () => {
  it('is at once where all of them may at the same time, or nobody shares', () => {
    expect(pauseUntilTurn(3, 4, 16, 12_345)).toBe(0);
    expect(pauseUntilTurn(3, 0, 1, 12_345)).toBe(0);
  });

  it.each([
    [4, 1],
    [12, 1],
    [64, 16],
    [10, 4],
  ])(
    'keeps %i shards apart, %i at a time, though they know nothing of each other',
    (count, maxConcurrency) => {
      const now = 1_800_000_000_123;
      const times = Array.from({ length: count }, (_, shard) => ({
        bucket: shard % maxConcurrency,
        at: now + pauseUntilTurn(shard, count, maxConcurrency, now),
      }));
      for (const one of times) {
        const others = times.filter((other) => other !== one && other.bucket === one.bucket);
        for (const other of others) expect(Math.abs(other.at - one.at)).toBeGreaterThanOrEqual(FASTEST);
        expect(one.at - now).toBeLessThan(70 * SECOND);
      }
    },
  );
});
