import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublicError } from '../../src/errors.ts';
import { type Lexicon, loadLexicon, parseLexicon } from '../../src/language/lexicon.ts';

const zh = loadLexicon('zh');
const en = loadLexicon('en');
const enZh = loadLexicon('en-zh');

/** The file's lines that are not for people. */
function lines(name: string): readonly string[] {
  const text = readFileSync(new URL(`../../data/lexicon/${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function headsOf({ words, heads }: Lexicon): string[] {
  return [...words].slice(0, heads);
}

/** Every head with its targets. */
function entriesOf(lexicon: Lexicon): [head: string, targets: readonly string[]][] {
  return headsOf(lexicon).map((head) => [head, lexicon.targetsOf(head)]);
}

describe('what a person types reaches what the article writes', () => {
  test.each([
    ['警察', '公安'],
    ['差佬', '警方'],
    ['抓了', '批捕'],
    ['打劫', '抢劫'],
    ['骗子', '诈骗'],
    ['花了多少钱', '支出'],
    ['几多', '总数'],
    ['边个', '负责人'],
    ['公帑', '财政资金'],
    ['薪水', '工资'],
    ['老百姓', '群众'],
    ['当官的', '干部'],
    ['下雨', '降水'],
    ['涨价', '价格上涨'],
    ['小孩', '儿童'],
    ['开张', '启用'],
    ['谁写的', '记者'],
    ['在哪儿', '位于'],
    ['头一个', '首个'],
  ])('%s → %s', (head, target) => {
    expect(zh.targetsOf(head)).toContain(target);
  });

  test.each([
    ['headcount', 'employees'],
    ['kid', 'children'],
    ['scrap', 'abolished'],
    ['cop', 'police'],
    ['how many died', 'fatalities'],
  ])('%s → %s', (head, target) => {
    expect(en.targetsOf(head)).toContain(target);
  });

  test.each([
    ['police', '警方'],
    ['satisfaction rate', '满意率'],
    ['library', '图书馆'],
    ['budget', '预算'],
    ['prosecuted', '提起公诉'],
    ['first instance', '一审'],
    ['branch', '分馆'],
    ['volunteer', '志愿者'],
  ])('%s → %s', (head, target) => {
    expect(enZh.targetsOf(head)).toContain(target);
  });

  test('stages of a case are not each other’s paraphrase', () => {
    expect(zh.targetsOf('一审')).not.toContain('二审');
    expect(zh.targetsOf('二审')).not.toContain('一审');
    expect(zh.targetsOf('批捕')).not.toContain('提起公诉');
  });
});

describe('the files', () => {
  test('are large enough for every walk of life', () => {
    expect(zh.heads).toBeGreaterThanOrEqual(1500);
    expect(en.heads).toBeGreaterThanOrEqual(800);
    expect(enZh.heads).toBeGreaterThanOrEqual(2500);
  });

  test.each(['zh', 'en', 'en-zh'])('%s.txt is sorted, one entry a line, no key twice', (name) => {
    const keys = lines(name).map((line) => /^([^:]+): \S/.exec(line)?.[1] ?? line);
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const heads of keys.map((key) => key.split('|'))) expect(heads).toEqual(heads.toSorted());
  });

  test('have English heads in lower case and Chinese targets in Chinese', () => {
    const heads = [...headsOf(en), ...headsOf(enZh)];
    expect(heads.filter((head) => head !== head.toLowerCase())).toEqual([]);
    const targets = [...entriesOf(zh), ...entriesOf(enZh)].flatMap(([, found]) => found);
    const chinese = /\p{Script=Han}|^(AI|APP|CPI|DNA|ESG|GDP|HIV|IPO|PM2\.5|WiFi|5G|50%|100%)$/u;
    expect(targets.filter((target) => !chinese.test(target))).toEqual([]);
  });

  test('are read once', () => {
    expect(loadLexicon('zh')).toBe(zh);
    expect(loadLexicon('en')).toBe(en);
  });
});

describe('parseLexicon', () => {
  const parse = (text: string) => parseLexicon('x.txt', text);

  test('passes over empty lines and those for people', () => {
    const lexicon = parse('# head: target\n\ncop: police\n');
    expect(entriesOf(lexicon)).toEqual([['cop', ['police']]]);
    expect(entriesOf(parse(''))).toEqual([]);
  });

  test('lets heads share an entry and leaves each out of its own targets', () => {
    expect(entriesOf(parse('child|kid|little one: child|minor'))).toEqual([
      ['child', ['minor']],
      ['kid', ['child', 'minor']],
      ['little one', ['child', 'minor']],
    ]);
  });

  test('leads back from a target to its heads', () => {
    const lexicon = parse('child|kid: child|minor\nteen: minor|child');
    expect(lexicon.headsOf('minor')).toEqual(['child', 'kid', 'teen']);
    expect(lexicon.headsOf('child')).toEqual(['kid', 'teen']);
    expect(lexicon.headsOf('kid')).toEqual([]);
    expect(lexicon.targetsOf('minor')).toEqual([]);
    expect([...lexicon.words]).toEqual(['child', 'kid', 'teen', 'minor']);
  });

  test('takes any head, names of object members too', () => {
    const lexicon = parse('constructor: builder\n__proto__: model: large');
    expect(lexicon.targetsOf('constructor')).toEqual(['builder']);
    expect(lexicon.targetsOf('__proto__')).toEqual(['model: large']);
    expect(lexicon.targetsOf('toString')).toEqual([]);
  });

  test.each([
    ['a', /x\.txt: "a": an entry must be head\|head: target\|target/],
    ['a:b', /x\.txt: "a:b": an entry must be/],
    ['a: ', /x\.txt: "a: ": an entry must be/],
    ['{"a":["b"]}', /x\.txt: "{"a":\["b"\]}": an entry must be/],
    [': a', /x\.txt: ": a": the word "" is empty/],
    ['a|: b', /x\.txt: "a\|: b": the word "" is empty/],
    ['a| b: c', /x\.txt: "a\| b: c": the word " b" is empty or has white space/],
    ['a|b: c\nd|b: e', /x\.txt: "d\|b: e": the head "b" stands twice/],
    ['a: b||c', /x\.txt: "a: b\|\|c": the word "" is empty/],
    ['a: b ', /x\.txt: "a: b ": the word "b " is empty or has white space/],
    ['a: b\r\n', /the word "b\r" is empty or has white space/],
    ['a: b|c|b', /x\.txt: "a: b\|c\|b": the target "b" stands twice/],
    ['a: a', /x\.txt: "a: a": a head has no target but itself/],
    ['c: d\na|b: a', /x\.txt: "a\|b: a": a head has no target but itself/],
  ])('refuses %j in one clear line', (text, message) => {
    expect(() => parse(text)).toThrow(PublicError);
    expect(() => parse(text)).toThrow(message);
  });

  test('whatever the file holds, it is either a lexicon or a PublicError', () => {
    const line = fc.stringMatching(/^[ab|: \n#]*$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), line), (text) => {
        try {
          for (const [head, targets] of entriesOf(parse(text))) {
            expect(head).not.toBe('');
            expect(targets).not.toEqual([]);
            expect(new Set([head, ...targets]).size).toBe(targets.length + 1);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(PublicError);
        }
      }),
    );
  });
});
