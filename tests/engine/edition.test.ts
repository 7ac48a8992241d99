import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { type Edition, readEdition, translation } from '../../src/engine/edition/edition.ts';
import { PublicError } from '../../src/errors.ts';

const FOLDER = fileURLToPath(new URL('../../data/articles', import.meta.url));
const FILE = 'pingan-jincheng.en.md';
const originalText = readFileSync(join(FOLDER, 'pingan-jincheng.txt'), 'utf8');
const editionText = readFileSync(join(FOLDER, FILE), 'utf8');
const original = readArticle('pingan-jincheng.txt', originalText);

/** The edition with one passage changed; fails when the passage is not there exactly once. */
function changed(from: string, to: string): string {
  expect(editionText.split(from)).toHaveLength(2);
  return editionText.replace(from, to);
}

function problemOf(text: string, file = FILE): string {
  try {
    readEdition(file, text, original);
  } catch (error) {
    if (error instanceof PublicError) return error.message;
    throw error;
  }
  return 'no problem';
}

/** What the edition says for the sentence of the original that contains the words. */
function saidFor(edition: Edition, words: string): string | null {
  const start = original.raw.indexOf(words);
  return translation(edition, { start, end: start + words.length });
}

function paragraphsOf(text: string): string[] {
  const body = text.slice(text.indexOf('\n# '));
  return body.split('\n\n').filter((block) => !block.trimStart().startsWith('#'));
}

describe('the English edition of the article', () => {
  const edition = readEdition(join(FOLDER, FILE), editionText, original);

  it('belongs to the article, is in English and says that it is unofficial', () => {
    expect(edition).toMatchObject({ of: 'pingan-jincheng', language: 'en' });
    expect(edition.note).toMatch(/^Unofficial translation/);
  });

  it('has a counterpart for every sentence and heading, none of them twice', () => {
    const wanted = original.blocks
      .filter(({ kind, paragraph }) => kind === 'heading' || paragraph !== null)
      .flatMap(({ sentences }) => sentences);
    const beside = wanted.map(
      (sentence) => edition.pairs.find((pair) => pair.original.start === sentence.start)?.edition,
    );
    expect(beside).not.toContain(undefined);
    expect(new Set(beside.map((span) => span?.start)).size).toBe(wanted.length);
  });

  it.each([
    [
      '累计打掉涉黑涉恶犯罪团伙121个',
      /^Over the three years, the city broke up a total of 121 criminal gangs/,
    ],
    ['6.7多亿元', /worth more than 670 million yuan\.$/],
    ['处理348人', /^The city filed, investigated and concluded 163 cases .* dealt with 348 people\.$/],
    ['财政列支4000多万元', /allocated more than 40 million yuan from the budget/],
    ['14时49分', /^At 14:49 on 11 September 2021, a man .*in a low voice\.$/],
    ['强化底线思维', /^Bottom-Line Thinking$/],
    ['深入推进扫黑除恶专项斗争\n', /^Pressing Ahead with the Special Campaign/],
    ['唱响平安之歌', /^Singing the Song of Safety/],
    ['2022-01-20 17:51', /^2022-01-20T17:51$/],
    ['本报记者 郭志平', /^Reporter: Guo Zhiping$/],
    ['版式:李湉舒', /^Layout: Li Tianshu$/],
  ])('says beside “%s” what the article says', (words, said) => {
    expect(saidFor(edition, words)).toMatch(said);
  });

  it('gives two sentences for two, and nothing for page furniture', () => {
    const [start, end] = [original.raw.indexOf('专项斗争的收官'), original.raw.indexOf('新打掉涉恶集团')];
    expect(translation(edition, { start, end })).toMatch(
      /^The close of .*\. Since 2021, Jincheng has continued/,
    );
    expect(saidFor(edition, '扫码下载')).toBeNull();
  });
});

describe('an edition that does not say what the article says', () => {
  it.each([
    ['a total of 121 criminal', 'a total of 112 criminal', 14, '121个'],
    ['6 cases involving 88 people', '6 cases involving 98 people', 16, '88人'],
    ['more than 670 million yuan', 'more than 67 million yuan', 14, '6.7多亿元'],
    ['was 95.31%', 'was 93.51%', 15, '95.31%'],
    ['At 14:49 on', 'At 14:39 on', 24, '14时49分'],
    ['for 1,082 officials', 'for many officials', 7, '1082名'],
    ['“13710” supervision', '“13701” supervision', 19, '13710'],
    ['In August 2021', 'In July 2021', 22, '2021年8月'],
    ['ranking second in the province', 'ranking third in the province', 15, '第二'],
    ['ranked first in the province for', 'ranked high in the province for', 15, '第一'],
    ['breaking up 2 gang crime groups', 'breaking up 3 gang crime groups', 16, '2个'],
    ['Over the three years', 'Over the five years', 14, '三年'],
    ['first half of 2020', 'second half of 2020', 15, '2020年上半年'],
  ])('is refused for “%s” → “%s”, with paragraph and number', (from, to, paragraph, figure) => {
    const problem = problemOf(changed(from, to));
    expect(problem).toContain(`${FILE}, paragraph ${paragraph}: `);
    expect(problem).toContain(figure);
    expect(problem).not.toContain('\n');
  });

  it('is refused with the number of the paragraph that it lacks, whichever it is', () => {
    const paragraphs = paragraphsOf(editionText).slice(0, 31);
    expect(paragraphs).toHaveLength(31);
    const named = paragraphs.map((paragraph) => problemOf(changed(`\n\n${paragraph}\n`, '\n')));
    expect(named).toEqual(
      paragraphs.map((_, index) => expect.stringContaining(`${FILE}, paragraph ${index + 1}: missing`)),
    );
  });

  it('is refused for a paragraph too many and for a missing heading, saying where', () => {
    const extra = changed('\n\nIn 2018 and 2019', '\n\nThis was added by a reader.\n\nIn 2018 and 2019');
    expect(problemOf(extra)).toContain(`${FILE}, paragraph 15: one that the article has not`);
    const heading = changed(
      '## Bottom-Line Thinking\n### Pressing Ahead with the Special Campaign Against Organised Crime and Gang Crime\n\n',
      '',
    );
    expect(problemOf(heading)).toContain(
      `${FILE}, paragraph 12: the heading “强化底线思维” before it is missing`,
    );
  });

  it.each([
    ['a language that no article is in', changed('language: en', 'language: fr'), FILE, '“fr”'],
    ['what is no language tag', changed('language: en', 'language: english!'), FILE, '“english!”'],
    ['no tag at all', changed('language: en\n', ''), 'x.md', 'no language tag'],
    ['a tag that its text belies', changed('language: en', 'language: zh-Hant'), 'x.md', 'written in en'],
    ['a tag that its name belies', editionText, 'pingan-jincheng.zh-Hant.md', 'its name says zh-Hant'],
    ['another article', changed('edition_of: pingan-jincheng', 'edition_of: other'), FILE, '“other”'],
  ])('is refused for %s, in one line', (_, text, file, culprit) => {
    const problem = problemOf(text, file);
    expect(problem).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}: [^\\n]+$`));
    expect(problem).toContain(culprit);
  });

  it('is refused when it is in the language of the article', () => {
    const copy = `---\nedition_of: pingan-jincheng\nlanguage: zh-Hans\n---\n\n# 标题\n\n全市共有学校121所。\n`;
    expect(problemOf(copy, 'pingan-jincheng.zh.md')).toContain('the language of the article itself');
  });
});

describe('editions of other articles', () => {
  const english = readArticle(
    'harbour.md',
    '# Harbour report\n\nThe harbour opened on 5 March 2021. It cost $2.5 million, half of it borrowed.\n\n' +
      '## Ships\n\nFourteen ships came in the first year, 3.5% more than planned. Both piers stayed open.\n\n' +
      '| Pier | Ships |\n|---|---|\n| R1 | 1,204 |\n| R2 | 96 |\n',
  );
  const head = '---\nedition_of: harbour\nlanguage: zh-Hans\n---\n\n# 港口报告\n\n';
  const lead = '港口于2021年3月5日启用。造价250万美元，其中一半为借款。\n\n';
  const ships = '## 船舶\n\n第一年有十四艘船到港，比计划多3.5%。两个码头一直开放。\n\n';
  const table = '| 码头 | 船舶 |\n|---|---|\n| R1 | 1204 |\n| R2 | 96 |\n';

  it('may be Chinese editions of an English article, numbers in any form', () => {
    const edition = readEdition('harbour.zh.md', head + lead + ships + table, english);
    const start = english.raw.indexOf('Both piers');
    expect(translation(edition, { start, end: start + 4 })).toBe('两个码头一直开放。');
  });

  it('give the whole paragraph where the sentences do not match one to one', () => {
    const joined = lead.replace('启用。造价', '启用，造价');
    const edition = readEdition('harbour.zh.md', head + joined + ships + table, english);
    const start = english.raw.indexOf('It cost');
    expect(translation(edition, { start, end: start + 4 })).toBe(joined.trim());
  });

  it('may leave it to their file name what they are', () => {
    const bare = `# 港口报告\n\n${lead}${ships}${table}`;
    expect(readEdition('harbour.zh.md', bare, english)).toMatchObject({ of: 'harbour', language: 'zh-Hans' });
  });

  it('are held to the numbers of list items and table rows too', () => {
    const wrong = table.replace('1204', '1240');
    expect(() => readEdition('harbour.zh.md', head + lead + ships + wrong, english)).toThrow(
      /^harbour\.zh\.md, paragraph 3: .*“1,204”/,
    );
  });
});

describe('any edition at all', () => {
  it('is either read, with spans of its own text, or refused in one line', () => {
    const cut = fc.tuple(fc.nat(editionText.length), fc.nat(400), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(cut, ([at, length, put]) => {
        const text = editionText.slice(0, at) + put + editionText.slice(at + length);
        let edition: Edition;
        try {
          edition = readEdition(FILE, text, original);
        } catch (error) {
          expect(error).toBeInstanceOf(PublicError);
          return;
        }
        for (const pair of edition.pairs) {
          const said = translation(edition, pair.original) ?? '';
          expect(text).toContain(said);
          expect(said.trim()).not.toBe('');
        }
      }),
      { numRuns: 25 },
    );
  });
});
