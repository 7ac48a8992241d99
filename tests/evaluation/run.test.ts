import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { animals, evaluate, file, folder } from './evaluate.ts';

const QUESTIONS = [
  { id: 'q1', kind: 'zh', question: '狗', previous: null, gold: ['狗在院子'], figure: null },
  { id: 'q2', kind: 'not-in-article', question: '鸟', previous: null, gold: [], figure: null, closest: '猫' },
];

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
    expect(out).toMatch(/\ntime per question, each asked once of an engine that has just started: median \d/);
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
