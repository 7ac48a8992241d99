import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, regionalWords, simplify, simplifyText } from '../../src/language/script.ts';

describe('the language a person writes in', () => {
  it.each([
    ['公平秤有多少个', 'zh-Hans'],
    ['准点率是多少', 'zh-Hans'],
    ['台北的地铁票价', 'zh-Hans'],
    ['什么时候，为什么，怎么', 'zh-Hans'],
    ['著名作家写乾隆年间', 'zh-Hans'],
    ['iPhone 15 多少钱', 'zh-Hans'],
    ['準點率是多少', 'zh-Hant'],
    ['車站', 'zh-Hant'],
    ['WiFi 免費嗎', 'zh-Hant'],
    // Cantonese, of which every character may be Simplified too.
    ['佢几点走', 'zh-Hant'],
    ['冇人知', 'zh-Hant'],
    ['how many stations', 'en'],
    ['How many stations does the 捷运 have', 'en'],
    ['2024', 'en'],
    ['😊', 'en'],
    ['', 'en'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('Simplified forms', () => {
  it.each([
    ['繁體中文', '繁体中文'],
    ['裏裡', '里里'],
    ['衞衛', '卫卫'],
    ['平安 abc 123', '平安 abc 123'],
    ['𠮷', '𠮷'],
  ])('%s → %s', (text, simplified) => {
    expect(simplifyText(text)).toBe(simplified);
  });

  it('are their own Simplified forms', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit));
    fc.assert(
      fc.property(han, (character) => {
        expect(simplify(simplify(character))).toBe(simplify(character));
      }),
    );
  });
});

describe('words that the regions name differently', () => {
  it.each([
    ['软体', '软件'],
    ['软件', '软体'],
    ['计程车', '出租车'],
    ['出租车', '计程车'],
    ['网路', '网络'],
  ])('%s may be %s', (word, other) => {
    expect(regionalWords().get(word)).toContain(other);
  });

  it('never stand for themselves', () => {
    for (const [word, others] of regionalWords()) expect(others).not.toContain(word);
  });
});
