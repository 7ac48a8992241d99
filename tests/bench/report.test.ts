import { describe, expect, it } from 'vitest';
import { median, percentile } from '../../src/evaluation/statistics.ts';
import { readOptions } from './options.ts';
import { bound, figure, markdown } from './report.ts';
import { timesOfQuestions } from './statistics.ts';

it.each([
  [0.01234, '0.0123'],
  [0.3456, '0.346'],
  [3.456, '3.46'],
  [34.56, '34.6'],
  [345.6, '346'],
  [1_234_567.8, '1 234 568'],
  [42, '42'],
  [Number.NaN, '–'],
])('%d is shown as %s', (value, shown) => {
  expect(figure(value)).toBe(shown);
});

it('prints a part as Markdown: notes, tables, and each measure beside its bound', () => {
  const text = markdown({
    part: 'figures',
    title: 'Figures',
    notes: ['Measured twice.'],
    tables: [
      {
        title: 'Speed',
        rows: [
          { engine: 'a|b', 'p50 ms': 1.25 },
          { engine: 'slow one', 'p50 ms': null },
        ],
      },
      { title: 'Empty', rows: [] },
    ],
    bounds: [
      bound('time', '2 ms or less', 1.25, (ms) => ms <= 2, ' ms'),
      bound('ratio', 'above 3', 2, (times) => times > 3),
      bound('rest', 'above 3', null, () => true),
    ],
  });
  expect(text).toBe(`## Figures

Measured twice.

**Speed**

| engine   | p50 ms |
| -------- | -----: |
| a\\|b     |   1.25 |
| slow one |      – |

| measure | bound        | measured | reached      |
| ------- | ------------ | -------- | ------------ |
| time    | 2 ms or less | 1.25 ms  | yes          |
| ratio   | above 3      | 2        | NO           |
| rest    | above 3      | –        | not measured |`);
});

it('takes the nearest rank, whatever the order', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([median(values), percentile(values, 0.99), percentile(values, 1)]).toEqual([50, 99, 100]);
  expect(median([])).toBeNaN();
});

it("takes a question's time from all of its passes, one cut short among them", () => {
  expect(timesOfQuestions([[1, 9], [2, 8], [50]])).toEqual([2, 8]);
});

describe('the arguments', () => {
  it('name the parts, which run in their own order; without any, all run', () => {
    expect(readOptions(['bot', 'growth', '--quick'])).toMatchObject({
      parts: ['growth', 'bot'],
      quick: true,
    });
    expect(readOptions([])).toMatchObject({
      parts: ['question', 'growth', 'articles', 'bot', 'figures'],
      quick: false,
      json: false,
      seed: 1,
    });
  });

  it.each([
    [['speed'], /speed.*question, growth/],
    [['--seed', 'x'], /--seed x/],
    [['--fast'], /--fast/],
  ])('%j is refused', (argv, complaint) => {
    expect(() => readOptions(argv)).toThrow(complaint);
  });
});
