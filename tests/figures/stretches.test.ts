import { describe, expect, it } from 'vitest';
import { show } from './show.ts';

describe('an amount of time without a number', () => {
  it.each([
    ['仅仅几个月，就全面侦破', ['几个月 = null 月 duration about']],
    ['過了幾個月', ['幾個月 = null 月 duration about']],
    ['历时数年，耗时数月', ['数年 = null 年 duration about', '数月 = null 月 duration about']],
    ['等了好几天', ['几天 = null 天 duration about']],
    ['几小时的路程', ['几小时 = null 小时 duration about']],
    ['took several weeks', ['several weeks = null week duration about']],
    ['a few days of rain', ['a few days = null day duration about']],
    ['in a couple of months', ['a couple of months = null month duration about']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  it.each([
    '几个月前、几天后、几年来、数年间',
    '这几天，过去几个月，此后的几年，未来几年，前几天，最后几分钟',
    '第几天，每隔几天，再过几天，几年级，几月几日',
    '他们花了几个月？',
    '参保人数年均增加，次数月均下降，茶几年久',
    '几个月亮，几个人',
    'several years ago, a few days later, the past few months',
    'every few days, these few weeks, a few people, several years old',
  ])('%s: when, which, how often, or none at all', (text) => {
    expect(show(text)).toEqual([]);
  });
});

describe('one unit of time', () => {
  it.each([
    ['停办业务一天', ['一天 = 1 天 duration']],
    ['等了一天，用了一天时间', ['一天 = 1 天 duration', '一天 = 1 天 duration']],
    ['提前一天，不到一天', ['一天 = 1 天 duration', '不到一天 = 1 天 duration below']],
    ['用了一天半', ['一天半 = 1.5 天 duration']],
    ['工作一年，还有一个月', ['一年 = 1 年 duration', '一个月 = 1 月 duration']],
    ['此后一个半世纪，开学前一个月', ['一个半世纪 = 1.5 世纪 duration', '一个月 = 1 月 duration']],
    ['It took a day.', ['a day = 1 day duration']],
    ['lasted a week, for a month', ['a week = 1 week duration', 'a month = 1 month duration']],
    ['built within a year, at a cost', ['a year = 1 year duration']],
    ['more than a decade', ['more than a decade = 1 decade duration at_least']],
    ['took one day', ['one day = 1 day duration']],
    ['half an hour later', ['half an hour = 0.5 hour duration']],
  ])('%s is a length of time', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  it.each([
    '有一天，他来了',
    '一天，他来了',
    '这一天，同一天，春季的一天，最后一天，总有一天',
    '一天到晚，一天天，一天一天',
    '有一年，那一年，下一个月，比前一年，一年一度，最后一个星期日',
    'one day he left, a day trip, for a day trip',
    'an hour later, a year ago, once a year, an hour',
  ])('%s: which, when or how often', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('is no unit of time where it is an ordinal or a fraction', () => {
    expect(show('more than a quarter of voters')).toEqual(['more than a quarter = 0.25 percent at_least']);
    expect(show('for a second and third time')).toEqual(['second = 2 rank', 'third = 3 rank']);
    expect(show('took a second look')).toEqual(['second = 2 rank']);
  });
});
