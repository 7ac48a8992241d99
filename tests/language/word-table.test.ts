import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByKey, WordTable } from '../../src/language/word-table.ts';

const WORDS = fc.array(fc.stringMatching(/^[a-c\u4e00\u4e01]{1,4}$/), { maxLength: 40 });

/** A table of these words, in this order. */
function tableOf(words: readonly string[]): WordTable {
  const table = new WordTable(words.join(' '), words.length);
  let start = 0;
  for (const word of words) {
    table.add(start, start + word.length);
    start += word.length + 1;
  }
  return table;
}

describe('a table of words', () => {
  it('knows every word by the number of its first place, and no other word', () => {
    fc.assert(
      fc.property(WORDS, fc.string(), (words, stranger) => {
        const table = tableOf(words);
        const distinct = [...new Set(words)];
        expect([...table]).toEqual(distinct);
        expect(table.size).toBe(distinct.length);
        for (const [number, word] of distinct.entries()) expect(table.find(word)).toBe(number);
        expect(table.find(stranger)).toBe(distinct.indexOf(stranger));
      }),
    );
  });

  it('finds a word in the middle of a text', () => {
    const table = tableOf(['police', '警察']);
    expect(table.find('多少个警察？', 3, 5)).toBe(1);
    expect(table.find('多少个警察？', 2, 5)).toBe(-1);
  });
});

describe('numbers by key', () => {
  it('keep the order of the pairs', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat()));
    fc.assert(
      fc.property(pairs, (given) => {
        const keys = given.map(([key]) => key);
        const found = groupByKey(
          keys,
          given.map(([, value]) => value),
          5,
        );
        for (let key = 0; key < 5; key += 1) {
          const values = given.filter(([other]) => other === key).map(([, value]) => value);
          expect([...found(key)]).toEqual(values.map((value) => value | 0));
        }
      }),
    );
  });
});
