import { describe, expect, it } from 'vitest';
import { looksLikeQuestion, questionIn } from '../../src/discord/events/question.ts';

describe('questionIn', () => {
  it.each([
    ['<@123> 打掉了多少个团伙？', '打掉了多少个团伙？'],
    ['hey <@!123>, how many <:gang:456> <a:x:7>?', 'hey , how many ?'],
    ['<@&1> <#2> <t:1700000000:R> </ask:3> a < b > c', 'a < b > c'],
    ['  \n ', ''],
  ])('takes Discord’s own markup out of %j', (content, question) => {
    expect(questionIn(content)).toBe(question);
  });

  it('takes time in proportion to the text', () => {
    expect(questionIn('<@'.repeat(50_000)).length).toBeLessThanOrEqual(6000);
  });
});

describe('looksLikeQuestion', () => {
  it.each([
    '打掉了多少个团伙',
    '群众满意吗',
    '全省第几?',
    '邊個單位發佈㗎？',
    'How many grids are there',
    'tell me about the grids',
    '什么是全科网格',
    '“谁？”',
  ])('sees a question in %s', (text) => {
    expect(looksLikeQuestion(text)).toBe(true);
  });

  it.each(['早上好', '我们打掉了团伙', 'Nice work everybody', '', '好的。'])('sees none in %j', (text) => {
    expect(looksLikeQuestion(text)).toBe(false);
  });
});
