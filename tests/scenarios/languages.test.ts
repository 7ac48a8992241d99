import { describe, expect, it } from 'vitest';
import { jincheng } from './jincheng.ts';
import { sharedStage } from './stage.ts';

describe('the language of the bot’s own words', () => {
  const stage = sharedStage(jincheng(), { discord: { locale: 'zh-TW' } });

  const labels = (message: { readonly buttons: readonly { readonly label: string }[] }) =>
    message.buttons.map(({ label }) => label);

  it.each([
    ['打掉了多少个团伙？', '整节原文'],
    ['打掉了多少個團夥？', '整節原文'],
    ['How many gangs were broken up?', 'Whole section'],
  ])('is that of the question in a message: %s', async (question, label) => {
    const { fake } = stage;
    const person = fake.user('Somebody', { locale: 'de' });
    expect(labels(await person.says(fake.text, `${fake.mention} ${question}`).reply())).toContain(label);
    expect(labels(await person.dm(question).reply())).toContain(label);
  });

  it('is that of the server where the question has no words', async () => {
    const { fake } = stage;
    expect((await fake.user('Ann').says(fake.text, `${fake.mention} 139?`).reply()).text).toContain(
      '文章沒有說到這一點。',
    );
    expect((await fake.user('Ann').says(fake.text, fake.mention).reply()).text).toContain(
      '你好！關於這篇文章',
    );
  });

  it('is that of the article where there is no server either', async () => {
    expect((await stage.fake.user('Ann').dm('139?').reply()).text).toContain('文章没有说到这一点。');
  });

  it('brings the headings in the reader’s language where the article has an edition in it', async () => {
    const { fake } = stage;
    const ann = fake.user('Ann', { locale: 'en-GB' });
    const outline = await ann.runs('article').reply();
    expect(outline.text).toContain('1. **加强组织建设** 构建齐抓共建工作格局\n-# Strengthening Organisation');
    expect(outline.text).toContain('• 加强组织建设 – Strengthening Organisation\n');
    const choices = await ann.types('read', 'section', 'strength').reply();
    expect(choices.map(({ value }) => value)).toEqual(['加强组织建设 · Strengthening Organisation']);
    for (const section of ['加强组织建设 · Strengthening Organisation', 'strengthening', '组织建设']) {
      const read = await ann.runs('read', { section }).reply();
      expect(read.text).toContain('**加强组织建设**');
      expect(read.text).toContain('-# Strengthening Organisation');
    }
    const mei = fake.user('Mei', { locale: 'zh-CN' });
    expect((await mei.runs('article').reply()).text).not.toContain('Strengthening');
  });

  it.each([
    ['zh-CN', '整节原文'],
    ['zh-TW', '整節原文'],
    ['en-US', 'Whole section'],
    ['fr', 'Whole section'],
  ])('is the asker’s own for a command: %s', async (locale, label) => {
    const person = stage.fake.user('Somebody', { locale });
    expect(labels(await person.runs('ask', { question: '打掉了多少个团伙？' }).reply())).toContain(label);
  });
});
