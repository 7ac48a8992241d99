import { describe, expect, it } from 'vitest';
import { EXAMPLES, jincheng } from './jincheng.ts';
import { articleOf, paperEngine } from './paper-engine.ts';
import { openStage, sharedStage } from './stage.ts';

describe('commands', () => {
  const engine = jincheng();
  const stage = sharedStage(engine, { discord: { locale: 'zh-CN' } });

  const mei = () => stage.fake.user('Mei', { locale: 'zh-CN' });

  it('suggests questions, headings and figures while somebody types, and a start for nothing typed', async () => {
    const start = await mei().types('ask', 'question', '').reply();
    expect(start.map(({ value }) => value).slice(0, 3)).toEqual(EXAMPLES);
    const typed = await mei().types('ask', '问题', '团伙').reply();
    expect(typed.map(({ value }) => value)).toEqual(['打掉了多少个团伙？', '打掉涉黑涉恶犯罪团伙121个']);
  });

  it('answers free text that was never suggested', async () => {
    expect((await mei().runs('ask', { question: '受到什么表彰？' }).reply()).text).toContain(
      '平安中国建设示范市',
    );
  });

  it('reads a section, found by its heading or a part of it', async () => {
    const shown = await mei().runs('read', { section: '底线' }).reply();
    expect(shown.text).toContain('**强化底线思维**');
    expect(shown.text).toContain('> 李辰鹏黑社会性质组织案');
    const choices = await mei().types('read', 'section', '').reply();
    expect(choices.map(({ value }) => value)).toEqual([
      '导语',
      '加强组织建设',
      '树立风险意识',
      '强化底线思维',
      '发扬创新精神',
      '坚持科技兴安',
      '淬炼政法队伍',
    ]);
  });

  it('reads the opening before the first heading', async () => {
    const shown = await mei().runs('read', { section: '导语' }).reply();
    expect(shown.text).toContain('**导语**\n> 在日前召开的平安中国建设表彰大会上');
  });

  it('names the sections there are, privately, when there is none of that name', async () => {
    const shown = await mei().runs('read', { section: '天气' }).reply();
    expect(shown.onlyFor).toBe('Mei');
    expect(shown.text).toContain('- 淬炼政法队伍');
  });

  it('shows the article’s title, source, date and outline, with a menu to read on', async () => {
    const person = mei();
    const shown = await person.runs('article').reply();
    expect(shown.text).toContain('## 唱响平安之歌 汇聚平安力量|晋城市解读“平安画卷”背后的“密码”');
    expect(shown.text).toContain('来源: 澎湃新闻·澎湃号·媒体');
    expect(shown.text).toContain('发布时间: 2022年1月20日');
    expect(shown.text).toContain('3. **强化底线思维** 深入推进扫黑除恶专项斗争');
    const section = await person.selects(shown, '选择要读的小节', '坚持科技兴安').reply();
    expect(section).toMatchObject({ how: 'edited', id: shown.id });
    expect(section.text).toContain('> “快、快、快……帮我报警!”');
    const again = await person.runs('article').reply();
    expect((await person.selects(again, '选择要读的小节', '导语').reply()).text).toContain('在日前召开的');
  });

  it('looks up one figure, large, with its clause, its period and the excerpt', async () => {
    const shown = await mei().runs('figure', { what: '团伙' }).reply();
    expect(shown.text).toContain('# 121个\n-# 三年来 · 全市累计打掉涉黑涉恶犯罪团伙121个\n> 三年来,');
    const choices = await mei().types('figure', 'what', '').reply();
    expect(choices.map(({ value }) => value)).toEqual([
      '打掉涉黑涉恶犯罪团伙121个',
      '批捕涉黑涉恶犯罪案件168件657人',
    ]);
  });

  it('tables the figures, periods of one measure side by side, with a file for spreadsheets', async () => {
    const shown = await mei().runs('figures').reply();
    expect(shown.text).toContain(
      '- 全市批捕涉黑涉恶犯罪案件: **168件657人** (三年来) | **14件48人** (2021年以来)',
    );
    expect(shown.text).toContain('- 一审宣判黑恶案件: **122件852人** (三年来) | **11件79人** (2021年以来)');
    expect(shown.text).toContain('- 二审宣判: **75件611人** (三年来) | **6件88人** (2021年以来)');
    expect(shown.text).toContain('共16个数字');
    const upload = stage.fake.requests.findLast(({ files }) => files.length > 0);
    expect(upload?.files).toEqual(['figures.csv']);
  });

  it('filters the figures by section, period and kind', async () => {
    const rates = await mei().runs('figures', { kind: 'percent' }).reply();
    expect(rates.text).toContain('**95.31%** (2020年上半年)');
    expect(rates.text).toContain('共1个数字');
    const since = await mei().runs('figures', { period: '2021年以来', section: '强化底线思维' }).reply();
    expect(since.text).toContain('共6个数字');
    expect((await mei().runs('figures', { section: '淬炼政法队伍' }).reply()).text).toBe(
      '文章中没有符合这些条件的数字。',
    );
    expect((await mei().types('figures', 'period', '20').reply()).map(({ value }) => value)).toEqual([
      '2020年上半年',
      '2021年以来',
    ]);
  });

  it('lists all ways of asking', async () => {
    const shown = await mei().runs('help').reply();
    expect(shown.onlyFor).toBe('Mei');
    for (const way of ['/ask', '/figure', '/figures', '/article', '/read', '私信', '问文章', '15分钟']) {
      expect(shown.text).toContain(way);
    }
  });

  it('works for a person who installed it, in servers and conversations where the bot is not', async () => {
    const person = mei();
    const away = stage.fake.guild({ name: 'Elsewhere', bot: false });
    for (const where of [away.channel('general'), person.privately(stage.fake.user('Bo')), person.dms]) {
      const shown = await person.runs('ask', { question: '打掉了多少个团伙？' }, { where }).reply();
      expect(shown.text).toContain('**121个**');
      expect((await person.presses(shown, '下一处 2/3').reply()).id).toBe(shown.id);
    }
  });

  it('shows its commands in the person’s own language', async () => {
    const names = stage.fake.world.commands.map(({ definition }) => definition.name_localizations);
    for (const name of names) expect(Object.keys(Object(name))).toEqual(['en-US', 'en-GB', 'zh-CN', 'zh-TW']);
    expect((await mei().runs('提问', { 问题: '打掉了多少个团伙？' }).reply()).text).toContain('**121个**');
  });
});

describe('very many suggestions', () => {
  it('are shown within Discord’s limits, each once', async () => {
    const long = '很长的建议'.repeat(40);
    const suggestions = Array.from({ length: 90 }, (_, index) => ({
      text: index % 2 === 0 ? `${long}${index}` : `建议${index % 60}`,
      kind: 'question' as const,
    }));
    const engine = { ...paperEngine({ articles: [], scripts: {} }), suggest: () => suggestions };
    const stage = await openStage(engine);
    const choices = await stage.fake.user('Mei').types('ask', 'question', 'x').reply();
    expect(choices).toHaveLength(25);
    expect(new Set(choices.map(({ name }) => name)).size).toBe(25);
    stage.fake.assertNoViolations();
    await stage.close();
  });
});

describe('a long section', () => {
  it('is read in pages that end where sentences end and leave nothing out', async () => {
    const sentences = Array.from(
      { length: 120 },
      (_, index) => `这是第${index + 1}句,它不长也不短,说的是同一件事的第${index + 1}个方面。`,
    );
    const text = `# 标题\n\n## 唯一一节\n\n${sentences.join('')}\n`;
    const engine = paperEngine({ articles: [articleOf('long.md', text)], scripts: {} });
    const stage = await openStage(engine);
    const mei = stage.fake.user('Mei', { locale: 'zh-CN' });
    let shown = await mei.runs('read', { section: '唯一' }).reply();
    let read = '';
    for (;;) {
      const page = shown.text
        .split('\n')
        .filter((line) => line.startsWith('> '))
        .map((line) => line.slice(2))
        .join('');
      expect(page.endsWith('。')).toBe(true);
      read += page;
      if (!shown.buttons.some(({ label }) => label === '下一页')) break;
      shown = await mei.presses(shown, '下一页').reply();
    }
    expect(read).toBe(sentences.join(''));
    stage.fake.assertNoViolations();
    await stage.close();
  });
});
