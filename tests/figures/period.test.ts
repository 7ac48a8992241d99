import { describe, expect, it } from 'vitest';
import { findPeriods, type Period, samePeriod, within } from '../../src/figures/period.ts';

const ranges = (text: string, reference?: string): unknown[] =>
  findPeriods(text, reference).map((period) => [period.text, period.from, period.to]);

describe('periods that name a date', () => {
  it.each([
    ['2019年全市批捕了多少人', '2019年', '2019-01', '2020-01'],
    ['2021年以来', '2021年以来', '2021-01', null],
    ['自2025年4月23日起', '自2025年4月23日起', '2025-04-23', null],
    ['2020年上半年', '2020年上半年', '2020-01', '2020-07'],
    ['2020年下半年', '2020年下半年', '2020-07', '2021-01'],
    ['2022年至2024年', '2022年至2024年', '2022-01', '2025-01'],
    ['截至2024年底', '截至2024年底', null, '2025-01'],
    ['2026年底前', '2026年底前', null, '2027-01'],
    ['2024年9月28日', '2024年9月28日', '2024-09-28', '2024-09-29'],
    ['2024年第三季度', '2024年第三季度', '2024-07', '2024-10'],
    ['1980年代', '1980年代', '1980-01', '1990-01'],
    ['二〇二一年', '二〇二一年', '2021-01', '2022-01'],
    ['民國110年', '民國110年', '2021-01', '2022-01'],
    ['how many since 2021?', 'since 2021', '2021-01', null],
    ['the first half of 2020', 'first half of 2020', '2020-01', '2020-07'],
    ['in 2024', '2024', '2024-01', '2025-01'],
    ['until the end of 2025', 'until the end of 2025', null, '2026-01'],
    ['by 2030', 'by 2030', null, '2031-01'],
    ['before 2018', 'before 2018', null, '2018-01'],
    ['after 2018', 'after 2018', '2019-01', null],
    ['from 2020 to 2024', '2020 to 2024', '2020-01', '2025-01'],
    ['between March and May 2026', 'March and May 2026', '2026-03', '2026-06'],
    ['December 31, 2024', 'December 31, 2024', '2024-12-31', '2025-01'],
    ['Q3 2023', 'Q3 2023', '2023-07', '2023-10'],
  ])('%s', (text, printed, from, to) => {
    expect(ranges(text)).toEqual([[printed, from, to]]);
  });

  it('lie where their text stands', () => {
    const text = '三年来和2021年以来';
    expect(findPeriods(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '三年来',
      '2021年以来',
    ]);
  });

  it.each(['30年', '500年历史', '2000 people', '2,024名', '13时月', '', '第2021号'])(
    '%j names no period',
    (text) => {
      expect(findPeriods(text)).toEqual([]);
    },
  );
});

describe('periods that need a day to be seen from', () => {
  it.each([
    ['今年', '2022-01', '2023-01'],
    ['去年', '2021-01', '2022-01'],
    ['明年', '2023-01', '2024-01'],
    ['今年上半年', '2022-01', '2022-07'],
    ['去年8月', '2021-08', '2021-09'],
    ['去年以来', '2021-01', null],
    ['三年来', '2019-01', null],
    ['近五年来', '2017-01', null],
    ['过去6个月', '2021-07', null],
    ['未来三年', '2022-01', '2025-01'],
    ['上个月', '2021-12', '2022-01'],
    ['昨天', '2022-01-19', '2022-01-20'],
    ['last year', '2021-01', '2022-01'],
    ['last month', '2021-12', '2022-01'],
    ['yesterday', '2022-01-19', '2022-01-20'],
    ['over the past three years', '2019-01', null],
    ['the next decade', null, null],
  ])('%s on 20 January 2022', (text, from, to) => {
    expect(findPeriods(text, '2022-01-20').map((period) => [period.from, period.to])).toEqual(
      from === null && to === null ? [] : [[from, to]],
    );
  });

  it.each(['三年来', '去年', '近年来', '目前', '全年', 'last year'])(
    '%s has no ends without such a day',
    (text) => {
      expect(ranges(text)).toEqual([[text, null, null]]);
    },
  );

  it.each(['上年', '上年同期', 'a year earlier', 'the previous year'])(
    '%s is seen from what is reported, not from such a day',
    (text) => {
      expect(ranges(text, '2022-01-20')).toEqual([[text, null, null]]);
    },
  );

  it('an event may open a period: 教育整顿以来', () => {
    expect(ranges('尤其是开展政法队伍教育整顿以来，满意率达到96.8%')).toEqual([
      ['开展政法队伍教育整顿以来', null, null],
    ]);
  });
});

describe('comparing periods', () => {
  const period = (text: string, reference?: string): Period => {
    const [only] = findPeriods(text, reference);
    if (only === undefined) throw new Error(`no period in ${text}`);
    return only;
  };

  it.each([
    ['2021年以来', 'since 2021'],
    ['2020年上半年', 'the first half of 2020'],
    ['2019年', 'in 2019'],
    ['三年来', '三年来'],
    ['近三年来', '那三年里'],
    ['上年', '上一年'],
    ['上年', 'a year earlier'],
    ['the year before', 'the prior year'],
    ['二〇二〇年', '2020年'],
  ])('%s is the same as %s', (a, b) => {
    expect(samePeriod(period(a), period(b))).toBe(true);
  });

  it.each([
    ['2021年', '2021年以来'],
    ['2020年上半年', '2020年下半年'],
    ['三年来', '2021年以来'],
    ['三年来', '五年来'],
  ])('%s is not the same as %s', (a, b) => {
    expect(samePeriod(period(a), period(b))).toBe(false);
  });

  it('a month lies within its year, a year within what began before it', () => {
    expect(within(period('2021年8月'), period('2021年'))).toBe(true);
    expect(within(period('2021年9月11日'), period('2021年9月'))).toBe(true);
    expect(within(period('2022年'), period('2021年以来'))).toBe(true);
    expect(within(period('2021年'), period('2021年8月'))).toBe(false);
    expect(within(period('2021年以来'), period('2022年'))).toBe(false);
    expect(within(period('2020年'), period('2021年以来'))).toBe(false);
    expect(within(period('截至2020年底'), period('截至2024年底'))).toBe(true);
  });

  it('a period without known ends lies only in itself', () => {
    expect(within(period('三年来'), period('三年来'))).toBe(true);
    expect(within(period('三年来'), period('2017年以来'))).toBe(false);
  });
});
