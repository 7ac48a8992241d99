import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  bold,
  escapeMarkdown,
  link,
  singleLine,
  unescapeMarkdown,
} from '../../src/discord/markdown.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['**bold** and _it_', '\\*\\*bold\\*\\* and \\_it\\_'],
    ['`code`', '\\`code\\`'],
    ['[words](https://example.org)', '\\[words\\](https\\://example.org)'],
    ['<@1> <#2> <t:3> <:x:4>', '\\<\\@1> \\<#2> \\<t:3> \\<\\:x:4>'],
    ['@everyone', '\\@everyone'],
    ['~~gone~~ ||hidden||', '\\~\\~gone\\~\\~ \\|\\|hidden\\|\\|'],
    [':smile:', '\\:smile:'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-# small'],
    ['- item\n+ item', '\\- item\n\\+ item'],
    ['> quote', '\\> quote'],
    ['1. item', '1\\. item'],
    ['C:\\path', 'C:\\\\path'],
  ])('escapes what would be formatted: %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    '3~5个',
    '甲|乙',
    '14:49',
    '6.7多亿元',
    '-3.7%',
    '“1+7”',
    'a > b',
    '#1',
    'Captain 88 (R3)',
    '14:49:05',
  ])('leaves alone what has no meaning to Discord: %s', (text) => {
    expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
    expect(escapeMarkdown(text).replace('\\:', ':')).toBe(text);
  });

  it('can be taken back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => unescapeMarkdown(escapeMarkdown(text)) === text),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['~', '|', ':a', '<', '#', ' ', '1.', '\n- ']) {
      expect(escapeMarkdown(unit.repeat(100_000)).length).toBeGreaterThanOrEqual(unit.length * 100_000);
    }
  });
});

describe('marks', () => {
  it('do not reach over the end of a line', () => {
    expect(bold('one\ntwo\n\nthree')).toBe('**one**\n**two**\n\n**three**');
    expect(blockQuote('one\n\ntwo')).toBe('> one\n> \n> two');
  });

  it('link to an address that cannot end the link early', () => {
    expect(link('words', 'https://example.org/a(b) c>')).toBe(
      '[words](<https://example.org/a%28b%29%20c%3E>)',
    );
  });
});

describe('singleLine', () => {
  it('drops what is invisible, piles up or turns the line around', () => {
    expect(singleLine(' a\n\tb\u200Bc\u202Ed ')).toBe('a bcd');
    expect(singleLine(`e${'\u0323\u0330\u0331'.repeat(100)}`).length).toBeLessThan(6);
  });
});
