import { afterEach, describe, expect, it, vi } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { jincheng } from './jincheng.ts';
import { QUIET } from './stage.ts';

const NAMES = ['Ask the article', 'article', 'ask', 'figure', 'figures', 'help', 'read'];

describe('registering the commands', () => {
  let fake: FakeDiscord;

  afterEach(async () => {
    fake.assertNoViolations();
    await fake.stop();
  });

  const names = () => fake.world.commands.map(({ name }) => name).toSorted();
  const puts = () => fake.requests.filter(({ method }) => method === 'PUT').length;

  it('happens by itself when the bot goes online, and only where they differ', async () => {
    fake = await FakeDiscord.start();
    const options = { token: fake.token, apiUrl: fake.url, engine: jincheng(), log: QUIET };
    for (let round = 0; round < 2; round += 1) {
      const bot = await startBot(options);
      await fake.registered('ask');
      await fake.quiet(100);
      await bot.stop();
    }
    expect(names()).toEqual(NAMES);
    expect(puts()).toBe(1);
  });

  it('can be done without a bot that runs, for everywhere or for one server', async () => {
    fake = await FakeDiscord.start();
    const options = { token: fake.token, apiUrl: fake.url, guildId: null };
    expect(await registerCommands(options)).toBe('registered');
    expect(await registerCommands(options)).toBe('unchanged');
    const guildId = fake.home.record.id;
    expect(await registerCommands({ ...options, guildId })).toBe('registered');
    expect(await registerCommands({ ...options, guildId })).toBe('unchanged');
  });

  it('says in one line why Discord refuses', async () => {
    fake = await FakeDiscord.start();
    await expect(registerCommands({ token: 'wrong', apiUrl: fake.url, guildId: null })).rejects.toMatchObject(
      { name: 'PublicError', message: expect.stringContaining('DISCORD_TOKEN') },
    );
  });

  it('says in one line that GUILD_ID is none of the bot’s servers, and answers all the same', async () => {
    fake = await FakeDiscord.start();
    const guildId = '123456789012345678';
    const stranger = { token: fake.token, apiUrl: fake.url, guildId };
    await expect(registerCommands(stranger)).rejects.toMatchObject({
      message: expect.stringContaining(`GUILD_ID (${guildId})`),
    });
    const errors: string[] = [];
    const log = { ...QUIET, error: (_: object, message: string) => errors.push(message) };
    const bot = await startBot({ ...stranger, engine: jincheng(), log });
    await fake.ready();
    await vi.waitFor(() => expect(errors).toEqual([expect.stringContaining(`GUILD_ID (${guildId})`)]));
    await bot.stop();
  });

  it('does not keep the bot from answering when it fails', async () => {
    fake = await FakeDiscord.start();
    fake.faults.rest(
      'GET /applications/{application_id}/commands',
      { status: 403, body: { code: 0, message: 'no' } },
      99,
    );
    const bot = await startBot({ token: fake.token, apiUrl: fake.url, engine: jincheng(), log: QUIET });
    await fake.ready();
    const reply = await fake.user('Mei').says(fake.text, `${fake.mention} 打掉了多少个团伙？`).reply();
    expect(reply.text).toContain('**121个**');
    await bot.stop();
  });
});
