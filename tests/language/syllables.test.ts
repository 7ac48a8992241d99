import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearSyllable, readingsOf, syllablesIn } from '../../src/language/syllables.ts';

describe('how a character sounds', () => {
  it.each([
    ['秤', ['cheng']],
    ['绿', ['lv']],
    ['女', ['nv']],
    ['儿', ['er']],
    ['k', []],
    ['7', []],
    ['か', []],
    ['😊', []],
  ])('%s: %j', (character, expected) => {
    expect(readingsOf(character.charCodeAt(0)).slice(0, 1)).toEqual(expected);
  });

  it('keeps both common readings, and no more than two', () => {
    expect(new Set(readingsOf('行'.charCodeAt(0)))).toEqual(new Set(['xing', 'hang']));
    expect(new Set(readingsOf('重'.charCodeAt(0)))).toEqual(new Set(['zhong', 'chong']));
    for (const character of '和着差了')
      expect(readingsOf(character.charCodeAt(0)).length).toBeLessThanOrEqual(2);
  });
});

describe('syllables that many do not tell apart', () => {
  it.each([
    ['zhang', 'zan'],
    ['chong', 'cong'],
    ['shi', 'si'],
    ['nan', 'lan'],
    ['ning', 'lin'],
    ['sheng', 'sen'],
    ['jing', 'jin'],
    ['fang', 'fan'],
    ['nv', 'lv'],
  ])('%s and %s are near', (one, other) => {
    expect(nearSyllable(one)).toBe(nearSyllable(other));
  });

  it.each([
    ['zhang', 'chang'],
    ['hua', 'fa'],
    ['jin', 'qin'],
    ['ban', 'bao'],
    ['gong', 'gou'],
  ])('%s and %s are not', (one, other) => {
    expect(nearSyllable(one)).not.toBe(nearSyllable(other));
  });
});

describe('reading a word as pinyin', () => {
  const spellings = (word: string) => syllablesIn(word).map(({ start, end }) => word.slice(start, end));

  it.each([
    ['gongpingcheng', ['gong', 'ping', 'cheng']],
    ['shi', ['shi']],
    ['xian', ['xi', 'xian', 'an']],
    ['lue', ['lue']],
    ['', []],
    ['apple', []],
    ['zzz', []],
    ['shix', []],
  ])('%s holds at least %j', (word, expected) => {
    expect(spellings(word)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(spellings(word)).toEqual([]);
  });

  it('writes ü as v, however it was typed', () => {
    expect(syllablesIn('nue')).toContainEqual({ syllable: 'nve', start: 0, end: 3 });
    expect(syllablesIn('lve')).toContainEqual({ syllable: 'lve', start: 0, end: 3 });
  });

  const SYLLABLE = fc.constantFrom('ma', 'zhuang', 'er', 'xing', 'an', 'lv', 'gu', 'qiong', 'o');

  it('finds the syllables that a word was put together from', () => {
    fc.assert(
      fc.property(fc.array(SYLLABLE, { minLength: 1, maxLength: 8 }), (syllables) => {
        const found = syllablesIn(syllables.join(''));
        let start = 0;
        for (const syllable of syllables) {
          expect(found).toContainEqual({ syllable, start, end: start + syllable.length });
          start += syllable.length;
        }
      }),
    );
  });

  it('finds only syllables that lie on a way through the whole word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,14}$/), (word) => {
        const found = syllablesIn(word);
        const starts = new Set([0, ...found.map(({ end }) => end)]);
        const ends = new Set([word.length, ...found.map(({ start }) => start)]);
        for (const { start, end } of found) expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
      }),
    );
  });
});
