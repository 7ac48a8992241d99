import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { declineOf } from '../../src/wording/decline.ts';
import { fakeEngine, sampleArticle } from '../terminal/sample.ts';

const asPrinted = (name: string) => name;
const decline = (missing: readonly string[], language: 'en' | 'zh-Hans' | 'zh-Hant', engine: Engine) =>
  declineOf({ missing, language }, engine, language, asPrinted);

const chinese = fakeEngine();
const withEdition: Engine = {
  ...chinese,
  translation: (_, __, language) => (language === 'en' ? 'Said.' : undefined),
};

describe('a decline', () => {
  it('says that the article does not say', () => {
    expect(decline([], 'zh-Hans', chinese)).toBe('文章没有说到这一点。');
    expect(decline([], 'zh-Hant', chinese)).toBe('文章沒有說到這一點。');
    expect(decline([], 'en', withEdition)).toBe('The article does not say.');
  });

  it.each([
    [['太原”'], '文章没有提到太原。'],
    [['北京、', '上海'], '文章没有提到北京和上海。'],
    [['马云（', '阿里巴巴）'], '文章没有提到马云和阿里巴巴。'],
    [['太原', '太原！！'], '文章没有提到太原。'],
    [['96.8%'], '文章没有提到96.8%。'],
    [['？！'], '文章没有说到这一点。'],
    [['a', 'b', 'c', 'd', 'e', 'f'], '文章没有提到a、b、c、d和e。'],
  ])('names what is missing without the marks around it: %j', (missing, line) => {
    expect(decline(missing, 'zh-Hans', chinese)).toBe(line);
  });

  it('says politely, in the asker’s language, that the article is only in another', () => {
    expect(decline(['London'], 'en', chinese)).toMatch(/^I am sorry: the article is only in Chinese/);
    const english = fakeEngine(undefined, { ...sampleArticle, language: 'en' });
    expect(decline([], 'zh-Hans', english)).toMatch(/^抱歉，文章只有英语版/);
    expect(decline([], 'zh-Hant', english)).toMatch(/^抱歉，文章只有英文版/);
  });
});
