import { beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLES, GANGS, jincheng } from './jincheng.ts';
import { sharedStage } from './stage.ts';

describe('asking in Discord', () => {
  const engine = jincheng();
  const stage = sharedStage(engine, { discord: { locale: 'zh-CN' } });

  beforeEach(() => {
    engine.asked.length = 0;
  });

  it('answers a mention in a channel, a thread, a forum post and a voice chat with the excerpt', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei', { locale: 'zh-CN' });
    for (const channel of [fake.text, fake.thread, fake.post, fake.voice]) {
      const asked = mei.says(channel, `${fake.mention} 打掉了多少个团伙？`);
      const reply = await asked.reply();
      expect(reply.repliesTo).toBe(asked.message.id);
      expect(reply.pings).toEqual(['Mei']);
      expect(reply.text).toContain(`> ${GANGS.replace('121个', '**121个**')}`);
      expect(reply.text).toContain('-# 强化底线思维 · 第14段 · ');
      expect(reply.text).toContain('澎湃新闻·澎湃号·媒体 · 2022年1月20日');
    }
  });

  it('answers a mention of its own role, and says how to ask where that hides the text', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const role = fake.home.record.roles.find(({ managed }) => managed)?.id ?? '';
    const reply = await mei.says(fake.text, `<@&${role}> 打掉了多少个团伙？`).reply();
    expect(reply.text).toMatch(/右键/);
    await mei.says(fake.text, `<@&${fake.home.record.id}> 打掉了多少个团伙？`).silence(50);
  });

  it('answers a direct message, where no mention is needed', async () => {
    const reply = await stage.fake.user('Dora').dm('打掉了多少个团伙？').reply();
    expect(reply.text).toContain('**121个**');
  });

  it('answers /ask for everybody, repeating the question, or for the asker alone', async () => {
    const mei = stage.fake.user('Mei', { locale: 'zh-CN' });
    const open = await mei.runs('ask', { question: '打掉了多少个团伙？' }).reply();
    expect(open.text.split('\n')[0]).toBe('-# ❓ 打掉了多少个团伙？');
    expect(open.text).toContain('**121个**');
    expect(open).toMatchObject({ ephemeral: false, pings: [] });
    const secret = await mei.runs('ask', { question: '打掉了多少个团伙？', private: true }).reply();
    expect(secret).toMatchObject({ onlyFor: 'Mei' });
  });

  it('gives a greeting or a bare mention two lines of help with three example questions', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    for (const words of [`${fake.mention}`, `${fake.mention} 你好`]) {
      const { text } = await mei.says(fake.text, words).reply();
      const lines = text.split('\n');
      expect(lines).toHaveLength(6);
      expect(lines.slice(3)).toEqual(EXAMPLES.map((example) => `- ${example}`));
      expect(text).toContain('@Ask the Article');
    }
  });

  it('does not answer what is not said to it, nor bots, nor itself', async () => {
    const { fake } = stage;
    await fake.user('Mei').says(fake.text, '打掉了多少个团伙？').silence(100);
    await fake.otherBot('Other').says(fake.text, `${fake.mention} 打掉了多少个团伙？`).silence(100);
  });

  it('asks Discord for no privileged intent', () => {
    const identifies = stage.fake.gateway.notes.map((note) => JSON.stringify(note)).join('\n');
    expect(identifies).not.toContain('4014');
  });
});
