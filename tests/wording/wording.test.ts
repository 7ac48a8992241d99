import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/engine/answer.ts';
import { formsFor } from '../../src/wording/forms.ts';
import { wordingFor } from '../../src/wording/wording.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant'];

/** Every text of a table with its path; functions are called with something of each of their kinds. */
function textsOf(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? textsOf(value, here) : [];
  });
}

describe('the bot’s own words', () => {
  it.each(LANGUAGES)('leave no text empty in %s', (language) => {
    for (const [path, text] of textsOf(wordingFor(language))) expect(text.trim(), path).not.toBe('');
  });

  it('are in the script they should be in', () => {
    const han = (language: Language) =>
      textsOf(wordingFor(language))
        .map(([, text]) => text)
        .join('');
    expect(han('zh-Hans')).not.toMatch(/[們個這麼問題說]/);
    expect(han('zh-Hant')).not.toMatch(/[们个这么问题说]/);
  });

  it.each([
    ['en', 'The article does not mention Taiyuan and Datong.'],
    ['zh-Hans', '文章没有提到Taiyuan和Datong。'],
    ['zh-Hant', '文章沒有提到Taiyuan和Datong。'],
  ] as const)('name what is missing in %s', (language, line) => {
    expect(wordingFor(language).common.notMentioned(['Taiyuan', 'Datong'])).toBe(line);
  });
});

describe('forms', () => {
  it.each([
    ['2022', '2022', '2022年'],
    ['2022-01', 'January 2022', '2022年1月'],
    ['2022-01-20', '20 January 2022', '2022年1月20日'],
    ['2022-01-20T17:51', '20 January 2022', '2022年1月20日'],
    ['some day', 'some day', 'some day'],
    ['2022-13-45', '2022-13-45', '2022-13-45'],
  ])('write the date %s as exactly as it is given', (iso, english, chinese) => {
    expect(formsFor('en-GB').date(iso)).toBe(english);
    expect(formsFor('zh-Hans-CN').date(iso)).toBe(chinese);
  });

  it('choose between one and many by the language’s own rules', () => {
    const words = [0, 1, 2].map((count) => formsFor('en-GB').plural(count, 'second', 'seconds'));
    expect(words).toEqual(['seconds', 'second', 'seconds']);
    expect(formsFor('zh-Hans-CN').plural(1, 'one', 'other')).toBe('other');
  });
});
