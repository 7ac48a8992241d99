import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/article/script.ts';

describe('the language of an article', () => {
  it.each([
    ['晋城市连年获评全省平安建设先进市', 'zh-Hans'],
    ['港務局公布今年前11個月的貨櫃吞吐量', 'zh-Hant'],
    ['The harbour is open.', 'en'],
    ['The word 平安 means safe and sound.', 'en'],
    ['使用Python的人最多', 'zh-Hans'],
    ['', 'zh-Hans'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
