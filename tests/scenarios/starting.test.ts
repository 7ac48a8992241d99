import { expect, it } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { PublicError } from '../../src/errors.ts';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { jincheng } from './jincheng.ts';
import { QUIET } from './stage.ts';

/** An engine that is not open before the test says so. */
function openedLater() {
  let open: (engine: Engine) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const engine = new Promise<Engine>((resolve, reject) => {
    open = resolve;
    refuse = reject;
  });
  // The bot may look only after it was refused.
  engine.catch(() => undefined);
  return { engine: () => engine, open: () => open(jincheng()), refuse: (error: Error) => refuse(error) };
}

it('whoever asks before the engine is open gets the answer as soon as it is', async () => {
  const fake = await FakeDiscord.start();
  const { engine, open } = openedLater();
  const starting = startBot({ token: fake.token, apiUrl: fake.url, engine, log: QUIET });
  await fake.ready();
  const asked = fake.user('Mei').says(fake.text, `${fake.mention} 打掉团伙`);
  await asked.silence();
  open();
  expect((await asked.reply()).text).toContain('121个');
  const bot = await starting;
  await bot.stop();
  await fake.stop();
});

it('an engine that does not open takes the bot offline again, and says why', async () => {
  const fake = await FakeDiscord.start();
  const { engine, refuse } = openedLater();
  const starting = startBot({ token: fake.token, apiUrl: fake.url, engine, log: QUIET });
  await fake.ready();
  fake.user('Mei').says(fake.text, `${fake.mention} 打掉团伙`);
  refuse(new PublicError('harbour.md: no sentence found'));
  await expect(starting).rejects.toThrow('harbour.md: no sentence found');
  await expect.poll(() => fake.gateway.connected).toEqual([]);
  await fake.stop();
});

it('a bot that has logged in very often today opens its engine first, so that one at fault logs in no more', async () => {
  const fake = await FakeDiscord.start();
  fake.gateway.identifies = 600;
  const { engine, open } = openedLater();
  const starting = startBot({ token: fake.token, apiUrl: fake.url, engine, log: QUIET });
  await expect(fake.ready({ within: 500 })).rejects.toThrow('No bot came online');
  open();
  await fake.ready();
  await (await starting).stop();

  const refused = openedLater();
  const failing = startBot({ token: fake.token, apiUrl: fake.url, engine: refused.engine, log: QUIET });
  refused.refuse(new PublicError('harbour.md: no sentence found'));
  await expect(failing).rejects.toThrow('harbour.md: no sentence found');
  expect(fake.gateway.identifies).toBe(601);
  await fake.stop();
});
