import { describe, expect, it } from 'vitest';
import { evaluate, file } from './evaluate.ts';

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
