import { expect, it } from 'vitest';
import { NO_OBSERVER } from '../../src/discord/observer.ts';
import { Traffic } from '../../src/discord/traffic.ts';

const MINUTE = 60_000;

it('a bot that Discord has refused a thousand times in ten minutes holds back until they have passed', () => {
  let now = 0;
  const traffic = new Traffic(NO_OBSERVER, () => now);
  for (let requests = 0; requests < 5000; requests += 1) traffic.count(200);
  for (let requests = 0; requests < 999; requests += 1) traffic.count(requests % 2 === 0 ? 403 : 429);
  expect(traffic.isOverdrawn).toBe(false);
  now = 9 * MINUTE;
  traffic.count(401);
  expect(traffic.isOverdrawn).toBe(true);
  now = 11 * MINUTE;
  expect(traffic.isOverdrawn).toBe(false);
});
