/** What a word for a time means, seen from the day on which it was written. Offsets in years or months. */
export type Relative =
  | { readonly years: number }
  | { readonly months: number }
  | { readonly days: number }
  /** Which one, the word alone does not say; words that mean the same have the same name. */
  | { readonly unknown: true; readonly name?: string };

/** The year before the one that is reported, which need not be the year before the article's. */
const YEAR_BEFORE: Relative = { unknown: true, name: 'the year before' };

/** Words that place a figure in time without naming a date. */
export const RELATIVE_CHINESE: Readonly<Record<string, Relative>> = {
  今年: { years: 0 },
  本年度: { years: 0 },
  本年: { years: 0 },
  去年: { years: -1 },
  上年: YEAR_BEFORE,
  上年度: YEAR_BEFORE,
  上年同期: YEAR_BEFORE,
  上一年: YEAR_BEFORE,
  上一年度: YEAR_BEFORE,
  上一年同期: YEAR_BEFORE,
  前年: { years: -2 },
  明年: { years: 1 },
  本月: { months: 0 },
  上月: { months: -1 },
  上个月: { months: -1 },
  下个月: { months: 1 },
  今天: { days: 0 },
  今日: { days: 0 },
  昨天: { days: -1 },
  昨日: { days: -1 },
  明天: { days: 1 },
  当年: { unknown: true },
  同年: { unknown: true },
  全年: { unknown: true },
  年内: { unknown: true },
  当天: { unknown: true },
  当日: { unknown: true },
  当晚: { unknown: true },
  近年来: { unknown: true },
  近几年: { unknown: true },
  目前: { unknown: true },
  现在: { unknown: true },
  如今: { unknown: true },
  当前: { unknown: true },
  截至目前: { unknown: true },
  迄今: { unknown: true },
  上半年: { unknown: true },
  下半年: { unknown: true },
  一季度: { unknown: true },
  二季度: { unknown: true },
  三季度: { unknown: true },
  四季度: { unknown: true },
  第一季度: { unknown: true },
  第二季度: { unknown: true },
  第三季度: { unknown: true },
  第四季度: { unknown: true },
  此前: { unknown: true },
};

export const RELATIVE_ENGLISH: Readonly<Record<string, Relative>> = {
  'this year': { years: 0 },
  'last year': { years: -1 },
  'next year': { years: 1 },
  'a year earlier': YEAR_BEFORE,
  'a year before': YEAR_BEFORE,
  'a year ago': { years: -1 },
  'one year earlier': YEAR_BEFORE,
  'one year before': YEAR_BEFORE,
  'the year before': YEAR_BEFORE,
  'the previous year': YEAR_BEFORE,
  'the prior year': YEAR_BEFORE,
  'this month': { months: 0 },
  'last month': { months: -1 },
  'next month': { months: 1 },
  today: { days: 0 },
  yesterday: { days: -1 },
  tomorrow: { days: 1 },
  'the same period': { unknown: true },
  'during the year': { unknown: true },
  'over the year': { unknown: true },
  'at year end': { unknown: true },
  'at the end of the year': { unknown: true },
  'year to date': { unknown: true },
  'so far': { unknown: true },
};
