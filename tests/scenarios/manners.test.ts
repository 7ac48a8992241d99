import { afterEach, describe, expect, it } from 'vitest';
import { jincheng } from './jincheng.ts';
import { openStage, type Stage } from './stage.ts';

const QUESTION = '打掉了多少个团伙？';

describe('good manners', () => {
  const engine = jincheng();
  let stage: Stage;

  afterEach(async () => {
    stage.fake.assertNoViolations();
    await stage.close();
  });

  it('tells somebody who asks too much so once, privately, and answers again afterwards', async () => {
    stage = await openStage(engine, { cooldown: { questions: 2, seconds: 1 } });
    const { fake } = stage;
    const mei = fake.user('Mei');
    const ask = () => mei.says(fake.text, `${fake.mention} ${QUESTION}`);
    await ask().reply();
    await ask().reply();
    const told = await ask().reply();
    expect(told.channelId).toBe(mei.dms.id);
    expect(told.text).toBe('提问太快了，请在1秒后再问。');
    await ask().silence(100);
    const command = await mei.runs('ask', { question: QUESTION }).reply();
    expect(command).toMatchObject({ onlyFor: 'Mei' });
    expect((await fake.user('Bo').says(fake.text, `${fake.mention} ${QUESTION}`).reply()).text).toContain(
      '121个',
    );
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await ask().reply()).text).toContain('121个');
    expect(stage.troubles()).toEqual([]);
  });

  it('answers a command privately, and says why, where it may not write or read the history', async () => {
    stage = await openStage(engine);
    const { fake } = stage;
    const mei = fake.user('Mei', { locale: 'zh-CN' });
    fake.forbid(fake.text, ['SendMessages', 'ReadMessageHistory']);
    const shown = await mei.runs('ask', { question: QUESTION }).reply();
    expect(shown.onlyFor).toBe('Mei');
    expect(shown.text).toContain('因为我在本频道缺少权限：发送消息和读取消息历史记录。');
    expect(shown.text).toContain('**121个**');
  });

  it.each([
    ['SendMessages', '发送消息'],
    ['ReadMessageHistory', '读取消息历史记录'],
  ] as const)(
    'answers a mention by one private message where it lacks %s, then keeps silent',
    async (permission, name) => {
      stage = await openStage(engine);
      const { fake } = stage;
      const mei = fake.user('Mei');
      fake.forbid(fake.text, [permission]);
      const told = await mei.says(fake.text, `${fake.mention} ${QUESTION}`).reply();
      expect(told.channelId).toBe(mei.dms.id);
      expect(told.text).toContain(name);
      expect(told.text).toContain('**121个**');
      await mei.says(fake.text, `${fake.mention} ${QUESTION}`).silence(150);
    },
  );

  it('leaves a channel alone where Discord has refused it again and again', async () => {
    stage = await openStage(engine);
    const { fake } = stage;
    fake.forbid(fake.text, ['SendMessages']);
    const mei = fake.user('Mei', { acceptsDms: false });
    for (let asked = 0; asked < 8; asked += 1) {
      await mei.says(fake.text, `${fake.mention} ${QUESTION}`).silence(40);
    }
    await fake.quiet(50);
    expect(fake.requests.filter(({ status }) => status === 403).length).toBeLessThanOrEqual(6);
  });

  it('gives up quietly where it may neither write nor be written to', async () => {
    stage = await openStage(engine);
    const { fake } = stage;
    fake.forbid(fake.text, ['SendMessages']);
    const mei = fake.user('Mei', { acceptsDms: false });
    await mei.says(fake.text, `${fake.mention} ${QUESTION}`).silence(150);
    expect(stage.troubles()).toHaveLength(2);
    fake.permit(fake.text);
    expect((await mei.says(fake.text, `${fake.mention} ${QUESTION}`).reply()).text).toContain('121个');
  });
});
