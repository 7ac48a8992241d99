import { describe, expect, it } from 'vitest';
import { startSession } from '../../src/terminal/session.ts';
import type { Style } from '../../src/terminal/style.ts';
import { answers, fakeEngine, firstResult, sampleArticle, secondResult } from './sample.ts';

const plain: Style = { width: Number.POSITIVE_INFINITY, bold: (text) => text, dim: (text) => text };
const marked: Style = {
  width: 40,
  bold: (text) => (text === '' ? '' : `**${text}**`),
  dim: (text) => `_${text}_`,
};

const session = (engine = fakeEngine(), style = plain) => startSession(engine, style, 'zh-Hans');

/** An engine in which questions that end with 呢 lean on those before them. */
const leaningEngine = () =>
  fakeEngine(({ question, previous }) =>
    question.endsWith('呢？') && previous !== undefined ? answers.answered : answers.nothing,
  );

describe('a person chats in the terminal', () => {
  it('sees the answer in bold in its excerpt, broken to the width, and where it stands', () => {
    expect(session(fakeEngine(), marked).say('多少团伙').text).toBe(
      [
        '  **121个**  _三年来_',
        '  │ 三年来,全市打掉团伙**121个**,"扣押财物',
        '  │ "6.7多亿元。',
        '_  强化底线思维 · 第1段 · 平安之歌 · 某新_',
        '_  闻 · 2022年1月20日_',
      ].join('\n'),
    );
  });

  it('sees only the excerpt where all of it answers', () => {
    const results = [{ ...firstResult, answer: null, answerSpan: null }];
    const { text } = session(fakeEngine(() => ({ ...answers.answered, results }))).say('怎么做');
    expect(text.split('\n')[0]).toBe(`  │ ${firstResult.excerpt}`);
  });

  it('sees a long answer in its excerpt alone', () => {
    const long = { ...firstResult, answer: firstResult.excerpt.slice(0, -1), answerSpan: firstResult.span };
    const { text } = session(fakeEngine(() => ({ ...answers.answered, results: [long] }))).say('怎么样');
    expect(text.split('\n')[0]).toBe(`  │ ${firstResult.excerpt}`);
  });

  it('sees every alternative where several fit, and once the article that they share', () => {
    const { text } = session(fakeEngine(() => answers.ambiguous)).say('打掉多少');
    expect(text).toContain('2处');
    expect(text).toContain('\n  121个  三年来\n  │ ');
    expect(text).toContain('  2个\n');
    expect(text.split('某新闻')).toHaveLength(2);
    expect(text.endsWith('\n\n  平安之歌 · 某新闻 · 2022年1月20日')).toBe(true);
  });

  it('hears what the article never mentions, and what comes nearest', () => {
    const { text } = session(fakeEngine(() => answers.declined)).say('太原呢');
    expect(text).toMatch(/^文章没有提到太原。\n\n文中最接近的内容：\n\n/);
    expect(text).toContain('│ 2021年以来,新打掉集团2个。');
    expect(text).not.toContain('  2个\n');
  });

  it('hears that the article does not say, where nothing comes near', () => {
    expect(session(fakeEngine(() => answers.nothing)).say('红烧肉').text).toBe('文章没有说到这一点。');
  });

  it('gets help with three examples for a greeting, and a word for thanks in their own language', () => {
    const greeted = session(fakeEngine(() => answers.greeting)).say('你好').text;
    expect(greeted).toContain('打掉多少团伙？\n    扣押多少财物？\n    何时开始？');
    expect(session(fakeEngine(() => answers.thanks)).say('thanks').text).toMatch(/^You are welcome/);
  });

  const previousOfEach = (engine: ReturnType<typeof fakeEngine>, lines: readonly string[]) => {
    const chat = session(engine);
    return lines.map((line) => {
      chat.say(line);
      return engine.asked.at(-1)?.previous;
    });
  };

  it('asks on from the last question, but not from a greeting', () => {
    const engine = fakeEngine(({ question }) => (question === '你好' ? answers.greeting : answers.answered));
    expect(previousOfEach(engine, ['你好', '三年来打掉多少？', '你好', '那2021年以来呢？'])).toEqual([
      undefined,
      undefined,
      '三年来打掉多少？',
      '三年来打掉多少？',
    ]);
  });

  it('asks on along a chain of questions, three at most, the earliest first', () => {
    const lines = ['一审多少？', '二审呢？', '2021年以来呢？', '人数呢？', '后来呢？'];
    expect(previousOfEach(leaningEngine(), lines)).toEqual([
      undefined,
      '一审多少？',
      '一审多少？\n二审呢？',
      '一审多少？\n二审呢？\n2021年以来呢？',
      '二审呢？\n2021年以来呢？\n人数呢？',
    ]);
  });

  it('leaves behind what was asked before a question that stands by itself', () => {
    const lines = ['一审多少？', '二审呢？', '满意率是多少？', '后来呢？'];
    expect(previousOfEach(leaningEngine(), lines).at(-1)).toBe('满意率是多少？');
  });

  it('begins anew where a question is answered more surely by itself', () => {
    const unsure = [{ ...firstResult, answer: null, answerSpan: null, confidence: 0.6 }];
    const engine = fakeEngine(({ previous }) =>
      previous === undefined ? answers.answered : { ...answers.answered, results: unsure },
    );
    const chat = session(engine);
    chat.say('打掉多少团伙？');
    expect(chat.say('满意率是多少？').text).toMatch(/^ {2}121个/);
  });

  it('follows where the question before chooses among the figures that it may mean', () => {
    const second = [{ ...secondResult, confidence: 0.9 }];
    const engine = fakeEngine(({ previous }) =>
      previous === undefined ? answers.ambiguous : { ...answers.answered, results: second },
    );
    const chat = session(engine);
    chat.say('2021年以来呢？');
    expect(chat.say('打掉多少？').text).toMatch(/^ {2}2个/);
  });

  it('gets the chat’s own words in the language of the last question', () => {
    const chat = session(fakeEngine(() => answers.thanks));
    expect(chat.say('/nothing').text).toContain('没有 /nothing 这个命令');
    chat.say('thanks');
    expect(chat.say('/nothing').text).toContain('There is no command /nothing');
  });

  it('never has the article or the question command the terminal', () => {
    const raw = sampleArticle.raw.replace('打掉团伙', '\u001b[2J\u009b');
    const results = [{ ...firstResult, excerpt: firstResult.excerpt.replace('打掉团伙', '\u001b[2J\u009b') }];
    const declined = { ...answers.declined, missing: ['\u001b]0;x\u0007'] };
    for (const answer of [{ ...answers.answered, results }, declined]) {
      const { text } = session(fakeEngine(() => answer, { ...sampleArticle, raw })).say('\u001b[2J');
      expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    }
    expect(session().say('/\u001b[2J').text).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('a person uses a command', () => {
  it('lists the figures with clause, period and paragraph', () => {
    expect(session().say('/figures').text).toBe(
      [
        '  121个      全市打掉团伙121个',
        '             三年来 · 第1段',
        '  6.7多亿元  "扣押财物"6.7多亿元',
        '             三年来 · 第1段',
      ].join('\n'),
    );
  });

  it('lists only the figures that the words are about, in whatever case and width', () => {
    expect(session().say('/figures  财物').text).toMatch(/^ {2}6\.7多亿元 {2}/);
    expect(session().say('/figures １２１').text).toMatch(/^ {2}121个/);
  });

  it('lists the figures that answer the words where none is about them as they are typed', () => {
    expect(session().say('/figures tuanhuo').text).toMatch(/^ {2}121个 {2}/);
    const unknown = fakeEngine(() => answers.nothing);
    expect(session(unknown).say('/figures 天气').text).toBe('文章中没有含这些词语的数字。');
  });

  it('sees the article’s title, source, date and sections', () => {
    expect(session().say('/article').text).toBe('  平安之歌\n  某新闻 · 2022年1月20日\n    强化底线思维');
  });

  it('sees which commands there are', () => {
    for (const command of ['/figures', '/article', '/help', '/quit']) {
      expect(session().say('/help').text).toContain(command);
      expect(session().say('/toString').text).toContain(command);
    }
  });

  it('leaves with /quit alone', () => {
    expect(session().say('/quit').over).toBe(true);
    expect(session().say('quit').over).toBe(false);
  });

  it('completes commands and questions', () => {
    expect(session().complete('/f')).toEqual(['/figures ']);
    expect(session().complete('多少')).toEqual(['打掉多少团伙？', '扣押多少财物？']);
  });
});
