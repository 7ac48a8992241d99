import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  figuresReport,
  parseFigureExceptions,
  parseFigureRows,
  scoreFigures,
} from '../../src/evaluation/figures.ts';
import { findFigures } from '../../src/figures/extract.ts';

const ROWS = [
  {
    id: 'a',
    input: '有约121个，增长5%',
    model: 'NumberModel',
    expected: [
      { text: '121', start: 2, end: 5, value: 121 },
      { text: '5', start: 9, end: 10, value: 5 },
    ],
  },
  {
    id: 'b',
    input: 'about £3m',
    model: 'CurrencyModel',
    expected: [{ text: '£3m', start: 6, end: 9, value: 3e6 }],
  },
  { id: 'c', input: '一只猫', model: 'NumberModel', expected: [{ text: '一', start: 0, end: 1, value: 1 }] },
  {
    id: 'd',
    input: '只有摄氏度',
    model: 'TemperatureModel',
    expected: [{ text: '摄氏度', start: 2, end: 5, value: null }],
  },
];
const EXCEPTIONS = [{ id: 'c', start: 0, reason: 'an article' }];
const LINES = `\uFEFF${ROWS.map((row) => JSON.stringify(row)).join('\n')}\n\n`;

describe('scoring figures', () => {
  const rows = parseFigureRows(LINES, 'set.jsonl');
  const score = scoreFigures(rows, EXCEPTIONS, findFigures);

  it('asks each row for what its model recognises, value and span right', () => {
    expect(score.outcomes.map(({ expected, right }) => [expected.text, right])).toEqual([
      ['121', true],
      ['5', true],
      ['£3m', true],
      ['一', false],
      ['摄氏度', false],
    ]);
    expect([...score.models]).toEqual([
      ['NumberModel', { right: 2, of: 2 }],
      ['CurrencyModel', { right: 1, of: 1 }],
      ['TemperatureModel', { right: 0, of: 1 }],
    ]);
  });

  it('leaves exceptions out of the score and names them with their reason', () => {
    expect(score).toMatchObject({ right: 3, of: 4, excepted: 1 });
    const { text, json } = figuresReport('set.jsonl', score, true);
    expect(text).toContain('exception c: 一 (an article)');
    expect(text).toContain('missed d: 摄氏度 (found: nothing)');
    expect(text).toContain('with the exceptions counted as wrong: 3/5 60.0%');
    expect(json.figures).toMatchObject({
      missed: [{ id: 'd', start: 2 }],
      exceptions: [{ id: 'c', start: 0, reason: 'an article' }],
    });
  });

  it('an entry with the right value in the wrong place is wrong', () => {
    const moved = parseFigureRows(
      JSON.stringify({
        id: 'e',
        input: '有121个',
        model: 'NumberModel',
        expected: [{ text: '121', start: 0, end: 3, value: 121 }],
      }),
      'set.jsonl',
    );
    expect(scoreFigures(moved, [], findFigures).right).toBe(0);
  });

  it.each([
    ['{"id":"a"}', 'set.jsonl: line 1: "input" is missing'],
    ['nonsense', 'set.jsonl: line 1: not JSON'],
  ])('a line that is no row is named: %s', (line, message) => {
    expect(() => parseFigureRows(line, 'set.jsonl')).toThrow(message);
  });
});

const KEPT = new URL('../../data/questions/figures-exceptions.json', import.meta.url);
const exceptions = parseFigureExceptions(readFileSync(KEPT, 'utf8'), 'figures-exceptions.json');

describe('the list of exceptions', () => {
  it('gives each entry once, with a reason', () => {
    expect(new Set(exceptions.map(({ id, start }) => `${id}@${start}`)).size).toBe(exceptions.length);
    expect(exceptions.every(({ reason }) => reason.endsWith('.'))).toBe(true);
  });
});

/** Sets that are read where they lie and never copied; without them these tests are left out. */
const SETS = new URL('../../../shared/eval/', import.meta.url);

describe.runIf(existsSync(SETS))('on the specifications that lie beside the project', () => {
  it.each(['figures-zh.jsonl', 'figures-en.jsonl'])('%s: 92 in 100 expected entries are found', (file) => {
    const rows = parseFigureRows(readFileSync(new URL(file, SETS), 'utf8'), file);
    const score = scoreFigures(rows, exceptions, findFigures);
    expect(score.right / score.of).toBeGreaterThanOrEqual(0.92);
  });
});
