import { describe, expect, it } from 'vitest';
import { answerTo, firstResult, marketEngine, metroEngine, orchardsEngine } from './samples.ts';

describe('the same answer, however the characters are written', () => {
  it.each([
    ['in Traditional characters', '五年來移送公安機關多少人？'],
    ['in full width', '五年来移送公安机关多少人？！'],
    ['with spaces between the characters', '五 年 来 移 送 公 安 机 关 多 少 人'],
    ['with white space of another kind', '五年来　移送\t公安机关\n多少人'],
    ['with a zero-width space', '五年来\u200b移送公安\u200b机关多少人'],
  ])('%s', (_, question) => {
    expect(answerTo(marketEngine, question)).toBe('213人');
  });

  it.each([
    ['２０２４年以来移送公安机关多少人？', '21人'],
    ['2024 年以来移送公安机关多少人？', '21人'],
  ])('%s', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it.each([
    ['绿线全长多少公里', '21.6公里'],
    ['准点率排第几', '第二'],
    ['施工期间发生几件工安事故', '6件'],
  ])('a Traditional article asked in Simplified characters: %s', (question, answer) => {
    expect(answerTo(metroEngine, question)).toBe(answer);
  });
});

describe('a slip of the keyboard', () => {
  it.each([
    ['a character that sounds the same', '公凭秤投放了多少台', '410台'],
    ['one that sounds the same, in another word', '食品抽捡合格率是多少', '98.7%'],
    ['one that sounds near', '公平称投放了多少台', '410台'],
    ['two characters swapped', '公秤平投放了多少台', '410台'],
    ['one typed twice', '公平平秤投放了多少台', '410台'],
    ['one left out', '阳光厨覆盖多少学校食堂', '268家'],
    ['one in a name of two', '杨光厨房覆盖多少学校食堂', '268家'],
    ['one in the middle of a word', '农冒市场有多少个', '32个'],
    ['several words, each with one', '公平秤投枋了朵少台', '410台'],
    ['both characters of a word', '公平秤头方了多少台', '410台'],
    ['one left out in the middle of a word', '农市场有多少个', '32个'],
  ])('%s: %s', (_, question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it('never comes before the word itself', () => {
    const { excerpt } = firstResult(marketEngine, '公平秤');
    expect(excerpt).toContain('公平秤');
  });

  it.each([
    ['How much watter was saved?', '310 million litres'],
    ['How many seasonl pickrs were emploied?', '1,260'],
    ['how many beehivs were rentd', '540'],
    ['how meny beekeepers', '12'],
  ])('in English: %s', (question, answer) => {
    expect(answerTo(orchardsEngine, question)).toBe(answer);
  });
});

describe('typed in pinyin', () => {
  it.each([
    ['word by word', 'shipin choujian hegelv shi duoshao', '98.7%'],
    ['without spaces', 'shipinchoujianhegelvshiduoshao', '98.7%'],
    ['syllable by syllable', 'nong mao shi chang you duo shao ge', '32个'],
    ['with tones as numbers', 'nong2mao4 shi4chang3 you3 duo1shao3 ge4', '32个'],
    ['mixed with characters', '食品 choujian 合格率多少', '98.7%'],
    ['a longer one', 'yangguang chufang fugai duoshao xuexiao shitang', '268家'],
  ])('%s: %s', (_, question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it.each([
    'lvxian quanchang duoshao gongli',
    'luxian quanchang duoshao gongli',
    'LVXIAN quanchang DUOSHAO gongli',
  ])('of a Traditional article, ü as v or u: %s', (question) => {
    expect(answerTo(metroEngine, question)).toBe('21.6公里');
  });
});

describe('in other words than the article', () => {
  it.each([
    ['下大雨那天停办了什么业务', '因暴雨影响'],
    ['食堂检查的时候看哪些地方', '油烟管道'],
    ['现在开公司要多久', '4小时'],
  ])('everyday words: %s', (question, said) => {
    expect(firstResult(marketEngine, question).excerpt).toContain(said);
  });

  it.each([
    ['出租车招呼站在哪里', '愛心計程車招呼站'],
    ['手机软件下载了多少次', '35萬次'],
    ['地铁准点率是多少', '99.2%'],
  ])('words of another region: %s', (question, said) => {
    expect(firstResult(metroEngine, question).excerpt).toContain(said);
  });
});
