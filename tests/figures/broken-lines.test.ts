import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import { extractFigures, findFigures } from '../../src/figures/extract.ts';
import { show } from './show.ts';

describe('a figure that runs over the end of a line', () => {
  it.each([
    ['a revenue of $2.07\nbillion', ['$2.07\nbillion = 2070000000 USD money']],
    ['rose by 5 per\r\ncent', ['5 per\r\ncent = 5 % percent']],
    ['two\nhundred jobs', ['two\nhundred = 200 count']],
    ['ten\nworking\ndays', ['ten\nworking\ndays = 10 working day duration']],
    ['on 14\nMarch 2025', ['14\nMarch 2025 = "2025-03-14" date @14\nMarch 2025']],
    ['投资4,300\n萬元', ['4,300\n萬元 = 43000000 元 money']],
    ['近\n5万人', ['近\n5万人 = 50000 人 count below']],
    ['2021年\n9月11日', ['2021年\n9月11日 = "2021-09-11" date @2021年\n9月11日']],
  ])('%j is one', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  it('counts what the next line names, without the line break', () => {
    expect(findFigures('cut 1,450\njobs, 31 minor\ninjuries').map(({ measure }) => measure)).toEqual([
      'jobs',
      'minor injuries',
    ]);
    expect(findFigures('5 working\r\ndays')[0]?.printedUnit).toBe('working days');
  });

  it('ends where a paragraph, a sentence or a row of numbers does', () => {
    expect(show('100\n200\n300')).toEqual(['100 = 100 count', '200 = 200 count', '300 = 300 count']);
    expect(show('sold 3\n\nmillion')[0]).toBe('3 = 3 count');
    const [figure] = findFigures('The harbour\nReport of 2 ferries');
    expect(figure?.sentence.start).toBe('The harbour\n'.length);
  });

  it('is quoted from an article as it stands there', () => {
    const article = readArticle(
      'harbour.txt',
      `The harbour

The company that runs the harbour said on Monday that its revenue came to $2.07
billion in the year, which is the most that it has ever had, and that it will cut 1,450
jobs of those who still work at its older terminals there over some two years and three
months as these close down, until nothing of them is left beside the bridge in the east.
`,
    );
    const figures = extractFigures(article);
    const found = figures.filter(({ kind }) => kind !== 'date');
    expect(found.map(({ text, value }) => [text, value])).toEqual([
      ['$2.07\nbillion', 2_070_000_000],
      ['1,450', 1450],
      ['some two years and three\nmonths', 2.25],
    ]);
    for (const figure of figures) expect(excerpt(article, figure.span)).toBe(figure.text);
  });
});
