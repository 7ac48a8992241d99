import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, printable, wrap } from '../../src/terminal/width.ts';

const wrapped = (text: string, width: number): string[] =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end));

describe('what could command the terminal', () => {
  it.each([
    ['an escape sequence', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['a title change', '\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['backspaces and a return', 'safe\b\b\revil', 'safe␈␈ evil'],
    ['delete and C1 controls', 'a\u007fb\u009b2Jc\u0085', 'a␡b�2Jc�'],
    ['a directional override', 'abc\u202ecba\u2066x\u2069', 'abc�cba�x�'],
    ['tabs and separators', 'a\tb\u2028c\r\nd', 'a b c \nd'],
  ])('is shown, not obeyed: %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('is all that is changed', () => {
    const text = '“平安晋城”\n121个 — naïve 👮‍♀️';
    expect(printable(text)).toBe(text);
  });

  it('never gets through, and spans stay right', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).not.toMatch(/[^\P{Cc}\n]/u);
      }),
    );
  });
});

describe('how wide a text is', () => {
  it.each([
    ['abc', 3],
    ['晋城', 4],
    ['121个', 5],
    ['，。（）', 8],
    ['“”', 2],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['👮‍♀️', 2],
    ['ｱｲ', 2],
    ['한국', 4],
    ['𠮷', 2],
    ['', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('breaking into lines', () => {
  it('breaks English at spaces and drops them there', () => {
    expect(wrapped('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  });

  it('breaks Chinese anywhere but before a closing mark or after an opening one', () => {
    expect(wrapped('打掉犯罪团伙,处理', 12)).toEqual(['打掉犯罪团', '伙,处理']);
    expect(wrapped('打掉犯罪“团伙”', 9)).toEqual(['打掉犯罪', '“团伙”']);
  });

  it('keeps a number with its digits', () => {
    expect(wrapped('全市批捕涉黑657人', 15)).toEqual(['全市批捕涉黑', '657人']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapped('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('keeps line ends', () => {
    expect(wrapped('a\n\nb', 10)).toEqual(['a', '', 'b']);
  });

  it('leaves text alone where there is no limit', () => {
    expect(wrapped('a b '.repeat(100), Number.POSITIVE_INFINITY)).toEqual([
      `${'a b '.repeat(100).trimEnd()}`,
    ]);
  });

  it('loses nothing but spaces, and no line is too wide', () => {
    const text = fc.string({
      unit: fc.constantFrom('晋', '城', '，', '“', '”', 'a', 'b', ' ', '1', '%', '\n'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = wrapped(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
