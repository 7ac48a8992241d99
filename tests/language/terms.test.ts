import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { IRREGULAR } from '../../src/language/irregular.ts';
import { bigramKey, stem, termText, visitTerms } from '../../src/language/terms.ts';

function termsOf(text: string): string[] {
  const found: string[] = [];
  visitTerms(fold(text).text, (key) => found.push(termText(key)));
  return found;
}

describe('what the index counts', () => {
  it.each([
    ['公平秤', ['公', '公平', '平', '平秤', '秤']],
    ['公 平', ['公', '公平', '平']],
    ['公,平', ['公', '平']],
    ['410台', ['410', '台']],
    ['2,410.5', ['2410.5']],
    ['5G网', ['5', 'g', '网']],
    ['Rented hives', ['rent', 'hive']],
    ['98.7%', ['98.7']],
    ['在A市', ['在', 'a', '市']],
    ['', []],
    ['😊!', []],
  ])('of %j: %j', (text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  it('tells where each term stands in the folded text', () => {
    const places: [number, number][] = [];
    visitTerms('公平410 hives', (_, start, end) => places.push([start, end]));
    expect(places).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 5],
      [6, 11],
    ]);
  });

  it('keeps single characters and pairs apart', () => {
    expect(bigramKey('公'.charCodeAt(0), '平'.charCodeAt(0))).not.toBe('公'.charCodeAt(0));
    expect(termText(bigramKey('公'.charCodeAt(0), '平'.charCodeAt(0)))).toBe('公平');
  });
});

describe('forms of one English word', () => {
  it.each([
    ['rented', 'renting'],
    ['station', 'stations'],
    ['employed', 'employs'],
    ['paid', 'pay'],
    ['was', 'is'],
    ['children', 'child'],
    ['grew', 'grown'],
    ['sold', 'selling'],
    ['people', 'persons'],
    ['harbour', 'harbors'],
    ['centre', 'center'],
    ['travelled', 'travel'],
    ['women', 'woman'],
    ['best', 'good'],
  ])('%s and %s count as one', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['station', 'state'],
    ['picker', 'pear'],
    ['pick', 'pack'],
  ])('%s and %s do not', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('irregular forms lead to a base that is no irregular form itself', () => {
    for (const [form, base] of IRREGULAR) {
      expect(form).not.toBe(base);
      expect(IRREGULAR.get(base) ?? base).toBe(base);
    }
  });
});
