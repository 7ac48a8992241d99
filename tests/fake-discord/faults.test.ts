import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EchoBot } from './echo-bot.ts';
import { FakeDiscord } from './fake-discord.ts';

const POST = 'POST /channels/{channel_id}/messages';
const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback';

describe('faults of the REST API', () => {
  let fake: FakeDiscord;
  let bot: EchoBot;

  beforeEach(async () => {
    fake = await FakeDiscord.start({ callbackWithinMs: 200 });
    bot = new EchoBot(fake);
    await bot.start(fake.token);
  });

  afterEach(async () => {
    await bot.client.destroy();
    await fake.stop();
  });

  const asks = () => fake.user('Alice').says(fake.text, `${fake.mention} hi`);
  const statuses = (route: string) =>
    fake.requests.filter((request) => request.route === route).map(({ status }) => status);
  const causes = () => bot.errors.map(String).join('\n');

  it('an error that passes is overcome by trying again', async () => {
    fake.faults.rest(POST, { status: 502 });
    await asks().reply();
    expect(statuses(POST)).toEqual([502, 200]);
  });

  it('an error that stays reaches the bot, and the next question is answered', async () => {
    fake.faults.rest(POST, { status: 403, body: { message: 'Missing Access', code: 50_001 } });
    await asks().silence();
    expect(causes()).toContain('DiscordAPIError[50001]: Missing Access');
    await asks().reply();
  });

  it('a rate limit is waited for, on one route or on all', async () => {
    fake.faults.rateLimit(POST, 0.05);
    await asks().reply();
    fake.faults.rateLimit('*', 0.05);
    await asks().reply();
    expect(statuses(POST)).toEqual([429, 200, 429, 200]);
  });

  it('a slow answer comes all the same', async () => {
    fake.faults.rest(POST, { delayMs: 100 });
    await asks().reply();
  });

  it('an answer that is cut off or malformed was carried out: people see the message, the bot an error', async () => {
    for (const fault of [{ cutOff: true }, { malformed: true }]) {
      fake.faults.rest(POST, fault);
      await asks().reply();
      await expect.poll(() => bot.errors.splice(0).length, { timeout: 3000 }).toBeGreaterThan(0);
    }
  });

  it('a connection that is reset before anything was done is tried again; one that is closed is an error', async () => {
    fake.faults.rest(POST, { hangUp: 'reset' });
    await asks().reply();
    fake.faults.rest(POST, { hangUp: 'close' });
    await asks().silence();
    expect(causes()).toContain('other side closed');
  });

  it('a Discord that is away for a moment refuses connections, and is back', async () => {
    fake.faults.refuseConnections(100, 'rest');
    await asks().silence(200);
    await asks().reply();
  });

  it('an interaction that has expired, by command or by slowness, is unknown', async () => {
    const alice = fake.user('Alice');
    fake.faults.expireInteractions();
    await alice.runs('echo', { text: 'x' }).silence(100);
    fake.faults.rest(CALLBACK, { delayMs: 300 });
    await alice.runs('echo', { text: 'x' }).silence(400);
    expect(statuses(CALLBACK)).toEqual([404, 404]);
    expect(causes().match(/DiscordAPIError\[10062\]/g)).toHaveLength(2);
    await alice.runs('echo', { text: 'x' }).reply();
  });

  it('an interaction is answered once: a second callback is refused', async () => {
    bot.client.on('interactionCreate', (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { id, token } = interaction;
      const body = JSON.stringify({ type: 4, data: { content: 'again' } });
      const headers = { 'content-type': 'application/json' };
      void fetch(`${fake.url}/v10/interactions/${id}/${token}/callback`, { method: 'POST', headers, body });
    });
    await fake.user('Alice').runs('echo', { text: 'x' }).reply();
    await fake.quiet(50);
    expect(statuses(CALLBACK).sort()).toEqual([204, 400]);
    expect(fake.requests.find(({ status }) => status === 400)?.answer).toMatchObject({ code: 40_060 });
  });

  it('a clock that runs ahead shows in ids and times', async () => {
    fake.faults.skewClock(3_600_000);
    const reply = await asks().reply();
    expect(Date.parse(String(reply.payload.timestamp)) - Date.now()).toBeGreaterThan(3_500_000);
  });
});
