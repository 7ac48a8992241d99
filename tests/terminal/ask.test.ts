import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/engine/answer.ts';
import { PublicError } from '../../src/errors.ts';
import { type AskSetting, runAsk } from '../../src/terminal/ask.ts';
import { answers, fakeEngine } from './sample.ts';
import { pipes } from './streams.ts';

function ask(argv: readonly string[], input: readonly (string | Buffer)[] = [], engine = fakeEngine()) {
  const fake = pipes(...input);
  const opened: (readonly string[])[] = [];
  const setting: AskSetting = {
    articles: 'data/articles',
    color: true,
    openEngine(paths) {
      opened.push(paths);
      return engine;
    },
  };
  const done = runAsk(argv, fake.io, setting);
  return done.then((code) => ({ code, out: fake.out(), err: fake.err(), opened, asked: engine.asked }));
}

const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

describe('a program asks JSON lines', () => {
  it('gets the contract: these keys, in this order', async () => {
    const { out, code } = await ask(['--jsonl'], ['{"id":"d-001","question":"多少"}\n']);
    expect(code).toBe(0);
    expect(out).toBe(
      `${JSON.stringify({
        id: 'd-001',
        status: 'answered',
        results: [
          {
            excerpt: '三年来,全市打掉团伙121个,"扣押财物"6.7多亿元。',
            answer: '121个',
            article: 'sample',
            section: '强化底线思维',
            paragraph: 1,
            span: [16, 44],
            figures: [
              {
                text: '121个',
                value: 121,
                unit: '个',
                kind: 'count',
                approximate: false,
                period: '三年来',
                span: [26, 30],
              },
            ],
            confidence: 0.93,
          },
          {
            excerpt: '2021年以来,新打掉集团2个。',
            answer: '2个',
            article: 'sample',
            section: '强化底线思维',
            paragraph: 1,
            span: [44, 60],
            figures: [],
            confidence: 0.5,
          },
        ],
        closest: [],
        missing: [],
      })}\n`,
    );
  });

  it('gets what is closest and what is missing when the article does not say', async () => {
    const { out } = await ask(
      ['--jsonl'],
      ['{"id":1,"question":"太原"}'],
      fakeEngine(() => answers.declined),
    );
    expect(lines(out)).toMatchObject([
      { id: 1, status: 'not_in_article', results: [], closest: [{ answer: '2个' }], missing: ['太原'] },
    ]);
  });

  it('gets the edition’s text beside the excerpt where there is one', async () => {
    const results = [{ ...answers.answered.results[0], translation: 'Over three years' }];
    const { out } = await ask(
      ['--jsonl'],
      ['{"question":"gangs"}'],
      fakeEngine(() => ({ ...answers.answered, results })),
    );
    expect(lines(out)).toMatchObject([
      { results: [{ excerpt: results[0]?.excerpt, translation: 'Over three years' }] },
    ]);
  });

  it.each([
    ['a string', '"x"', '"x"'],
    ['a number', '7', '7'],
    ['none', undefined, 'null'],
    ['null', 'null', 'null'],
  ])('gets its id back: %s', async (_, id, echoed) => {
    const line = id === undefined ? '{"question":"a"}' : `{"id":${id},"question":"a"}`;
    const { out } = await ask(['--jsonl'], [line]);
    expect(out).toMatch(new RegExp(`^\\{"id":${echoed},"status"`));
  });

  it('passes on what the question follows and its language, and takes null for absent', async () => {
    const { asked } = await ask(
      ['--jsonl'],
      [
        '{"question":"那2021年呢","previous":"三年来呢","language":"zh-Hans"}\n',
        '{"id":null,"question":"b","previous":null,"language":null}\n',
      ],
    );
    expect(asked).toEqual([
      { question: '那2021年呢', previous: '三年来呢', language: 'zh-Hans' },
      { question: 'b' },
    ] satisfies Question[]);
  });

  it.each([
    ['{', 'not JSON'],
    ['[]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['"question"', 'not a JSON object'],
    ['{"id":"a"}', '"question" is missing'],
    ['{"question":5}', '"question" must be a string'],
    ['{"question":"a","previous":[]}', '"previous" must be a string'],
    ['{"question":"a","language":"fr"}', 'language must be zh-Hans, zh-Hant, en'],
    ['{"id":{},"question":"a"}', '"id" must be a string or a number'],
    ['{"__proto__":{"question":"a"}}', '"question" is missing'],
  ])('is told which line is no question, the others answered in order: %s', async (bad, problem) => {
    const { out, code } = await ask(
      ['--jsonl'],
      [`{"id":1,"question":"a"}\n\n${bad}\n{"id":2,"question":"b"}`],
    );
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { id: 1, status: 'answered' },
      { id: null, error: `line 3: ${problem}` },
      { id: 2, status: 'answered' },
    ]);
  });

  it('may end lines in CRLF, leave lines blank, begin with a byte order mark and split a character', async () => {
    const text = Buffer.from('\ufeff{"id":1,"question":"警察"}\r\n   \r\n{"id":2,"question":"晋城"}');
    const { out, code, asked } = await ask(
      ['--jsonl'],
      [text.subarray(0, 22), text.subarray(22, 23), text.subarray(23)],
    );
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([{ id: 1 }, { id: 2 }]);
    expect(asked.map(({ question }) => question)).toEqual(['警察', '晋城']);
  });

  it('may hold line separators of Unicode inside of a string', async () => {
    const { code, asked } = await ask(['--jsonl'], ['{"question":"a\u2028b\u2029c\u0085d"}']);
    expect(code).toBe(0);
    expect(asked).toEqual([{ question: 'a\u2028b\u2029c\u0085d' }]);
  });

  it('may send a line of megabytes in many pieces', async () => {
    const piece = '晋'.repeat(10_000);
    const { code, asked } = await ask(
      ['--jsonl'],
      ['{"question":"', ...Array<string>(200).fill(piece), '"}\n'],
    );
    expect(code).toBe(0);
    expect(asked[0]?.question).toHaveLength(2_000_000);
  });

  it('gets nothing for nothing', async () => {
    expect(await ask(['--jsonl'])).toMatchObject({ code: 0, out: '', err: '' });
  });
});

describe('a person asks one question', () => {
  it('gets the answer, the excerpt and where it stands', async () => {
    const { code, out, opened } = await ask(['打掉多少团伙']);
    expect(code).toBe(0);
    expect(opened).toEqual([['data/articles']]);
    expect(out).toBe(
      '  121个  三年来\n  │ 三年来,全市打掉团伙121个,"扣押财物"6.7多亿元。\n  强化底线思维 · 第1段 · 平安之歌 · 某新闻 · 2022年1月20日\n',
    );
  });

  it('needs no quotation marks around several words', async () => {
    const { asked } = await ask(['how', 'many', 'gangs']);
    expect(asked).toEqual([{ question: 'how many gangs' }]);
  });

  it('may say what the question follows, in which language, and about which articles', async () => {
    const { asked, opened } = await ask([
      '二审呢',
      '--previous',
      '一审多少',
      '--language',
      'zh-Hans',
      '--article',
      'a.txt',
      '--article',
      'b.md',
    ]);
    expect(asked).toEqual([{ question: '二审呢', previous: '一审多少', language: 'zh-Hans' }]);
    expect(opened).toEqual([['a.txt', 'b.md']]);
  });

  it('gets one JSON object with --json', async () => {
    const { out } = await ask(['--json', '多少']);
    expect(lines(out)).toMatchObject([{ id: null, status: 'answered' }]);
  });

  it.each([[[]], [['']], [['  ']], [['--help']]])('gets help for %j', async (argv) => {
    const { code, out, opened } = await ask(argv);
    expect(code).toBe(0);
    expect(out).toContain('Usage: npm run --silent ask');
    expect(opened).toEqual([]);
  });

  it.each([
    [['--colour'], '--colour'],
    [['a', '--language', 'fr'], 'zh-Hans, zh-Hant, en'],
    [['a', '--previous'], '--previous'],
    [['--csv'], '--figures'],
    [['--json', '--figures'], 'together'],
    [['--jsonl', 'a'], 'standard input'],
  ])('is told how to use it after %j', async (argv, named) => {
    const { code, out, err } = await ask(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(named);
    expect(err).toContain('Usage: npm run --silent ask');
  });

  it('hears which article cannot be read', async () => {
    const { io } = pipes();
    const setting: AskSetting = {
      articles: 'none',
      color: true,
      openEngine([path]) {
        throw new PublicError(`${path}: no such file`);
      },
    };
    await expect(runAsk(['a'], io, setting)).rejects.toThrow('none: no such file');
  });
});

describe('someone takes the figures', () => {
  it('gets them as JSON lines with their sentence', async () => {
    const { out, code } = await ask(['--figures']);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(
      JSON.stringify({
        text: '121个',
        value: 121,
        unit: '个',
        kind: 'count',
        approximate: false,
        bound: null,
        period: '三年来',
        section: '强化底线思维',
        paragraph: 1,
        span: [26, 30],
        sentence: '三年来,全市打掉团伙121个,"扣押财物"6.7多亿元。',
      }),
    );
    expect(lines(out)).toHaveLength(2);
  });

  it('gets only those that the words are about', async () => {
    expect(lines((await ask(['--figures', '财物'])).out)).toMatchObject([{ text: '6.7多亿元' }]);
    // Nothing is about both as they are typed: then it is what the engine answers.
    expect(lines((await ask(['--figures', '财物', '121'])).out)).toMatchObject([{ text: '121个' }]);
  });

  it('gets a table for spreadsheets', async () => {
    const { out } = await ask(['--figures', '--csv']);
    expect(out).toBe(
      '\ufefftext,value,unit,kind,approximate,bound,period,article,section,paragraph,start,end,sentence\r\n' +
        '121个,121,个,count,false,,三年来,sample,强化底线思维,1,26,30,"三年来,全市打掉团伙121个,""扣押财物""6.7多亿元。"\r\n' +
        '6.7多亿元,670000000,元,money,true,at_least,三年来,sample,强化底线思维,1,37,43,"三年来,全市打掉团伙121个,""扣押财物""6.7多亿元。"\r\n',
    );
  });
});
