import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { isHan } from '../../src/language/fold.ts';
import { isSyllable, readingsOf } from '../../src/language/syllables.ts';

const HEAD = `# The toneless readings of Han characters, the commonest first, two at most: a line for each set of readings, and the
# characters that have it. Made from the dictionary of pinyin-pro (https://github.com/zh-lx/pinyin-pro, Copyright (c)
# 2022 zh-lx, MIT licence: permission is granted to use, copy, modify and distribute it, provided that this notice
# goes with it; it comes without warranty of any kind). Not to be edited: \`npm run readings\` makes it anew.
`;
/** Rarer readings of a character would make strangers sound alike. */
const READINGS_KEPT = 2;

const HAN = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isHan);

function dictionaryReadings(unit: number): string[] {
  const options = { toneType: 'none', type: 'array', multiple: true, v: true } as const;
  const all = pinyin(String.fromCharCode(unit), options).filter(isSyllable);
  return [...new Set(all)].slice(0, READINGS_KEPT);
}

function fileText(): string {
  const characters = new Map<string, string>();
  for (const unit of HAN) {
    const readings = dictionaryReadings(unit).join(' ');
    if (readings !== '')
      characters.set(readings, (characters.get(readings) ?? '') + String.fromCharCode(unit));
  }
  const lines = [...characters].map(([readings, having]) => `${readings} ${having}\n`);
  return HEAD + lines.sort().join('');
}

describe('the table of readings', () => {
  it('is what the dictionary says', async () => {
    await expect(fileText()).toMatchFileSnapshot('../../data/lexicon/readings.txt');
  });

  it('is read as it was written', () => {
    for (const unit of HAN) expect(readingsOf(unit)).toEqual(dictionaryReadings(unit));
  });
});
