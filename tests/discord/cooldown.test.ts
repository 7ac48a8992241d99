import { describe, expect, it } from 'vitest';
import { Cooldown } from '../../src/discord/memory/cooldown.ts';
import { Told } from '../../src/discord/memory/told.ts';

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

describe('Told', () => {
  it('is true the first time, and again once the time is over', () => {
    let now = 0;
    const told = new Told(1000, () => now);
    expect([told.first('a'), told.first('a'), told.first('b')]).toEqual([true, false, true]);
    now = 1000;
    expect(told.first('a')).toBe(true);
  });
});
