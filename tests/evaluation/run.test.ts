import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Span } from '../../src/article/article.ts';
import type { Answer, Result } from '../../src/engine/answer.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { FindFigures } from '../../src/evaluation/figures.ts';
import { type EvaluationSetting, runEvaluate } from '../../src/evaluation/run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  mkdirSync(join(folder, 'questions'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const SQUAD = {
  version: '1',
  data: [
    {
      title: 'a',
      paragraphs: [
        {
          context: '猫在屋顶。狗在院子。',
          qas: [{ id: '1', question: '狗在哪里？', answers: [{ text: '院子', answer_start: 7 }] }],
        },
        {
          context: '鱼在水里。',
          qas: [
            {
              id: '2',
              question: '鱼在哪里？',
              answers: [
                { text: '猫', answer_start: 99 },
                { text: '水里', answer_start: 2 },
              ],
            },
            { id: '3', question: '鸟在哪里？', answers: [{ text: '鱼', answer_start: 0 }] },
          ],
        },
      ],
    },
  ],
};

const QUESTIONS = [
  { id: 'q1', kind: 'zh', question: '狗', previous: null, gold: ['狗在院子'], figure: null },
  { id: 'q2', kind: 'not-in-article', question: '鸟', previous: null, gold: [], figure: null, closest: '猫' },
];

const animals: Article = {
  slug: 'animals',
  raw: '猫在屋顶。狗在院子。',
  language: 'zh-Hans',
  title: null,
  originalTitle: null,
  source: null,
  published: null,
  bylines: [],
  url: null,
  sections: [],
  blocks: [],
};

function splitSentences(raw: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const to = raw.indexOf('。', from) + 1;
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

/** Finds the sentence that holds the question's first character, and declines where none does. */
function createEngine(articles: readonly Article[]): Engine {
  const [article = animals] = articles;
  const sentences = splitSentences(article.raw.replaceAll('\n', '。'), { start: 0, end: article.raw.length });
  const resultAt = (span: Span | undefined): Result[] =>
    span === undefined
      ? []
      : [
          {
            article: article.slug,
            span,
            excerpt: article.raw.slice(span.start, span.end),
            answer: null,
            answerSpan: null,
            section: null,
            paragraph: 1,
            figures: [],
            confidence: 0.5,
          },
        ];
  return {
    articles,
    article: () => article,
    figures: () => [],
    figuresWithin: () => [],
    warm: () => {},
    translation: () => undefined,
    translatedFigure: () => undefined,
    suggest: () => [],
    ask({ question }): Answer {
      const first = [...question][0] ?? '';
      const results = resultAt(
        sentences.find(({ start, end }) => article.raw.slice(start, end).includes(first)),
      );
      const status = results.length > 0 ? 'answered' : 'not_in_article';
      const closest = results.length > 0 ? [] : resultAt(sentences[0]);
      return { status, results, closest, missing: [], language: 'zh-Hans', conversation: null };
    },
  };
}

/** Finds one number, where the text begins with it. */
const findFigures: FindFigures = (text) => {
  const numeral = /^\d+/.exec(text)?.[0];
  if (numeral === undefined) return [];
  const span = { start: 0, end: numeral.length };
  const said = { unit: null, printedUnit: null, measure: null, bound: null, period: null, periodSpan: null };
  const places = { span, core: span, numeral: span, sentence: span, clause: span, partner: null };
  return [{ ...said, ...places, text: numeral, value: Number(numeral), kind: 'count', approximate: false }];
};

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  const lines = Array.isArray(content) ? content : [content];
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

async function evaluate(argv: readonly string[], more: Partial<EvaluationSetting> = {}) {
  const written = { out: '', err: '' };
  const stdout = new PassThrough().on('data', (chunk: Buffer) => {
    written.out += chunk.toString();
  });
  const stderr = Object.assign(new PassThrough(), { isTTY: true }).on('data', (chunk: Buffer) => {
    written.err += chunk.toString();
  });
  const setting: EvaluationSetting = {
    articles: 'data/articles',
    questions: join(folder, 'questions'),
    loadArticles: () => [animals],
    createEngine,
    splitSentences,
    detectLanguage: () => 'zh-Hans',
    findFigures,
    ...more,
  };
  const code = await runEvaluate(argv, { stdout, stderr }, setting);
  return { code, ...written };
}

describe('evaluating question sets', () => {
  it('asks every kept set about the article of its name', async () => {
    file('questions/animals.jsonl', QUESTIONS);
    const { code, out, err } = await evaluate([]);
    expect(code).toBe(0);
    expect(
      out
        .split('\n')
        .slice(0, 6)
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['animals: 2 questions'],
      [
        'kind',
        'n',
        'right first',
        'right in 3',
        'figure exact',
        'declined rightly',
        'wrongly declined',
        'closest in 3',
      ],
      expect.anything(),
      ['zh', '1', '1/1 100.0%', '1/1 100.0%', '-', '-', '0/1', '0.0%', '-'],
      ['not-in-article', '1', '-', '-', '-', '1/1 100.0%', '-', '1/1 100.0%'],
      ['all', '2', '1/1 100.0%', '1/1 100.0%', '-', '1/1 100.0%', '0/1', '0.0%', '1/1 100.0%'],
    ]);
    expect(err).toContain('questions [##############################] 100%');
  });

  it('asks another set about another article', async () => {
    const asked: (readonly string[])[] = [];
    const path = file('more.jsonl', QUESTIONS);
    const { out } = await evaluate(['--questions', path, '--article', 'x.txt', '--json'], {
      loadArticles: (paths) => {
        asked.push(paths);
        return [animals];
      },
    });
    expect(asked).toEqual([['x.txt']]);
    expect(JSON.parse(out)).toMatchObject({
      sets: [
        {
          name: 'more',
          all: { questions: 2, first: { right: 1, of: 1 }, declined: { right: 1, of: 1 } },
          kinds: { zh: { questions: 1 } },
          milliseconds: { median: expect.any(Number), worst: expect.any(Number) },
        },
      ],
    });
  });

  it('lists failures with what was expected and what came', async () => {
    const path = file('wrong.jsonl', [
      { ...QUESTIONS[0], gold: ['猫在屋顶'], figure: '1只', previous: '哪里' },
    ]);
    const { out } = await evaluate(['--questions', path, '--failures']);
    expect(out).toContain(
      'q1 zh [first, figure] 狗 (after: 哪里)\n  expected 猫在屋顶 | 1只\n  answered\n  0.50 - | 狗在院子。',
    );
  });

  it('says which set has no article', async () => {
    file('questions/animals.jsonl', QUESTIONS);
    const loadArticles = () => [{ ...animals, slug: 'plants' }];
    await expect(evaluate([], { loadArticles })).rejects.toThrow(
      'animals.jsonl: no article is called animals',
    );
  });

  it('says where no set is', async () => {
    mkdirSync(join(folder, 'empty'));
    await expect(evaluate([], { questions: join(folder, 'empty') })).rejects.toThrow('no question set');
    await expect(evaluate(['--questions', 'nowhere.jsonl'])).rejects.toThrow('nowhere.jsonl: cannot be read');
  });
});

describe('evaluating a file in SQuAD’s format', () => {
  it('counts the sentence that holds an answer’s start, in the right paragraph, with and without declines', async () => {
    const { out } = await evaluate(['--squad', file('squad.json', SQUAD), '--json']);
    expect(JSON.parse(out)).toEqual({
      squad: {
        file: 'squad.json',
        noise: null,
        seed: 1,
        engines: [
          {
            name: 'this engine',
            questions: 3,
            hits: 2,
            answeredHits: 2,
            declined: 1,
            sentencesShown: expect.any(Number),
            milliseconds: { median: expect.any(Number), p99: expect.any(Number), worst: expect.any(Number) },
          },
        ],
      },
    });
  });

  it('runs the search libraries on the same passages', async () => {
    const { out } = await evaluate(['--squad', file('squad.json', SQUAD), '--peers', '--json']);
    const engines: { name: string; hits: number }[] = JSON.parse(out).squad.engines;
    expect(engines.map(({ name }) => name.split(',')[0])).toEqual([
      'this engine',
      'Fuse.js',
      'Fuse.js',
      'MiniSearch',
      'FlexSearch',
      'Orama',
    ]);
    for (const { name, hits } of engines)
      expect(hits, name).toBeGreaterThanOrEqual(name.includes('defaults') ? 0 : 2);
  });

  it('prints a row an engine, and the noise', async () => {
    const { out } = await evaluate([
      '--squad',
      file('squad.json', SQUAD),
      '--noise',
      'drop:1',
      '--seed',
      '7',
    ]);
    expect(out).toMatch(/^squad\.json, noise drop:1, seed 7\nengine +n +sentence first %/);
    expect(out).toMatch(/\nthis engine +3 +\d/);
  });

  it.each([
    ['not JSON', '{', 'bad.json: not JSON'],
    ['another shape', { rows: [] }, 'bad.json: "data" must be a list'],
    ['an entry without paragraphs', { data: [{}] }, 'bad.json: data[0]: "paragraphs" must be a list'],
    ['no context', { data: [{ paragraphs: [{}] }] }, 'bad.json: data[0].paragraphs[0]: "context" is missing'],
    [
      'no start',
      { data: [{ paragraphs: [{ context: '', qas: [{ question: 'a', answers: [{}] }] }] }] },
      'bad.json: data[0].paragraphs[0].qas[0]: "answer_start" must be a number',
    ],
  ])('says what is wrong with %s', async (_, content, message) => {
    await expect(evaluate(['--squad', file('bad.json', content)])).rejects.toThrow(message);
  });
});

describe('evaluating strings with known figures', () => {
  const row = (id: string, input: string, start: number) => {
    const expected = [{ text: '12', start, end: start + 2, value: 12 }];
    return { id, input, model: 'NumberModel', expected };
  };

  it('counts the right ones and names the missed and the exceptions', async () => {
    const path = file('figures.jsonl', [row('a', '12 cats', 0), row('b', 'cats: 12', 6), row('c', 'R12', 1)]);
    file('questions/figures-exceptions.json', JSON.stringify([{ id: 'c', start: 1, reason: 'a name' }]));
    const { out } = await evaluate(['--figures', path, '--failures']);
    expect(out).toContain('all              1   2  50.0');
    expect(out).toContain('missed b: 12');
    expect(out).toContain('exception c: 12 (a name)');
    expect(JSON.parse((await evaluate(['--figures', path, '--json'])).out)).toMatchObject({
      figures: { right: 1, of: 2, excepted: 1 },
    });
  });
});

describe('the arguments of evaluate', () => {
  it('are explained', async () => {
    expect(await evaluate(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Usage:') });
  });

  it.each([[['--colour']], [['--seed', 'x']], [['stray']], [['--noise', 'loud', '--squad', 'x']]])(
    'are refused with the usage: %j',
    async (argv) => {
      const { code, out, err } = await evaluate(argv);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('Usage:');
    },
  );
});
