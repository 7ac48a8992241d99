import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUDGETS,
  fits,
  LIMITS,
  pagesOf,
  prefixOf,
  rowsOf,
  shorten,
  shortenRendered,
} from '../../src/discord/limits.ts';
import { escapeMarkdown } from '../../src/discord/markdown.ts';

describe('budgets', () => {
  it('add up to less than a message holds, line breaks and marks included', () => {
    const parts = Object.values(BUDGETS);
    const sum = (of: (part: (typeof parts)[number]) => number) =>
      parts.reduce((total, part) => total + of(part), 0);
    expect(sum(({ characters }) => characters)).toBeLessThanOrEqual(LIMITS.messageCharacters - 100);
    expect(sum(({ bytes }) => bytes)).toBeLessThanOrEqual(LIMITS.messageBytes - 200);
  });
});

describe('shorten', () => {
  it('keeps whole graphemes and ends in an ellipsis', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdef', 5)).toBe('abcd…');
    expect(shorten('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 15)).toBe('👨‍👩‍👧‍👦…');
  });

  it('never exceeds the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (text, max) => shorten(text, max).length <= max,
      ),
    );
  });

  it('keeps to a budget after escaping', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', '字', 'a'), maxLength: 2000 }), (text) =>
        fits([shortenRendered(text, BUDGETS.question, escapeMarkdown)], BUDGETS.question),
      ),
    );
  });
});

describe('prefixOf', () => {
  it('does not cut a character in two', () => {
    expect(prefixOf('ab👍', 3)).toBe('ab');
  });
});

describe('pagesOf', () => {
  const pieces = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => ({ text })));

  it('leaves nothing out, keeps the order and fills pages within their budget', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const pages = pagesOf(all, { characters: 80, bytes: 200 }, 2);
        expect(pages.flat()).toEqual(all);
        for (const page of pages) {
          if (page.length > 1)
            expect(
              fits(
                page.map(({ text }) => text),
                { characters: 80, bytes: 200 },
              ),
            ).toBe(true);
        }
      }),
    );
  });
});

describe('rowsOf', () => {
  it('puts at most so many into a row', () => {
    expect(rowsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  });
});
