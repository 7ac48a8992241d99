import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.ts';

/** The definition itself: of all ways to take off or match the last characters, the cheapest. */
function naive(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [head, tail] = [one.slice(0, -1), other.slice(0, -1)];
  const ways = [
    naive(head, other) + 1,
    naive(one, tail) + 1,
    naive(head, tail) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  if (one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1))
    ways.push(naive(one.slice(0, -2), other.slice(0, -2)) + 1);
  return Math.min(...ways);
}

describe('how many slips apart two words are', () => {
  it.each([
    ['hives', 'hives', 0],
    ['hives', 'hivs', 1],
    ['hives', 'hivees', 1],
    ['hives', 'hovés', 2],
    ['hives', 'hievs', 1],
    ['', 'hives', 5],
    ['公平秤', '公秤平', 1],
    ['ca', 'abc', 3],
  ])('%j and %j: %i', (one, other, slips) => {
    expect(editDistance(one, other)).toBe(slips);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('agrees with the definition', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBe(naive(one, other));
      }),
    );
  });

  it('is the same both ways, and nothing for the same word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, one)).toBe(0);
      }),
    );
  });
});
