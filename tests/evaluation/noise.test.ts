import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNoise, parseNoise } from '../../src/evaluation/noise.ts';

const QUESTION = '三年来打掉多少个犯罪团伙？';
const CORPUS = [QUESTION, '大范围泛滥，烦请绑定，伴侣哥哥歌颂'];

const disturb = async (noise: string, question = QUESTION, corpus = CORPUS, seed = 1) =>
  (await createNoise(parseNoise(noise), corpus, seed))(question, 0);

const differences = (a: string, b: string): number =>
  [...a].filter((character, at) => character !== [...b][at]).length;

describe('disturbing questions', () => {
  it('writes the other script, whichever the file is in', async () => {
    expect(await disturb('script', '晋城市专项斗争', ['晋城市专项斗争'])).toBe('晉城市專項鬥爭');
    expect(await disturb('script', '晉城市專項鬥爭', ['晉城市專項鬥爭'])).toBe('晋城市专项斗争');
  });

  it('types Chinese as syllables and leaves the rest', async () => {
    expect(await disturb('pinyin', '2021年以来 R3 绿灯')).toMatch(/^2021 nian yi lai +R3 +lv deng$/);
  });

  it('writes characters that sound the same', async () => {
    for (const seed of [1, 2, 3]) {
      const disturbed = await disturb('homophone:2', '打范围', ['打范围大犯饭为维'], seed);
      expect(differences('打范围', disturbed)).toBe(2);
      expect(disturbed).toMatch(/^[打大][范犯饭][围为维]$/);
    }
  });

  it('leaves characters alone that no other of the file sounds like', async () => {
    expect(await disturb('homophone:3', '晋城', ['晋城'])).toBe('晋城');
  });

  it('leaves characters out, but never all', async () => {
    expect([...(await disturb('drop:3'))]).toHaveLength([...QUESTION].length - 3);
    expect(await disturb('drop:9', '晋城')).toHaveLength(1);
    expect(await disturb('drop:9', '121？')).toBe('121？');
  });

  it('exchanges neighbours', async () => {
    expect(await disturb('swap:1', '晋城')).toBe('城晋');
    expect(await disturb('swap:9', 'aa 1')).toBe('aa 1');
    const disturbed = await disturb('swap:2');
    expect(differences(QUESTION, disturbed)).toBe(4);
    expect([...disturbed].sort()).toEqual([...QUESTION].sort());
  });

  it('does the same for the same seed, and something else for another', async () => {
    const seeds = await Promise.all([1, 1, 2, 3, 4].map((seed) => disturb('drop:2', QUESTION, CORPUS, seed)));
    expect(seeds[0]).toBe(seeds[1]);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it.each(['homophone:2', 'drop:2', 'swap:2', 'pinyin', 'script'])(
    'takes any question with %s',
    async (noise) => {
      const apply = await createNoise(parseNoise(noise), CORPUS, 7);
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.nat(1000), (question, index) => {
          expect(apply(question, index)).toBe(apply(question, index));
        }),
      );
    },
  );

  it.each(['', 'noise', 'drop', 'drop:0', 'drop:x', 'script:1', 'homophone:99999'])('refuses %j', (noise) => {
    expect(() => parseNoise(noise)).toThrow('must be script, homophone:N, drop:N, swap:N or pinyin');
  });
});
