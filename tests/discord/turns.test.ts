import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Turns } from '../../src/discord/turns.ts';

class LeftOut extends Error {}

/** Requests that take a while each, in the order in which they were begun and ended. */
function requests(milliseconds: number) {
  const turns = new Turns(() => new LeftOut());
  const begun: string[] = [];
  const leftOut: string[] = [];
  const ask = (name: string, place = name) => {
    const request = async () => {
      begun.push(name);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return name;
    };
    turns.take(place, request).catch((error) => {
      if (!(error instanceof LeftOut)) throw error;
      leftOut.push(name);
    });
  };
  return { turns, begun, leftOut, ask };
}

describe('whose turn it is', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is at once for who is alone, and what the request gives is passed on', async () => {
    const { turns } = requests(0);
    expect(await turns.take('a', async () => 7)).toBe(7);
    await expect(turns.take('a', () => Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
    expect(await turns.take('a', async () => 8)).toBe(8);
  });

  it('comes to one request at a time in a place, first come, first served', async () => {
    const { begun, ask } = requests(500);
    for (const name of ['1', '2', '3']) ask(name, 'here');
    ask('elsewhere');
    expect(begun).toEqual(['1', 'elsewhere']);
    await vi.advanceTimersByTimeAsync(500);
    expect(begun).toEqual(['1', 'elsewhere', '2']);
    await vi.advanceTimersByTimeAsync(500);
    expect(begun).toEqual(['1', 'elsewhere', '2', '3']);
  });

  it('comes to no more in a second than Discord takes', async () => {
    const { begun, ask } = requests(10);
    for (let index = 0; index < 120; index += 1) ask(String(index));
    expect(begun).toHaveLength(50);
    await vi.advanceTimersByTimeAsync(1100);
    expect(begun).toHaveLength(100);
    await vi.advanceTimersByTimeAsync(1100);
    expect(begun).toHaveLength(120);
  });

  it('comes to everybody of a thousand who ask at once', async () => {
    const { begun, leftOut, ask } = requests(10);
    for (let index = 0; index < 1000; index += 1) ask(String(index));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(begun).toHaveLength(1000);
    expect(leftOut).toEqual([]);
  });

  it('comes to the newest first in a crowd, and not to those who have waited half a minute', async () => {
    const { begun, leftOut, ask } = requests(10);
    for (let second = 0; second < 20; second += 1) {
      for (let index = 0; index < 200; index += 1) ask(`${second}.${index}`);
      await vi.advanceTimersByTimeAsync(1000);
    }
    ask('newcomer');
    await vi.advanceTimersByTimeAsync(1100);
    expect(begun.slice(-50)).toContain('newcomer');
    expect(leftOut.length).toBeGreaterThan(1000);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(begun.length + leftOut.length).toBe(20 * 200 + 1);
  });
});
