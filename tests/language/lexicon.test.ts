import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublicError } from '../../src/errors.ts';
import { type Lexicon, loadLexicon, parseLexicons } from '../../src/language/lexicon.ts';

const zh = loadLexicon('zh');
const en = loadLexicon('en');
const enZh = loadLexicon('en-zh');

function file(language: string): string {
  return readFileSync(new URL(`../../data/lexicon/${language}.json`, import.meta.url), 'utf8');
}

/** The lines of one of the file's maps, as they stand in the text: a key written twice is two of them. */
function lines(language: string, map: string): readonly string[] {
  const [, after = ''] = file(language).split(`  "${map}": {\n`);
  const [inside = ''] = after.split('\n  }');
  return inside.split('\n');
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

  test.each([
    ['zh', 'entries'],
    ['en', 'entries'],
    ['en', 'zh'],
  ])('%s.json keeps "%s" sorted, one entry a line, no key twice', (language, map) => {
    const keys = lines(language, map).map((line) => /^ {4}"([^"]+)": \["/.exec(line)?.[1] ?? line);
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

describe('parseLexicons', () => {
  const parse = (text: string) => parseLexicons('x.json', text);
  const entries = (text: string): Lexicon => {
    const lexicon = parse(`{"entries":${text}}`).get('entries');
    if (!lexicon) throw new Error('no entries');
    return lexicon;
  };

  test('gives a lexicon for each part, the cross-language one only where there is one', () => {
    const both = parse('{"entries":{"cop":["police"]},"zh":{"cop":["警方","公安"]}}');
    expect([...both].map(([part, lexicon]) => [part, entriesOf(lexicon)])).toEqual([
      ['entries', [['cop', ['police']]]],
      ['zh', [['cop', ['警方', '公安']]]],
    ]);
    expect([...parse('{"about":["…"],"entries":{}}').keys()]).toEqual(['entries']);
  });

  test('lets heads share an entry and leaves each out of its own targets', () => {
    expect(entriesOf(entries('{"child|kid|little one":["child","minor"]}'))).toEqual([
      ['child', ['minor']],
      ['kid', ['child', 'minor']],
      ['little one', ['child', 'minor']],
    ]);
  });

  test('leads back from a target to its heads', () => {
    const lexicon = entries('{"child|kid":["child","minor"],"teen":["minor","child"]}');
    expect(lexicon.headsOf('minor')).toEqual(['child', 'kid', 'teen']);
    expect(lexicon.headsOf('child')).toEqual(['kid', 'teen']);
    expect(lexicon.headsOf('kid')).toEqual([]);
    expect(lexicon.targetsOf('minor')).toEqual([]);
    expect([...lexicon.words]).toEqual(['child', 'kid', 'teen', 'minor']);
  });

  test('takes any head, names of object members too', () => {
    const lexicon = entries('{"constructor":["builder"],"__proto__":["model: large"]}');
    expect(lexicon.targetsOf('constructor')).toEqual(['builder']);
    expect(lexicon.targetsOf('__proto__')).toEqual(['model: large']);
    expect(lexicon.targetsOf('toString')).toEqual([]);
  });

  test.each([
    ['{', /x\.json is not valid JSON/],
    ['[]', /x\.json: expected an object/],
    ['{}', /x\.json: "entries" must be an object/],
    ['{"entries":[]}', /x\.json: "entries" must be an object/],
    ['{"entries":{},"en":{}}', /x\.json: unknown key "en"/],
    ['{"entries":{"":["a"]}}', /x\.json: entries "": the head "" is empty/],
    ['{"entries":{"a|":["b"]}}', /x\.json: entries "a\|": the head "" is empty/],
    ['{"entries":{"a| b":["c"]}}', /x\.json: entries "a\| b": the head " b" is empty or has white space/],
    ['{"entries":{"a|b":["c"],"d|b":["e"]}}', /x\.json: entries "d\|b": the head "b" stands twice/],
    ['{"entries":{"a":"b"}}', /x\.json: entries "a": the targets must be a list of words/],
    ['{"entries":{"a":[]}}', /x\.json: entries "a": the list of targets is empty/],
    ['{"entries":{"a":["b",3]}}', /x\.json: entries "a": the targets must be a list of words/],
    ['{"entries":{"a":[""]}}', /x\.json: entries "a": the targets .* none empty/],
    ['{"entries":{"a":["b "]}}', /x\.json: entries "a": the targets .* white space/],
    ['{"entries":{"a":["b|c"]}}', /x\.json: entries "a": the targets .* with a \| in it/],
    ['{"entries":{"a":["b","c","b"]}}', /x\.json: entries "a": a target stands twice/],
    ['{"entries":{"a":["a"]}}', /x\.json: entries "a": the head "a" has no target but itself/],
    ['{"entries":{"a":["b"]},"zh":{"a":[]}}', /x\.json: zh "a": the list of targets is empty/],
  ])('refuses %s in one clear line', (text, message) => {
    expect(() => parse(text)).toThrow(PublicError);
    expect(() => parse(text)).toThrow(message);
  });

  test('whatever the file holds, it is either a lexicon or a PublicError', () => {
    const word = fc.stringMatching(/^[ab|\t\n ]{0,4}$/);
    const likely = fc.dictionary(word, fc.array(word, { maxLength: 3 })).map((it) => JSON.stringify(it));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.oneof(fc.json(), likely).map((it) => `{"entries":${it}}`),
        ),
        (text) => {
          try {
            for (const lexicon of parse(text).values()) {
              for (const [head, targets] of entriesOf(lexicon)) {
                expect(head).not.toBe('');
                expect(targets).not.toEqual([]);
                expect(new Set([head, ...targets]).size).toBe(targets.length + 1);
              }
            }
          } catch (error) {
            expect(error).toBeInstanceOf(PublicError);
          }
        },
      ),
    );
  });
});
