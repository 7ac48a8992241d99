import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/figures/extract.ts';
import { show } from './show.ts';

describe('an amount whose number is said in parts is one figure', () => {
  it.each([
    ['投资5億4,300萬元', ['5億4,300萬元 = 543000000 元 money']],
    ['投入3亿5000万元', ['3亿5000万元 = 350000000 元 money']],
    ['營收1億3,800萬元', ['1億3,800萬元 = 138000000 元 money']],
    ['５億４，３００萬元', ['５億４，３００萬元 = 543000000 元 money']],
    ['2万3千人', ['2万3千人 = 23000 人 count']],
    ['3万2,500余名', ['3万2,500余名 = 32500 名 count at_least']],
    ['约1亿2,345万6,789元', ['约1亿2,345万6,789元 = 123456789 元 money about']],
    ['1亿3,800万至2亿元', ['1亿3,800万至2亿元 = [138000000,200000000] 元 range']],
    ['3亿,5000万', ['3亿 = 300000000 count', '5000万 = 50000000 count']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  it('the unit as printed is the one behind the last part', () => {
    expect(findFigures('5億4,300萬元')[0]?.printedUnit).toBe('萬元');
  });
});

describe('a length of time in several units is one figure, in the unit of its first part', () => {
  it.each([
    ['历时2小時15分鐘', ['2小時15分鐘 = 2.25 小时 duration']],
    ['有期徒刑三年六个月', ['三年六个月 = 3.5 年 duration']],
    ['1个半小时', ['1个半小时 = 1.5 小时 duration']],
    ['两年零三个月', ['两年零三个月 = 2.25 年 duration']],
    ['约3小时30分之后', ['约3小时30分 = 3.5 小时 duration about']],
    ['用时5分30秒', ['5分30秒 = 5.5 分钟 duration']],
    ['以9秒58夺冠', ['9秒58 = 9.58 秒 duration']],
    ['用时1小时2分15秒', ['1小时2分15秒 = 1.0375 小时 duration']],
    ['北纬31度18分11秒', ['31度 = 31 度 measure', '18分 = 18 分 count', '11秒 = 11 秒 duration']],
    ['2岁3个月', ['2岁3个月 = 2.25 岁 duration']],
    ['1小时30分钟至2小时', ['1小时30分钟至2小时 = [1.5,2] 小时 range']],
    ['2 hours 5 minutes', ['2 hours 5 minutes = 2.0833333333333335 hour duration']],
    ['two years and three months', ['two years and three months = 2.25 year duration']],
    [
      '1 hour, 29 minutes and 60 seconds',
      ['1 hour, 29 minutes = 1.4833333333333334 hour duration', '60 seconds = 60 second duration'],
    ],
    ['1 hour, 7 minutes and 30 seconds', ['1 hour, 7 minutes and 30 seconds = 1.125 hour duration']],
    ['took an hour and a half', ['an hour and a half = 1.5 hour duration']],
    ['lasted an hour and 15 minutes', ['an hour and 15 minutes = 1.25 hour duration']],
    ['two days and an hour and a half', ['two days = 2 day duration']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  it('days added to months or years give no exact number', () => {
    expect(show('三年零五天')).toEqual(['三年零五天 = null 年 duration']);
    expect(show('9 months and 6 days')).toEqual(['9 months and 6 days = null month duration']);
  });

  it.each([
    '有期徒刑十二年，缓刑三年',
    '一年365天',
    '一周7天',
    'between two years and three months',
    'two years or three months',
    'after two years, three months later',
    '5 hours and 2 days',
  ])('%s names two lengths', (text) => {
    expect(findFigures(text)).toHaveLength(2);
  });
});

describe('so many in so many is a share', () => {
  it.each([
    ['one in four', ['one in four = 0.25 percent']],
    ['nearly one in five pupils', ['nearly one in five = 0.2 percent below']],
    ['three out of ten voters', ['three out of ten = 0.3 percent']],
    ['1 in 100,000 births', ['1 in 100,000 = 0.00001 percent']],
    ['one person in four', ['one person in four = 0.25 percent']],
    ['45 out of 120 councils', ['45 = 45 count', '120 = 120 count']],
    ['one ferry in four harbours', ['one = 1 count', 'four = 4 count']],
    ['one in four years', ['four years = 4 year duration']],
    ['closed 3 in 2024', ['3 = 3 count @2024', '2024 = "2024" date @2024']],
    ['five in London', ['five = 5 count']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  it('of what is counted after it', () => {
    expect(findFigures('one in four people').map(({ measure }) => measure)).toEqual(['people']);
  });
});
