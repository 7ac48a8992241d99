import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { extractFigures, findFigures } from '../../src/figures/extract.ts';
import { findPeriods } from '../../src/figures/period.ts';

/** Pieces that meet each other in ways that nobody writes. */
const PIECES =
  '一 二 两 三 十 百 千 万 亿 零 半 点 分之 第 多 余 几 数 约 近 超过 以上 左右 至 到 — - – , ， 、 。 ： : . % ％ ‰ 个 件 人 元 亿元 年 月 日 时 分 岁 倍 成 折 公里 ℃ 1 23 2021 2024 9.5 6,700 ( ) （ ） “ ” 《 》 " * $ £ US$ 以来 起 前 来 上半年 三年来 去年 近 比 of the in since until one two hundred and half third million bn k pounds people 9 a.m. March 5 % 小时 分钟 天 一天 又 几个月 数 several days hours a day out second 40C'.split(
    ' ',
  );
const texts = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES, ' ', '\n', '\r\n') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('gives figures that are its own slices, in order and apart, with finite values', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const figures = findFigures(text);
        let end = 0;
        figures.forEach((figure, index) => {
          expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.text);
          expect(figure.span.start).toBeGreaterThanOrEqual(end);
          expect(figure.span.end).toBeGreaterThan(figure.span.start);
          expect(figure.approximate).toBe(figure.bound !== null);
          if (typeof figure.value === 'number') expect(Number.isFinite(figure.value)).toBe(true);
          if (figure.kind === 'range' && figure.value !== null) expect(figure.value).toHaveLength(2);
          if (figure.partner !== null) expect(figures[figure.partner]?.partner).toBe(index);
          if (figure.periodSpan !== null) {
            expect(text.slice(figure.periodSpan.start, figure.periodSpan.end)).toBe(figure.period);
          }
          end = figure.span.end;
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('gives every figure that stands in one of its sentences a place in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { span, clause, sentence } of findFigures(text)) {
          expect(sentence.start).toBeLessThanOrEqual(clause.start);
          expect(clause.start).toBeLessThan(clause.end);
          expect(sentence.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives periods that are its own slices, and ends that are months or days', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, '2022-01-20', 'yesterday'), (text, reference) => {
        for (const period of findPeriods(text, reference)) {
          expect(text.slice(period.span.start, period.span.end)).toBe(period.text);
          for (const edge of [period.from, period.to]) {
            if (edge !== null) expect(edge).toMatch(/^\d{4,}-\d{2}(?:-\d{2})?$/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('made into an article gives figures of that article', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = readArticle('any.txt', `标题\n\n这是文章的第一段，写得很平常。\n\n${text}\n`);
        for (const figure of extractFigures(article)) {
          expect(article.raw.slice(figure.span.start, figure.span.end)).toBe(figure.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text made to be slow', () => {
  const LENGTH = 100_000;
  const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

  it('of digits alone is one number, given digit for digit', () => {
    const [figure, ...others] = findFigures(`${filled('7')}元`);
    expect(others).toEqual([]);
    expect(figure?.value).toBe(filled('7'));
  });

  it.each(['千', ',', '(', '“', '《', '一', '半', '点', '.', '  ', '-', '"', '*', '$'])(
    'of %j alone holds no figure',
    (unit) => {
      expect(findFigures(filled(unit)).length).toBeLessThanOrEqual(1);
    },
  );

  it.each([
    ['1,', 0],
    ['1.', 0],
    ['1-', 0],
    ['2^', 0],
    ['a ', 0],
    ['三年来', LENGTH / 3],
    ['2021年', LENGTH / 5],
    ['3个、', LENGTH / 3],
    ['百分之', LENGTH / 6],
    ['twenty ', LENGTH / 7],
    ['一分之', LENGTH / 6],
    ['3件4人', LENGTH / 2],
    ['1亿2,345万', LENGTH / 8],
    ['2小时15分钟', LENGTH / 7],
    ['几个月。', LENGTH / 4],
    ['a few days. ', LENGTH / 12],
    ['2 hours and ', LENGTH / 12],
    ['3\n', LENGTH / 2],
  ])('of %j over and over is read to its end', (unit, about) => {
    const { length } = findFigures(filled(unit));
    expect(length).toBeGreaterThanOrEqual(Math.floor(about) - 1);
    expect(length).toBeLessThanOrEqual(Math.ceil(about) + 1);
  });
});
