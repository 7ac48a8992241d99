import { describe, expect, it } from 'vitest';
import { figuresCsv } from '../../src/figures/csv.ts';
import { gangs, sampleArticle } from '../terminal/sample.ts';

const row = (figure: Partial<typeof gangs>): string =>
  figuresCsv([{ article: sampleArticle, figure: { ...gangs, ...figure } }]).split('\r\n')[1] ?? '';

describe('the table of figures for spreadsheets', () => {
  it.each([
    ['a formula', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")",`],
    ['a formula after a sign', '-1+cmd|x', `'-1+cmd|x,`],
    ['an old macro', '@SUM(A1)', `'@SUM(A1),`],
    ['a negative number', '-5', '-5,'],
    ['a signed percentage', '+3.5%', '+3.5%,'],
    ['a plain figure', '121个', '121个,'],
    ['a line end', 'a\nb', '"a\nb",'],
  ])('is not run by them, and keeps figures as they are: %s', (_, text, cell) => {
    expect(row({ text }).startsWith(cell)).toBe(true);
  });

  it.each([
    ['a range', [3, 5] as const, '3..5'],
    ['a date', '2021-09', '2021-09'],
    ['none', null, ''],
    ['a fraction', 0.5, '0.5'],
  ])('gives the value of %s', (_, value, text) => {
    expect(row({ value }).split(',')[1]).toBe(text);
  });

  it('has its headings even without figures', () => {
    expect(figuresCsv([])).toBe(
      '\ufefftext,value,unit,kind,approximate,bound,period,article,section,paragraph,start,end,sentence\r\n',
    );
  });
});
