import { describe, expect, it } from 'vitest';
import { editionHead } from '../../src/article/edition-head.ts';

describe('what an edition says of itself', () => {
  it.each([
    [
      '---\nedition-of: harbour\nlanguage: en-GB\nnote: "Made by hand."\n---\nIt rained.',
      { of: 'harbour', tag: 'en-GB', language: 'en', note: 'Made by hand.' },
    ],
    [
      '\uFEFF---\r\nedition_of: harbour\r\nlang: zh_TW\r\n---\r\n下雨了。',
      { of: 'harbour', tag: 'zh_TW', language: 'zh-Hant', note: null },
    ],
    ['---\nlang: zh\n---\n下雨了。', { of: null, tag: 'zh', language: 'zh-Hans', note: null }],
    ['---\nlang: fr\n---\nIl pleut.', { of: null, tag: 'fr', language: null, note: null }],
    ['---\nlang: no tag at all\n---\nIt.', { of: null, tag: 'no tag at all', language: null, note: null }],
    ['It rained.', { of: null, tag: null, language: null, note: null }],
    [
      '---\nedition_of: harbour\nmalformed\n---\nIt.',
      { of: 'harbour', tag: null, language: null, note: null },
    ],
  ])('%j', (text, head) => {
    expect(editionHead(text)).toEqual(head);
  });
});
