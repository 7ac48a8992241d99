import { describe, expect, it } from 'vitest';
import { MOST_PREVIOUS, previousOf } from '../../src/engine/chain.ts';
import { answerTo, marketEngine } from './samples.ts';

const FIRST = '五年来移送公安机关多少人？';
const LEANING = '那2024年以来呢？';
const WHOLE = '公平秤投放了多少台？';

describe('what the next question follows', () => {
  it.each([
    ['nothing, where nothing was asked', [], undefined],
    ['the one question asked', [FIRST], FIRST],
    ['a question and the one that leans on it', [FIRST, LEANING], `${FIRST}\n${LEANING}`],
    ['the last that stands by itself', [FIRST, LEANING, WHOLE], WHOLE],
  ])('%s', (_, asked, previous) => {
    expect(previousOf(marketEngine, asked)).toBe(previous);
  });

  it('reaches back a few questions, no further', () => {
    const asked = [FIRST, ...Array.from({ length: MOST_PREVIOUS }, () => WHOLE)];
    expect(previousOf(marketEngine, asked)).toBe(WHOLE);
  });

  it('lets a person go on asking', () => {
    expect(answerTo(marketEngine, '件数呢', previousOf(marketEngine, [FIRST, LEANING]))).toBe('9件');
  });
});
