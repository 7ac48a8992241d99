import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { correctAsking, roles } from '../../src/language/question-words.ts';

const LETTERS = { asking: '?', function: '-', matter: 'm' } as const;

/** One letter for each unit of the folded question: `?` asks, `-` is small change, `m` is its matter. */
function rolesIn(question: string): string {
  return roles(fold(question).text)
    .map((role) => LETTERS[role])
    .join('');
}

describe('which words of a question are its matter', () => {
  it.each([
    ['公平秤多少台', 'mmm??m'],
    ['請問車站在哪裡', '--mm-??'],
    ['第几', '??'],
    ['谁的茶园', '?-mm'],
    ['是否停业', '??mm'],
    ['你们的车站', '---mm'],
    ['边度有茶', '??-m'],
    ['how many hives', '???-????-mmmmm'],
    ['the hives', '----mmmmm'],
    ['whichever', 'mmmmmmmmm'],
    ['多少 tonnes', '??mmmmmm'],
    ['', ''],
  ])('%s', (question, expected) => {
    expect(rolesIn(question)).toBe(expected);
  });

  it('gives every unit of any text one role', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const { text: folded } = fold(text);
        expect(roles(folded)).toHaveLength(folded.length);
      }),
    );
  });
});

describe('a misspelt asking word', () => {
  const nothing = () => false;

  it.each([
    ['how meny hives', 'how many hives'],
    ['whhat time', 'what time'],
    ['wich dam', 'which dam'],
    ['多绍人', '多少人'],
    ['什时候开业', '什么时候开业'],
    ['么时候开业', '什么时候开业'],
    ['什么候开业', '什么时候开业'],
    ['总部在里', '总部在哪里'],
    ['跑道有长', '跑道有多长'],
    ['身高是多', '身高是多少'],
  ])('%s is put right: %s', (typed, meant) => {
    expect(correctAsking(typed, nothing).text).toBe(meant);
  });

  it.each([
    'how many hives',
    'who came',
    'the hat',
    'xyzzy',
    '那天几点',
    '那个多少',
    '怎么开业',
    '什么时间',
    '家里有人',
    '什叶派有人',
    '很多时间',
    '男女老少',
  ])('%s stays as it is', (typed) => {
    expect(correctAsking(typed, nothing).text).toBe(typed);
  });

  it('stays as typed where the articles know it', () => {
    expect(correctAsking('many whit cars', (word) => word === 'whit').text).toBe('many whit cars');
  });
});
