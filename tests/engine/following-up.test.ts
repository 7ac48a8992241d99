import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { createEngine } from '../../src/engine/engine.ts';
import {
  answerTo,
  firstResult,
  marketEngine,
  metroEngine,
  orchardsEngine,
  shownFirst,
  teaEngine,
} from './samples.ts';

describe('a question that leans on the one before it', () => {
  it.each([
    ['五年来移送公安机关多少人？', '那2024年以来呢？', '21人'],
    ['2024年以来移送公安机关多少人？', '五年来呢', '213人'],
    ['五年来移送公安机关多少人？', '件数呢', '87件'],
    ['阳光厨房覆盖多少家学校食堂？', '那养老机构呢？', '41家'],
    ['食品抽检合格率是多少？', '排第几？', '第三'],
    ['南柳批发市场是哪天查获冒牌白酒的？', '几点？', '7时30分'],
  ])('%s %s %s', (previous, question, answer) => {
    expect(answerTo(marketEngine, question, previous)).toBe(answer);
  });

  it.each([
    ['第二期延伸多少公里', '那增設幾座車站呢', '7座'],
    ['施工期間多少人死亡', '受傷呢', '9人'],
  ])('%s %s %s', (previous, question, answer) => {
    expect(answerTo(metroEngine, question, previous)).toBe(answer);
  });

  it.each([
    ['How many hives were rented?', 'and how many beekeepers?', '12'],
    ['How many growers grow Redfern?', 'what about Amberley?', '41'],
    ['What date did the hives arrive?', 'and at what time?', '5:40 a.m.'],
  ])('in English: %s %s %s', (previous, question, answer) => {
    expect(answerTo(orchardsEngine, question, previous)).toBe(answer);
  });
});

describe('a kind that takes the place of the one asked for before', () => {
  const courts = createEngine([
    readArticle(
      'courts.txt',
      '全年办案情况\n\n全市法院提起公诉案件受理125件880人;一审宣判案件122件852人,二审宣判75件611人。春季抽查商户310家,秋季抽查商户285家。',
    ),
  ]);

  it.each([
    ['一审宣判了多少件案件？', '二审呢？', '75件'],
    ['二审宣判了多少件？', '那一审呢', '122件'],
    ['春季抽查了多少家商户？', '秋季呢', '285家'],
  ])('%s %s %s', (previous, question, answer) => {
    expect(answerTo(courts, question, previous)).toBe(answer);
  });
});

describe('the year before', () => {
  const buses = createEngine([
    readArticle(
      'buses.md',
      `# Buses in 2031

*Published 4 February 2032*

In 2031 the city ran 412 buses on 38 lines. Of the whole fleet 87.5% were electric, compared with 71.2% a year earlier.

Drivers walked out twice in spring, and three depots were rebuilt. Tickets stayed at the price of the winter before.

A night service began in May. Schools asked for earlier departures, which the council refused. Two lines were extended to the harbour.

Complaints concerned heating, seats and noise. The mechanics moved into a new workshop beside the canal.
`,
    ),
  ]);

  it.each(['and the year before?', 'what about the previous year?'])(
    '%s gets the compared figure',
    (question) => {
      expect(shownFirst(buses, question, 'What percentage of the fleet was electric in 2031?')).toBe('71.2%');
    },
  );
});

describe('a question that says it all', () => {
  it.each([
    ['公平秤投放了多少台？', '五年来移送公安机关多少人？'],
    ['食品抽检合格率是多少？', '阳光厨房覆盖多少家学校食堂？'],
    ['五年来移送公安机关多少件？', '2024年以来吊销了多少张许可证'],
    ['公平秤投放了多少台？', '完全无关的一句话'],
    ['公平秤投放了多少台？', ''],
  ])('is not bent by what was asked before: %s', (question, previous) => {
    const alone = firstResult(marketEngine, question);
    const after = firstResult(marketEngine, question, previous);
    expect([after.span, after.answer]).toEqual([alone.span, alone.answer]);
  });

  it('nor in English', () => {
    const question = 'How many member households does the cooperative have?';
    expect(answerTo(teaEngine, question, 'How many tea pickers were hired?')).toBe('326户');
  });
});
