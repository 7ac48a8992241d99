import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { type Running, run } from './running.ts';

const QUESTION = '通报了多少家排名靠后的单位？';
const ANSWER = '139家';
const POST = 'POST /channels/{channel_id}/messages';
const NOWHERE = { token: 'bm93aGVyZQ.b.c', url: 'http://discord.invalid/api' };
const SOON = { timeout: 15_000, interval: 25 };
/** Starting a process takes a second or more of a machine that may be busy. */
const UNHURRIED = 60_000;

/** The bot's program in a Discord of its own, for as long as `play` takes. */
async function withBot(
  environment: Readonly<Record<string, string>>,
  play: (fake: FakeDiscord, bot: Running) => Promise<void>,
): Promise<void> {
  const fake = await FakeDiscord.start();
  const bot = await run(fake, environment);
  try {
    await play(fake, bot);
    expect(bot.shown()).not.toContain(fake.token);
  } finally {
    bot.signal('SIGKILL');
    await bot.ended;
    await fake.stop();
  }
}

const ask = (fake: FakeDiscord) => fake.user('Mei').says(fake.text, `${fake.mention} ${QUESTION}`);

/** Waits until the bot has begun to send a reply. */
async function replying(fake: FakeDiscord): Promise<void> {
  const isUnderWay = () => fake.requests.some(({ route, status }) => route === POST && status === 0);
  await vi.waitFor(() => expect(isUnderWay()).toBe(true), SOON);
}

describe('the program', { timeout: UNHURRIED }, () => {
  it('shows its health and its figures, and not a word of what was asked; stopped, it finishes what it is at', async () => {
    await withBot({}, async (fake, bot) => {
      const refused = { status: 500 };
      fake.faults.rest('GET /gateway/bot', refused, 4);
      await vi.waitFor(async () => expect((await bot.page('/healthz')).status).toBe(503), SOON);
      await fake.ready();
      await fake.registered('ask');
      await vi.waitFor(async () => expect((await bot.page('/readyz')).status).toBe(200), SOON);
      expect(JSON.parse((await bot.page('/healthz')).text)).toMatchObject({
        status: 'ok',
        shards: [{ shard: 0, ready: true }],
        articles: 1,
        stopping: false,
      });

      expect((await ask(fake).reply()).text).toContain(ANSWER);
      fake.faults.rest(POST, { status: 403, body: { code: 50013, message: 'no' } });
      // What may not be said in the channel is said in private.
      await ask(fake).reply();
      await fake.user('Mei').runs('ask', { question: '太原市打掉了多少个团伙？' }).reply();
      const { text } = await bot.page('/metrics');
      expect(text).toContain('ask_questions_total{entry="mention",status="answered"} 2');
      expect(text).toContain('ask_questions_total{entry="ask",status="not_in_article"} 1');
      expect(text).toMatch(/^ask_answer_seconds_count\{entry="mention"\} 2$/m);
      expect(text).toContain('ask_rest_errors_total{status="403"} 1');
      expect(text).toContain('ask_gateway_ready{shard="0"} 1');
      expect(text).toMatch(/^process_resident_memory_bytes [\d.e+]+$/m);

      await fake.quiet();
      fake.faults.rest(POST, { delayMs: 1000 });
      const asked = ask(fake);
      await replying(fake);
      bot.signal('SIGTERM');
      await vi.waitFor(async () => expect((await bot.page('/readyz')).status).toBe(503));
      expect((await asked.reply()).text).toContain(ANSWER);
      expect(await bot.ended).toBe(0);
      expect(fake.gateway.notes.at(-1)?.what).toBe('connection gone (1000)');
      expect(bot.lines()).toContainEqual(expect.objectContaining({ message: 'Online as ask_the_article' }));
      expect(bot.shown()).not.toContain('排名靠后');
    });
  });

  it('logs the questions only where it is told to, and does not wait for ever for a reply under way', async () => {
    await withBot({ LOG_QUESTIONS: 'true' }, async (fake, bot) => {
      await fake.ready();
      await ask(fake).reply();
      const line = { level: 'info', question: QUESTION, status: 'answered', entry: 'mention' };
      expect(bot.lines()).toContainEqual(expect.objectContaining(line));
      await fake.quiet();
      fake.faults.rest(POST, { delayMs: 60_000 });
      ask(fake);
      await replying(fake);
      bot.signal('SIGINT');
      expect(await bot.ended).toBe(0);
    });
  });

  it('tries again while Discord cannot be found, says so in clear lines, and can be stopped', async () => {
    const bot = await run(NOWHERE);
    await vi.waitFor(() => expect(bot.lines().length).toBeGreaterThanOrEqual(2), { timeout: 30_000 });
    for (const line of bot.lines()) {
      expect(line).toMatchObject({
        level: 'warn',
        message: expect.stringMatching(/^Discord cannot be reached, trying again in \d+ s$/),
        error: expect.stringContaining('discord.invalid'),
      });
    }
    bot.signal('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  it.each([
    ['nowhere.md', /nowhere\.md: no such file or directory\.\n$/],
    ['titles.md', /titles\.md: no sentence found[^\n]*\n$/],
  ])('ends with one line and code 1 where its article is %s', async (name, complaint) => {
    const folder = mkdtempSync(join(tmpdir(), 'articles-'));
    writeFileSync(join(folder, 'titles.md'), '# A\n\n## B');
    await withBot({ ARTICLES: join(folder, name), LOG_LEVEL: 'error' }, async (fake, bot) => {
      expect(await bot.ended).toBe(1);
      expect(bot.shown()).toMatch(complaint);
      expect(fake.gateway.connected).toEqual([]);
    });
    rmSync(folder, { recursive: true });
  });

  it('logs an error that nobody caught and exits 1, for a supervisor to start it again', async () => {
    const bug = encodeURIComponent("process.on('SIGUSR2', () => { throw new Error('a bug'); })");
    const bot = await run(NOWHERE, { NODE_OPTIONS: `--import=data:text/javascript,${bug}` });
    await vi.waitFor(() => expect(bot.lines()).not.toEqual([]), { timeout: 30_000 });
    bot.signal('SIGUSR2');
    expect(await bot.ended).toBe(1);
    expect(bot.lines().at(-1)).toMatchObject({
      level: 'error',
      message: 'An error was not caught',
      error: 'Error: a bug',
    });
  });
});
