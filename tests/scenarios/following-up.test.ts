import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GANGS, jincheng } from './jincheng.ts';
import { openStage, type Stage, sharedStage } from './stage.ts';

describe('asking on from what was said', () => {
  const engine = jincheng();
  const stage = sharedStage(engine, { discord: { locale: 'zh-CN' } });

  beforeEach(() => {
    engine.asked.length = 0;
  });

  it('takes a reply to the answer to a mention as a follow-up to its question', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const first = await mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`).reply();
    await mei.says(fake.text, '那表彰呢？', { replyTo: first }).reply();
    expect(engine.asked.at(-1)).toEqual({ question: '那表彰呢？', previous: '打掉了多少个团伙？' });
  });

  it('follows a chain of questions back, three at most, the earliest first', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    let reply = await mei.runs('ask', { question: '打掉了多少个团伙？' }).reply();
    const mention = fake.mention;
    const previous: (string | undefined)[] = [];
    for (const question of ['那表彰呢？', '网格呢？', '那表彰呢？', '受到表彰的呢？']) {
      reply = await mei.says(fake.text, `${mention} ${question}`, { replyTo: reply }).reply();
      previous.push(engine.asked.at(-1)?.previous);
    }
    expect(previous).toEqual([
      '打掉了多少个团伙？',
      '打掉了多少个团伙？\n那表彰呢？',
      '打掉了多少个团伙？\n那表彰呢？\n网格呢？',
      '那表彰呢？',
    ]);
  });

  it('does so after a restart, on what Discord alone remembers', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const first = await mei.says(fake.thread, `${fake.mention} 打掉了多少个团伙？`).reply();
    await stage.restart();
    await mei.says(fake.thread, '那表彰呢？', { replyTo: first }).reply();
    expect(engine.asked.at(-1)?.previous).toBe('打掉了多少个团伙？');
  });

  it('does so under the answer to a command, when the reply mentions the bot', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const question = '打掉了*多少*个团伙？_#1_';
    const first = await mei.runs('ask', { question }).reply();
    await mei.says(fake.text, `那表彰呢？ ${fake.mention}`, { replyTo: first }).reply();
    expect(engine.asked.at(-1)).toEqual({ question: '那表彰呢？', previous: question });
  });

  it('keeps silent under the answer to a command when Discord withholds the text, and the help says so', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei', { locale: 'zh-CN' });
    const first = await mei.runs('ask', { question: '打掉了多少个团伙？' }).reply();
    await mei.says(fake.text, '那表彰呢？', { replyTo: first }).silence(100);
    expect((await mei.runs('help').reply()).text).toContain('请在回复中@我');
  });

  it('does so in direct messages', async () => {
    const mei = stage.fake.user('Mei');
    const first = await mei.dm('打掉了多少个团伙？').reply();
    await mei.dm('那表彰呢？', { replyTo: first }).reply();
    expect(engine.asked.at(-1)?.previous).toBe('打掉了多少个团伙？');
  });

  it('asks somebody else’s message when it is mentioned in a reply to it without a word', async () => {
    const { fake } = stage;
    const [mei, bo] = [fake.user('Mei'), fake.user('Bo')];
    const said = bo.says(fake.text, '全市打掉了多少个团伙来着？');
    const reply = await mei.says(fake.text, fake.mention, { replyTo: said.message }).reply();
    expect(reply.text).toContain(GANGS.replace('121个', '**121个**'));
    expect(reply.pings).toEqual(['Mei']);
    await mei.says(fake.text, '那表彰呢？', { replyTo: reply }).reply();
    expect(engine.asked.at(-1)?.previous).toBe('全市打掉了多少个团伙来着？');
  });

  it('takes any message as the question through its menu', async () => {
    const { fake } = stage;
    const [mei, bo] = [fake.user('Mei', { locale: 'zh-TW' }), fake.user('Bo')];
    const said = bo.says(fake.text, '<@1234> 全市打掉了多少个团伙来着？');
    const reply = await mei.usesOnMessage('Ask the article', said.message).reply();
    expect(reply.text).toContain('❓ 全市打掉了多少个团伙来着？');
    expect(reply.text).toContain('**121个**');
    const empty = bo.says(fake.text, '<@1234>');
    expect(await mei.usesOnMessage('Ask the article', empty.message).reply()).toMatchObject({
      text: '這則訊息裡沒有問題。',
      onlyFor: 'Mei',
    });
  });

  it('answers a follow-up whose first question is gone as a question of its own', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`);
    const first = await asked.reply();
    fake.faults.rest('GET /channels/{channel_id}/messages/{message_id}', {
      status: 404,
      body: { code: 10008, message: 'Unknown Message' },
    });
    await mei.says(fake.text, '那表彰呢？', { replyTo: first }).reply();
    expect(engine.asked.at(-1)).toEqual({ question: '那表彰呢？' });
    expect(stage.troubles()).toEqual([
      'The message replied to could not be read: the message was deleted meanwhile',
    ]);
    stage.forget();
  });
});

describe('where Discord withholds the text of the message replied to', () => {
  const engine = jincheng();
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine, { discord: { quotedContent: false, locale: 'zh-CN' } });
  });

  afterAll(() => stage.close());

  it('says how to ask that message all the same', async () => {
    const { fake } = stage;
    const said = fake.user('Bo').says(fake.text, '全市打掉了多少个团伙来着？');
    const reply = await fake.user('Mei').says(fake.text, fake.mention, { replyTo: said.message }).reply();
    expect(reply.text).toMatch(/右键|Ask the article/);
    expect(stage.troubles()).toEqual([]);
  });
});
