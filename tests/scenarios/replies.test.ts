import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../fake-discord/fake-discord.ts';
import { ARRESTS, AWARD, GANGS, jincheng, RANKED, SINCE_2021 } from './jincheng.ts';
import { articleOf, paperEngine, theArticle } from './paper-engine.ts';
import { openStage, sharedStage } from './stage.ts';

const labels = (message: ShownMessage) => message.buttons.map(({ label }) => label);

describe('a reply and its buttons', () => {
  const engine = jincheng();
  const stage = sharedStage(engine, { discord: { locale: 'zh-CN' } });

  const ask = (question: string, name = 'Mei') => {
    const person = stage.fake.user(name, { locale: 'zh-CN' });
    return { person, reply: person.says(stage.fake.text, `${stage.fake.mention} ${question}`).reply() };
  };

  it('puts the figure that was asked for on a line of its own, with its period and clause', async () => {
    const { text } = await ask('打掉了多少个团伙？').reply;
    expect(text.split('\n').slice(0, 2)).toEqual([
      '# 121个',
      '-# 三年来 · 全市累计打掉涉黑涉恶犯罪团伙121个',
    ]);
  });

  it('shows no figure line where none was asked', async () => {
    expect((await ask('受到什么表彰？').reply).text.startsWith('> ')).toBe(true);
  });

  it('shows more context around the quotation, still marked, and less again', async () => {
    const { person, reply } = ask('打掉了多少个团伙？');
    const first = await reply;
    const more = await person.presses(first, '上下文').reply();
    expect(more).toMatchObject({ how: 'edited', id: first.id });
    expect(more.text).toContain('__三年来,全市累计打掉涉黑涉恶犯罪团伙**121个**,破获刑事案件');
    expect(more.text).toContain(`${ARRESTS}`);
    expect(more.text).toContain('抓源治本');
    const most = await person.presses(more, '上下文').reply();
    expect(most.text.length).toBeGreaterThan(more.text.length);
    const less = await person.presses(most, '收起上下文').reply();
    expect(less.text).toBe(first.text);
  });

  it('leads through the other results, each with its place among them, and round again', async () => {
    const { person, reply } = ask('打掉了多少个团伙？');
    const first = await reply;
    const second = await person.presses(first, '下一处 2/3').reply();
    expect(second.text).toContain(SINCE_2021.replace('2个', '**2个**'));
    const third = await person.presses(second, '下一处 3/3').reply();
    expect(third.text).toContain(AWARD);
    expect((await person.presses(third, '下一处 1/3').reply()).text).toBe(first.text);
  });

  it('shows the whole section in pages that end where sentences end, and leads back', async () => {
    const { person, reply } = ask('打掉了多少个团伙？');
    const first = await reply;
    const section = await person.presses(first, '整节原文').reply();
    expect(section.text).toContain('**强化底线思维**\n**深入推进扫黑除恶专项斗争**');
    expect(section.text).toContain('强化底线思维 · 第12–17段 · ');
    expect(section.text).toContain('**121个**');
    expect((await person.presses(section, '回到答案').reply()).text).toBe(first.text);
  });

  it('still works after a restart', async () => {
    const { person, reply } = ask('打掉了多少个团伙？');
    const first = await reply;
    await stage.restart();
    expect((await person.presses(first, '下一处 2/3').reply()).id).toBe(first.id);
  });

  it('gives anybody else a private copy in their own language, and leaves the reply alone', async () => {
    const first = await ask('打掉了多少个团伙？').reply;
    const ann = stage.fake.user('Ann', { locale: 'en-US' });
    const copy = await ann.presses(first, '下一处 2/3').reply();
    expect(copy).toMatchObject({ onlyFor: 'Ann', how: 'posted' });
    expect(stage.fake.shown(first)).toContain('**121个**');
    expect(labels(copy)).toContain('Next 3/3');
    expect(await ann.presses(copy, 'Next 3/3').reply()).toMatchObject({ how: 'edited', id: copy.id });
  });

  it('is removed by the asker or by who may manage messages, and by nobody else', async () => {
    const first = await ask('打掉了多少个团伙？');
    const shown = await first.reply;
    const bo = stage.fake.user('Bo', { locale: 'zh-CN' });
    expect(await bo.presses(shown, '删除').reply()).toMatchObject({
      onlyFor: 'Bo',
      text: expect.stringContaining('只有提问者'),
    });
    const moderator = stage.fake.user('Mod', { can: ['ManageMessages'] });
    expect(await moderator.presses(shown, '删除').reply()).toMatchObject({ how: 'deleted', id: shown.id });
    const again = ask('打掉了多少个团伙？');
    const own = await again.reply;
    expect(await again.person.presses(own, '删除').reply()).toMatchObject({ how: 'deleted', id: own.id });
  });

  it('removes a private answer too', async () => {
    const mei = stage.fake.user('Mei', { locale: 'zh-CN' });
    const secret = await mei.runs('ask', { question: '打掉了多少个团伙？', private: true }).reply();
    expect(await mei.presses(secret, '删除').reply()).toMatchObject({ how: 'deleted', id: secret.id });
  });

  it('says plainly what the article never mentions, with the nearest passages as buttons', async () => {
    const { person, reply } = ask('太原打掉了几个？');
    const first = await reply;
    expect(first.text).toContain('文章没有提到太原。');
    expect(first.text).not.toContain('> ');
    expect(labels(first)).toHaveLength(4);
    const shown = await person.presses(first, labels(first)[1] ?? '').reply();
    expect(shown.text).toContain('文章没有提到太原。');
    expect(shown.text).toContain(`> ${RANKED}`);
    expect(shown.text).not.toMatch(/^# /m);
    const all = await person.presses(shown, '全部列出').reply();
    expect(all.text).toBe(first.text);
    // What only comes near must not look like an answer.
    const gangs = await person.presses(all, labels(all)[0] ?? '').reply();
    expect(gangs.text).toContain(`> ${GANGS}`);
    expect(gangs.text).not.toContain('**');
  });

  it('says so in one line where nothing comes near', async () => {
    expect((await ask('火星呢？').reply).text).toBe('文章没有提到火星。\n[删除]');
    expect((await ask('今天天气如何？').reply).text).toBe('文章没有说到这一点。\n[删除]');
  });

  it('shows the alternatives of an ambiguous question side by side, each with what distinguishes it', async () => {
    const { person, reply } = ask('批捕多少人？');
    const first = await reply;
    expect(first.text).toContain('**657人** · 三年来 · 全市批捕涉黑涉恶犯罪案件168件657人');
    expect(first.text).toContain('**48人** · 2021年以来 · 批捕14件48人');
    expect(first.text).toContain(`> ${ARRESTS.replace('657人', '**657人**')}`);
    expect(labels(first)).toEqual(['657人 · 三年来', '48人 · 2021年以来', '删除']);
    const one = await person.presses(first, '48人 · 2021年以来').reply();
    expect(one.text).toContain('# 48人');
    expect((await person.presses(one, '全部列出').reply()).text).toBe(first.text);
  });

  it('keeps the question above the answer to a command through every press', async () => {
    const mei = stage.fake.user('Mei', { locale: 'zh-CN' });
    const first = await mei.runs('ask', { question: '打掉了多少个团伙？' }).reply();
    for (const label of ['下一处 2/3', '整节原文', '回到答案']) {
      expect((await mei.presses(first, label).reply()).text.split('\n')[0]).toBe('-# ❓ 打掉了多少个团伙？');
    }
  });

  it('shows a translation beside the original, with a note', async () => {
    const ann = stage.fake.user('Ann', { locale: 'en-GB' });
    const { text } = await ann.dm('How many gangs were broken up?').reply();
    expect(text).toContain('Over the three years, 121 criminal gangs were broken up across the city.');
    expect(text).toContain('Unofficial translation');
    expect(text).toContain(GANGS.replace('121个', '**121个**'));
    expect(text).toContain('paragraph 14');
    expect(text).toContain('20 January 2022');
  });

  it('keeps the translation through every press, for the asker and in the copy of somebody else', async () => {
    const english = 'Over the three years, 121 criminal gangs were broken up across the city.';
    const ann = stage.fake.user('Ann', { locale: 'en-GB' });
    const first = await ann
      .says(stage.fake.text, `${stage.fake.mention} How many gangs were broken up?`)
      .reply();
    const wider = await ann.presses(first, 'More context').reply();
    expect(wider.text).toContain(english);
    const section = await ann.presses(wider, 'Whole section').reply();
    expect(section.text).toContain(english);
    expect(section.text).toContain(GANGS.replace('121个', '**121个**'));
    expect((await ann.presses(section, 'Back to the answer').reply()).text).toBe(first.text);
    const chinese = await ask('打掉了多少个团伙？').reply;
    const copy = await ann.presses(chinese, '上下文').reply();
    expect(copy.onlyFor).toBe('Ann');
    expect(copy.text).toContain(english);
  });

  it('never makes Discord show previews of links', async () => {
    expect((await ask('打掉了多少个团伙？').reply).suppressesEmbeds).toBe(true);
  });
});

describe('a reply about an article that has an address', () => {
  it('links the title to the quotation in its page', async () => {
    const article = articleOf(
      'report.md',
      '---\ntitle: A report [draft]\nurl: https://example.org/report(1)\ndate: 2024-05-06\n---\n\n# One\n\nIt rained on twelve days - more than ever before, as far as anybody in the town remembers.\n',
    );
    const excerpt =
      'It rained on twelve days - more than ever before, as far as anybody in the town remembers.';
    const engine = paperEngine({
      articles: [article],
      scripts: { rain: { status: 'answered', results: [{ excerpt }] } },
    });
    const stage = await openStage(engine);
    const reply = await stage.fake.user('Ann').dm('How often did it rain?').reply();
    expect(reply.text).toContain(
      '(<https://example.org/report%281%29#:~:text=It%20rained%20on,town%20remembers.>)',
    );
    stage.fake.assertNoViolations();
    await stage.close();
  });
});

describe('a reply whose article has changed since', () => {
  it('says so instead of quoting the wrong place', async () => {
    const stage = await openStage(jincheng(), { discord: { locale: 'zh-CN' } });
    const mei = stage.fake.user('Mei', { locale: 'zh-CN' });
    const first = await mei.says(stage.fake.text, `${stage.fake.mention} 打掉了多少个团伙？`).reply();
    const changed = { ...theArticle(), raw: theArticle().raw.replace('平安', '安平') };
    await stage.restart(paperEngine({ articles: [changed], scripts: {} }));
    expect(await mei.presses(first, '下一处 2/3').reply()).toMatchObject({
      text: '这条回复写出之后，文章已经改动，请重新提问。',
      onlyFor: 'Mei',
    });
    await stage.close();
  });
});
