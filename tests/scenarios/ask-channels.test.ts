import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { jincheng } from './jincheng.ts';
import { QUIET } from './stage.ts';

describe('channels in which every question is answered', () => {
  const engine = jincheng();
  let fake: FakeDiscord;
  let bot: Awaited<ReturnType<typeof startBot>>;

  beforeAll(async () => {
    fake = await FakeDiscord.start({ messageContent: true });
    const { token, url: apiUrl, text } = fake;
    bot = await startBot({ token, apiUrl, engine, log: QUIET, askChannels: [text.id] });
    await fake.ready();
  });

  afterAll(async () => {
    await bot.stop();
    fake.assertNoViolations();
    await fake.stop();
  });

  it('answers a question that mentions nobody, in the channel and in its threads', async () => {
    const mei = fake.user('Mei');
    expect((await mei.says(fake.text, '打掉了多少个团伙？').reply()).text).toContain('**121个**');
    expect((await mei.says(fake.thread, '全市打掉了多少个团伙').reply()).text).toContain('**121个**');
    expect(fake.requests.filter(({ route }) => route === 'GET /channels/{channel_id}')).toEqual([]);
  });

  it('leaves what is no question alone, and what is said elsewhere', async () => {
    const mei = fake.user('Mei');
    await mei.says(fake.text, '你好大家').silence(80);
    await mei.says(fake.text, '打掉团伙真好。').silence(80);
    await mei.says(fake.voice, '打掉了多少个团伙？').silence(80);
  });

  it('still answers a mention there, and a reply to an answer without one', async () => {
    const mei = fake.user('Mei');
    const first = await mei.says(fake.text, `${fake.mention} 打掉团伙`).reply();
    await mei.says(fake.text, '受到表彰', { replyTo: first, ping: false }).reply();
    expect(engine.asked.at(-1)).toEqual({ question: '受到表彰', previous: '打掉团伙' });
  });
});

describe('starting', () => {
  it('names the switch to turn on where Discord refuses the Message Content intent', async () => {
    const fake = await FakeDiscord.start();
    const options = { token: fake.token, apiUrl: fake.url, engine: jincheng(), log: QUIET };
    await expect(startBot({ ...options, askChannels: [fake.text.id] })).rejects.toMatchObject({
      name: 'PublicError',
      message: expect.stringContaining('Message Content Intent'),
    });
    const bot = await startBot(options);
    await fake.ready();
    await bot.stop();
    await fake.stop();
  });

  it('says that the token is wrong and where to get one, without printing it', async () => {
    const fake = await FakeDiscord.start();
    const token = 'MTIz.wrong.token';
    const starting = startBot({ token, apiUrl: fake.url, engine: jincheng(), log: QUIET });
    await expect(starting).rejects.toMatchObject({
      name: 'PublicError',
      message: expect.stringContaining('https://discord.com/developers/applications'),
    });
    await expect(starting).rejects.not.toMatchObject({ message: expect.stringContaining(token) });
    await fake.stop();
  });

  it('says why when Discord closes the connection for good', async () => {
    const fake = await FakeDiscord.start();
    const options = { token: fake.token, apiUrl: fake.url, engine: jincheng(), log: QUIET };
    const closed = await startBot(options);
    fake.faults.closeGateway(4004);
    expect(await closed.ended).toMatchObject({ message: expect.stringContaining('DISCORD_TOKEN') });
    const stopped = await startBot(options);
    await stopped.stop();
    expect(await stopped.ended).toBeNull();
    await fake.stop();
  });

  it('waits and tries again while Discord is out of reach', async () => {
    const fake = await FakeDiscord.start();
    fake.faults.rest('GET /gateway/bot', { hangUp: 'close' }, 1);
    const bot = await startBot({ token: fake.token, apiUrl: fake.url, engine: jincheng(), log: QUIET });
    await fake.ready();
    await bot.stop();
    await fake.stop();
  });
});
