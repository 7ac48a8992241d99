import { execFileSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { shardOf } from '../fake-discord/snowflake.ts';
import { type Running, run } from './running.ts';

const QUESTION = '通报了多少家排名靠后的单位？';
const ANSWER = '139家';
const SOON = { timeout: 30_000, interval: 50 };
const UNHURRIED = 90_000;

/** A Discord that recommends two shards, with servers on both, and the bot's program in it. */
async function withShards(
  environment: Readonly<Record<string, string>>,
  play: (fake: FakeDiscord, bot: Running) => Promise<void>,
): Promise<void> {
  const fake = await FakeDiscord.start({ shards: 2 });
  for (let servers = 0; servers < 8; servers += 1) fake.guild({ name: `Server ${servers}` });
  const bot = await run(fake, environment);
  try {
    await fake.ready({ shards: 2, within: 30_000 });
    await play(fake, bot);
  } finally {
    bot.signal('SIGKILL');
    await bot.ended;
    await fake.stop();
  }
}

/** Asks in every server of the shard. */
async function expectAnswers(fake: FakeDiscord, shard: number): Promise<void> {
  const mei = fake.user('Mei');
  for (const guild of fake.world.guilds.values()) {
    const [channel] = guild.channels.values();
    if (shardOf(guild.id, 2) !== shard || channel === undefined) continue;
    const said = mei.says(channel, `${fake.mention} ${QUESTION}`);
    expect((await said.reply()).text).toContain(ANSWER);
  }
}

/** The exit code of a program that should end by itself; it is ended where it does not. */
async function endOf(bot: Running): Promise<number | null> {
  const timer = setTimeout(() => bot.signal('SIGKILL'), 60_000);
  const code = await bot.ended;
  clearTimeout(timer);
  return code;
}

function childrenOf(pid: number): readonly number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}

describe('SHARDS', { timeout: UNHURRIED }, () => {
  it('auto runs every shard that Discord recommends in a process of its own and keeps them running', async () => {
    await withShards({ SHARDS: 'auto', COOLDOWN: '100/1' }, async (fake, bot) => {
      await vi.waitFor(async () => expect((await bot.page('/readyz')).status).toBe(200), SOON);
      const processes = childrenOf(bot.pid);
      expect(processes).toHaveLength(2);
      for (const shard of [0, 1]) await expectAnswers(fake, shard);
      await vi.waitFor(async () => {
        const { text } = await bot.page('/metrics');
        expect(text).toContain('ask_questions_total{entry="mention",status="answered"} 9');
        for (const shard of [0, 1]) expect(text).toContain(`ask_gateway_ready{shard="${shard}"} 1`);
      }, SOON);
      expect(fake.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);

      process.kill(processes[1] ?? 0, 'SIGKILL');
      await vi.waitFor(() => expect(fake.gateway.connected).toHaveLength(1));
      await expectAnswers(fake, fake.gateway.connected[0]?.shard[0] ?? -1);
      await fake.ready({ shards: 2, within: 30_000 });
      for (const shard of [0, 1]) await expectAnswers(fake, shard);

      bot.signal('SIGTERM');
      expect(await bot.ended).toBe(0);
      expect(fake.gateway.connected).toEqual([]);
      expect(bot.shown()).not.toContain(fake.token);
    });
  });

  it('leaves no process behind that nobody looks after', async () => {
    await withShards({ SHARDS: '2' }, async (fake, bot) => {
      bot.signal('SIGKILL');
      await vi.waitFor(() => expect(fake.gateway.connected).toEqual([]), SOON);
    });
  });

  it('ends with one line where Discord refuses all of it', async () => {
    const fake = await FakeDiscord.start({ shards: 2 });
    const bot = await run({ token: 'wrong.token.here', url: fake.url }, { SHARDS: '2' });
    expect(await endOf(bot)).toBe(1);
    expect(bot.shown()).toMatch(/Discord refused DISCORD_TOKEN[^\n]*\n$/);
    await fake.stop();
  });

  it('ends with the reason that one of the processes gives', async () => {
    const fake = await FakeDiscord.start({ shards: 2 });
    const bot = await run(fake, { SHARDS: '2', ASK_CHANNELS: fake.text.id });
    expect(await endOf(bot)).toBe(1);
    expect(bot.shown()).toMatch(/Message Content Intent[^\n]*\n/);
    await fake.stop();
  });
});
