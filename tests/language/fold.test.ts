import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isDigit, isHan } from '../../src/language/fold.ts';
import { simplifyText } from '../../src/language/script.ts';

const folded = (text: string) => fold(text).text;

describe('two ways of writing the same fold to one text', () => {
  it.each([
    // Width and case.
    ['ＣＯＶＩＤ－１９', 'covid 19'],
    ['BeiJing', 'beijing'],
    ['９５．３１％', '95.31%'],
    ['ﬁne', 'fine'],
    ['①', '1'],
    ['㎡', 'm2'],
    ['ｶﾞｽ', 'カス'],
    // Accents, composed or not.
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['ÑANDÚ', 'nandu'],
    // Script, with the variants of Hong Kong and Taiwan.
    ['準點率', '准点率'],
    ['裏面', '里面'],
    ['裡面', '里面'],
    ['衞生', '卫生'],
    ['衛生', '卫生'],
    ['綫路', '线路'],
    ['線路', '线路'],
    ['麪包', '面包'],
    ['麵包', '面包'],
    ['羣眾', '群众'],
    ['啓動', '启动'],
    ['啟動', '启动'],
    ['臺灣', '台湾'],
    ['汙染', '污染'],
    ['頭髮', '头发'],
    ['發展', '发展'],
    ['甚麼', '甚么'],
    ['什么', '什么'],
  ])('%s → %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe('numbers stay whole', () => {
  it.each([
    ['2,410个', '2410个'],
    ['２，４１０個', '2410个'],
    ['12,345,678', '12345678'],
    ['95.31%', '95.31%'],
    ['3‰', '3‰'],
    // These commas and points do not group: they part numbers, or end a sentence.
    ['1,2,3', '1 2 3'],
    ['2,4101', '2 4101'],
    ['在2021.', '在2021'],
    ['R3,4 a.b', 'r3 4 a b'],
  ])('%s → %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe('white space and marks', () => {
  it.each([
    ['white space between characters is nothing', '平 安\t建\n设　好', '平安建设好'],
    ['nor is it beside characters', '2021 年 Beijing 市', '2021年beijing市'],
    ['between Latin words it is one space', ' hello \n  world ', 'hello world'],
    ['punctuation parts what it stands between', '平安,建设。好', '平安 建设 好'],
    ['punctuation at the ends leaves nothing', '“平安!”', '平安'],
    ['an apostrophe parts as a mark does, straight or curly', "don't don’t", 'don t don t'],
    ['what is invisible is nothing', '\ufeff平\u200b安\u202e建\u00ad设', '平安建设'],
    ['an emoji parts', '平😊安👨‍👩‍👧', '平 安'],
    ['half a surrogate pair parts', '平\ud800安\udc00', '平 安'],
    ['a character beyond the basic plane is a character', '𠮷 野家', '𠮷野家'],
    ['nothing is nothing', ' 。?\u200b', ''],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe('offsets', () => {
  it.each([
    ['平 安', [0, 2, 3]],
    ['２，４１０個', [0, 2, 3, 4, 5, 6]],
    ['ﬁne', [0, 0, 1, 2, 3]],
    ['“Café”好', [1, 2, 3, 4, 6, 6, 7]],
    ['𠮷野', [0, 0, 2, 3]],
    ['', [0]],
  ])('of %j point at the units they came from, then at the end', (text, expected) => {
    expect(Array.from(fold(text).offsets)).toEqual(expected);
  });

  const strings = fc.string({ unit: 'binary', maxLength: 200 });

  it('never run backwards, and never leave the text', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const { text: result, offsets } = fold(text);
        expect(offsets).toHaveLength(result.length + 1);
        expect(offsets[result.length]).toBe(text.length);
        for (let at = 0; at < result.length; at += 1) {
          expect(offsets[at]).toBeLessThan(text.length);
          expect(offsets[at]).toBeLessThanOrEqual(offsets[at + 1] ?? 0);
        }
      }),
    );
  });

  it('point at a character that folds to what stands there', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const { text: result, offsets } = fold(text);
        for (let at = 0; at < result.length; at += 1) {
          if (result[at] === ' ' || result[at] === '.') continue;
          const origin = String.fromCodePoint(text.codePointAt(offsets[at] ?? 0) ?? 0);
          expect(folded(origin)).toContain(result[at]);
        }
      }),
    );
  });
});

describe('promises', () => {
  it('any code unit is folded, none throws', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }), (units) => {
        expect(typeof folded(String.fromCharCode(...units))).toBe('string');
      }),
    );
  });

  it('white space between Han characters changes nothing', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit));
    fc.assert(
      fc.property(
        fc.array(han, { maxLength: 30 }),
        fc.constantFrom(' ', '　', '\n', '\u00a0'),
        (text, space) => {
          expect(folded(text.join(space))).toBe(folded(text.join('')));
        },
      ),
    );
  });

  it('Traditional text folds as its Simplified form does', () => {
    const traditional = fc.constantFrom(...'總經費為億個車站與無線網路並推出時間發現會議體團圓');
    fc.assert(
      fc.property(fc.array(traditional, { maxLength: 30 }), (characters) => {
        const text = characters.join('');
        expect(folded(text)).toBe(folded(simplifyText(text)));
      }),
    );
  });
});

describe('telling units apart', () => {
  it.each([
    ['平', true, false],
    ['〇', true, false],
    ['7', false, true],
    ['a', false, false],
    ['か', false, false],
    ['한', false, false],
    [' ', false, false],
  ])('%j: Han %s, digit %s', (character, han, digit) => {
    const unit = character.charCodeAt(0);
    expect([isHan(unit), isDigit(unit)]).toEqual([han, digit]);
  });
});
