import { describe, expect, it } from 'vitest';
import { Cooldown } from '../../src/discord/memory/cooldown.ts';
import { Recent } from '../../src/discord/memory/recent.ts';

describe('Cooldown', () => {
  it('lets each person ask so many questions in so many seconds, and says once when to go on', () => {
    let now = 0;
    const cooldown = new Cooldown({ questions: 2, seconds: 10 }, () => now);
    expect(cooldown.ask('mei')).toEqual({ allowed: true });
    now = 4000;
    expect(cooldown.ask('mei')).toEqual({ allowed: true });
    now = 5000;
    expect(cooldown.ask('mei')).toEqual({ allowed: false, tell: true, seconds: 5 });
    expect(cooldown.ask('bo')).toEqual({ allowed: true });
    now = 6000;
    expect(cooldown.ask('mei')).toEqual({ allowed: false, tell: false, seconds: 4 });
    now = 10_000;
    expect(cooldown.ask('mei')).toEqual({ allowed: true });
    expect(cooldown.ask('mei')).toEqual({ allowed: false, tell: true, seconds: 4 });
  });

  it('forgets those who asked longest ago when very many ask', () => {
    const cooldown = new Cooldown({ questions: 1, seconds: 10 }, () => 0);
    cooldown.ask('first');
    for (let person = 0; person < 10_000; person += 1) cooldown.ask(`person ${person}`);
    expect(cooldown.ask('first')).toEqual({ allowed: true });
    expect(cooldown.ask('person 9999')).toMatchObject({ allowed: false });
  });
});

describe('Recent', () => {
  it('remembers for a while', () => {
    let now = 0;
    const recent = new Recent<number>(1000, () => now);
    recent.set('a', 1);
    expect([recent.get('a'), recent.get('b')]).toEqual([1, undefined]);
    now = 999;
    recent.set('b', 2);
    now = 1000;
    expect([recent.get('a'), recent.get('b')]).toEqual([undefined, 2]);
  });

  it('remembers a bounded number', () => {
    const recent = new Recent<number>(1000, () => 0);
    for (let key = 0; key <= 2000; key += 1) recent.set(String(key), key);
    expect([recent.get('0'), recent.get('1'), recent.get('2000')]).toEqual([undefined, 1, 2000]);
  });
});
