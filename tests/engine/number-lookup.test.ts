import { describe, expect, it } from 'vitest';
import { alternativesTo, answerTo, declined, firstResult, marketEngine, orchardsEngine } from './samples.ts';

describe('a number typed by itself', () => {
  it.each([
    ['410台', '410台'],
    ['410', '410台'],
    ['４１０台', '410台'],
    ['410台是什么', '410台'],
    ['213', '213人'],
    ['4小时', '4小时'],
  ])('%s leads to where it stands', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it.each([
    ['what is 540?', '540 beehives'],
    ['540 beehives', '540 beehives'],
    ['what does 18,450 stand for?', '18,450 tonnes of apples'],
  ])('in English too: %s', (question, said) => {
    expect(firstResult(orchardsEngine, question).excerpt).toContain(said);
  });

  it('leads to every place where it stands', () => {
    expect(alternativesTo(marketEngine, '1342件')).toEqual(['1342件', '1342件']);
  });

  it('is declined where it stands nowhere', () => {
    declined(marketEngine, '139是什么');
    declined(orchardsEngine, '61,240');
  });
});
