import { describe, expect, it } from 'vitest';
import { answerTo, firstResult, marketEngine, metroEngine, orchardsEngine } from './samples.ts';

describe('talk that asks nothing', () => {
  it.each([
    ['你好', 'greeting'],
    ['您好啊！', 'greeting'],
    ['大家早上好', 'greeting'],
    ['hello there', 'greeting'],
    ['Good morning!', 'greeting'],
    ['再见', 'greeting'],
    ['谢谢', 'thanks'],
    ['多謝你', 'thanks'],
    ['太棒了👍', 'thanks'],
    ['Thank you so much', 'thanks'],
    ['ok great', 'thanks'],
    ['帮助', 'help'],
    ['怎么用', 'help'],
    ['what can you do?', 'help'],
    ['help', 'help'],
    ['', 'help'],
    ['？？？', 'help'],
    ['😊', 'help'],
  ])('%j is a %s', (question, conversation) => {
    expect(marketEngine.ask({ question })).toMatchObject({
      status: 'conversation',
      conversation,
      results: [],
      closest: [],
      missing: [],
    });
  });

  it('around a question leaves the question', () => {
    expect(answerTo(marketEngine, 'hi, 你好，公平秤投放了多少台？谢谢')).toBe('410台');
  });
});

describe('the language of the reply', () => {
  it.each([
    ['谢谢', 'zh-Hans'],
    ['謝謝', 'zh-Hant'],
    ['thanks', 'en'],
    ['公平秤投放了多少台', 'zh-Hans'],
    ['投放了多少臺', 'zh-Hant'],
    ['gongpingcheng toufang duoshao tai', 'zh-Hans'],
    ['How many fair scales?', 'en'],
  ])('of %s is %s', (question, language) => {
    expect(marketEngine.ask({ question }).language).toBe(language);
  });

  it('is the one asked for, where one is', () => {
    expect(marketEngine.ask({ question: '谢谢', language: 'en' }).language).toBe('en');
    expect(marketEngine.ask({ question: '公平秤投放了多少台', language: 'zh-Hant' }).language).toBe(
      'zh-Hant',
    );
  });
});

describe('questions about the piece itself', () => {
  it.each([
    ['这篇文章是谁写的？', '陆鸣谦'],
    ['这篇稿子的作者是谁', '陆鸣谦'],
    ['who wrote this article?', '陆鸣谦'],
    ['文章什么时候发布的', '2024-11-06 09:15'],
    ['什么时候发布的', '2024-11-06 09:15'],
    ['发布时间', '2024-11-06 09:15'],
    ['when was this article published?', '2024-11-06 09:15'],
    ['这篇文章的标题是什么', '青禾市五年查办违法案件1342件'],
    ['文章来源是哪里', '青禾晚报'],
  ])('%s %s', (question, said) => {
    expect(firstResult(marketEngine, question).excerpt).toContain(said);
  });

  it('in Traditional characters', () => {
    expect(firstResult(metroEngine, '這篇文章誰寫的').excerpt).toContain('蘇品妍');
  });

  it.each([
    ['When was this report published?', '9 January 2024'],
    ['What is the title of this report?', 'Harvest Review 2023'],
  ])('%s %s', (question, said) => {
    expect(firstResult(orchardsEngine, question).excerpt).toContain(said);
  });

  it.each([
    ['When was this report published?', '9 January 2024'],
    ['What is the title of this report?', 'Tamsin Valley Orchards: Harvest Review 2023'],
    ['Who published this report?', "Tamsin Valley Growers' Cooperative"],
    ['who has posted this report', "Tamsin Valley Growers' Cooperative"],
    ['What is the source of this report?', "Tamsin Valley Growers' Cooperative"],
  ])('have just that as their answer: %s %s', (question, answer) => {
    expect(answerTo(orchardsEngine, question)).toBe(answer);
  });

  it('are no questions about a name or a title that the article speaks of', () => {
    expect(answerTo(marketEngine, '2022年3月印发的办法叫什么名字？')).toBe('《集贸市场计量管理办法》');
  });
});
