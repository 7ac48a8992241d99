import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/article/article.ts';
import { extractFigures } from '../../src/figures/extract.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { articleAt } from '../article/outline.ts';
import { JINCHENG } from './pingan-jincheng.figures.ts';
import { SECOND } from './second-article.figures.ts';
import { THIRD } from './third-article.figures.ts';

/** One row of a table of figures, cells apart by bars. */
function rowOf(figure: Figure): string {
  const { paragraph, text, value, unit, kind, bound, period } = figure;
  return [paragraph ?? '-', text, JSON.stringify(value), unit ?? '-', kind, bound ?? '-', period ?? '-'].join(
    ' | ',
  );
}

function rowsOf(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(/ +\| */)
        .join(' | ')
        .trim(),
    );
}

const jincheng = articleAt('data/articles/pingan-jincheng.txt');

describe.each([
  ['the article', 'data/articles/pingan-jincheng.txt', JINCHENG],
  ['the second article', 'tests/article/samples/second-article.txt', SECOND],
  ['the third article', 'tests/article/samples/third-article.md', THIRD],
])('the figures of %s', (_, path, table) => {
  const article = articleAt(path);
  const figures = extractFigures(article);

  it('are those that a reader finds, each with its value, unit, kind, bound and period', () => {
    expect(figures.map(rowOf)).toEqual(rowsOf(table));
  });

  it('stand where they say: text, clause, sentence and period are slices of the article', () => {
    for (const figure of figures) {
      expect(excerpt(article, figure.span)).toBe(figure.text);
      expect(figure.approximate).toBe(figure.bound !== null);
      expect(figure.sentence.start).toBeLessThanOrEqual(figure.clause.start);
      expect(figure.sentence.end).toBeGreaterThanOrEqual(figure.clause.end);
      if (figure.periodSpan !== null) expect(excerpt(article, figure.periodSpan)).toBe(figure.period);
      const block = article.blocks[figure.block];
      expect(block?.paragraph).toBe(figure.paragraph);
      expect(block?.section).toBe(figure.section);
    }
  });
});

describe('what a figure of the article knows beside its value', () => {
  const figures = extractFigures(jincheng);
  const named = (text: string): Figure => {
    const figure = figures.find((one) => one.text === text);
    if (figure === undefined) throw new Error(`no figure ${text}`);
    return figure;
  };

  it('cases and persons of one stage are partners', () => {
    const cases = named('168件');
    const people = named('657人');
    expect(cases.partner).toEqual(people.span);
    expect(people.partner).toEqual(cases.span);
    expect(people.clause).toEqual(cases.clause);
    expect(named('163件').partner).toBeNull();
  });

  it.each([
    ['680个', '布建680个社区网格', '社区网格'],
    ['2410个', '2410个村网格', '村网格'],
    ['121个', '全市累计打掉涉黑涉恶犯罪团伙121个', '涉黑涉恶犯罪团伙'],
    ['1206件', '全市政法和纪检监察机关制发“三书一函”1206件', '三书一函'],
    ['95.31%', '全市人民群众对专项斗争满意率为95.31%', '专项斗争满意率'],
    ['139家', '通报139家排名靠后单位', '排名靠后单位'],
    ['75件', '二审宣判75件611人', '二审宣判'],
  ])('%s stands in the clause %s and counts %s', (text, clause, measure) => {
    const figure = named(text);
    expect(excerpt(jincheng, figure.clause)).toBe(clause);
    expect(figure.measure).toBe(measure);
  });

  it('the unit is given normalised and as printed, 多 left out', () => {
    expect(named('6.7多亿元')).toMatchObject({ unit: '元', printedUnit: '亿元' });
    expect(named('4000多万元')).toMatchObject({ unit: '元', printedUnit: '万元' });
    expect(named('680个')).toMatchObject({ unit: '个', printedUnit: '个' });
  });
});

describe('the figures of a table', () => {
  const article = articleAt('tests/article/samples/third-article.md');
  const figures = extractFigures(article).filter(({ text }) => text === '842,000' || text === '811,000');

  it('take period and measure from the heading of their column, and the cell as their clause', () => {
    expect(figures.map(({ period, measure }) => [period, measure])).toEqual([
      ['2023', 'Passengers'],
      ['2024', 'Passengers'],
    ]);
    expect(figures.map(({ clause }) => excerpt(article, clause))).toEqual(['842,000', '811,000']);
    expect(excerpt(article, figures[0]?.sentence ?? { start: 0, end: 0 })).toContain('Lantern Bay Loop');
  });
});
