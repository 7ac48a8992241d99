import { beforeEach, describe, expect, it, vi } from 'vitest';
import { jincheng } from './jincheng.ts';
import { sharedStage } from './stage.ts';

describe('changing one’s mind', () => {
  const engine = jincheng();
  const stage = sharedStage(engine, { discord: { locale: 'zh-CN' } });

  beforeEach(() => {
    engine.asked.length = 0;
  });

  it('answers an edited question anew in the same reply', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`);
    const first = await asked.reply();
    const edited = await mei.edits(asked.message, `${fake.mention} 受到什么表彰？`).reply();
    expect(edited).toMatchObject({ how: 'edited', id: first.id });
    expect(edited.text).toContain('**平安中国建设示范市**');
  });

  it('does so after a restart', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`);
    const first = await asked.reply();
    await stage.restart();
    const edited = await mei.edits(asked.message, `${fake.mention} 受到什么表彰？`).reply();
    expect(edited).toMatchObject({ how: 'edited', id: first.id });
  });

  it('does so in direct messages, and for a follow-up', async () => {
    const mei = stage.fake.user('Mei');
    const first = await mei.dm('打掉了多少个团伙？').reply();
    const asked = mei.dm('受到什么表彰？', { replyTo: first });
    const second = await asked.reply();
    expect(await mei.edits(asked.message, '网格有多少？').reply()).toMatchObject({
      how: 'edited',
      id: second.id,
    });
    expect(engine.asked.at(-1)).toEqual({ question: '网格有多少？', previous: '打掉了多少个团伙？' });
  });

  it('answers a message that becomes a question for it by an edit', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.text, '打掉了多少个团伙？');
    await asked.silence(100);
    const reply = await mei.edits(asked.message, `${fake.mention} 打掉了多少个团伙？`).reply();
    expect(reply).toMatchObject({ how: 'posted', repliesTo: asked.message.id });
  });

  it('answers anew when Discord says no more than that the question was edited', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`);
    const first = await asked.reply();
    await mei.edits(asked.message, `${fake.mention} 受到什么表彰？`).reply();
    const { id, channelId } = asked.message;
    const edits = () =>
      fake.requests.filter(({ method, path }) => method === 'PATCH' && path.endsWith(first.id));
    expect(edits()).toHaveLength(1);
    const edited_timestamp = new Date().toISOString();
    fake.faults.malformedDispatch({
      t: 'MESSAGE_UPDATE',
      d: { id, channel_id: channelId, edited_timestamp },
    });
    await vi.waitFor(() => expect(edits()).toHaveLength(2));
  });

  it('leaves the reply alone when the question is edited after a quarter of an hour', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`);
    await asked.reply();
    fake.faults.skewClock(16 * 60_000);
    await mei.edits(asked.message, `${fake.mention} 受到什么表彰？`).silence(100);
    fake.faults.skewClock(0);
  });

  it('takes its reply away when the question is deleted', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`);
    const first = await asked.reply();
    expect(await mei.deletes(asked.message).reply()).toMatchObject({ how: 'deleted', id: first.id });
  });

  it('does so after a restart', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const asked = mei.says(fake.thread, `${fake.mention} 打掉了多少个团伙？`);
    const first = await asked.reply();
    await stage.restart();
    expect(await mei.deletes(asked.message).reply()).toMatchObject({ how: 'deleted', id: first.id });
  });

  it('searches no channel when messages are deleted that it has seen and not answered', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    const said = mei.says(fake.text, 'nothing for the bot');
    await said.silence(50);
    await mei.says(fake.text, `${fake.mention} 打掉了多少个团伙？`).reply();
    const before = fake.requests.length;
    await mei.deletes(said.message).silence(100);
    expect(fake.requests.slice(before).map(({ method }) => method)).not.toContain('DELETE');
  });
});
