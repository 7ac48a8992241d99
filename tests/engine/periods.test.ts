import { describe, expect, it } from 'vitest';
import { alternativesTo, answerTo, marketEngine } from './samples.ts';

describe('a figure that the article gives for two periods', () => {
  it.each([
    ['移送公安机关多少人？', ['213人', '21人']],
    ['移送公安机关多少件？', ['87件', '9件']],
    ['吊销了多少张许可证？', ['46张', '5张']],
    ['立案查处违法案件多少件？', ['1342件', '236件']],
    ['受理投诉举报多少件？', ['8.6万件', '1.9万件']],
    ['帮老百姓追回了多少钱损失', ['3150多万元', '620万元']],
  ])('is shown twice where the question leaves the period open: %s', (question, answers) => {
    expect(alternativesTo(marketEngine, question)).toEqual(answers);
  });

  it.each([
    ['五年来全市共受理投诉举报多少件？', '8.6万件'],
    ['五年来移送公安机关多少件？', '87件'],
    ['五年来移送公安机关多少人？', '213人'],
    ['五年来为消费者挽回经济损失多少钱？', '3150多万元'],
    ['2024年以来移送公安机关几件', '9件'],
    ['2024年以来移送公安机关多少人？', '21人'],
    ['2024年以来吊销了多少张许可证', '5张'],
    ['2024年以来受理投诉举报多少件？', '1.9万件'],
  ])('is the one of the period named: %s', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it.each([
    ['移送公安机关多少人，不要2024年以来的', '213人'],
    ['除了2024年以来，吊销许可证多少张', '46张'],
    ['移送公安机关多少人，不是五年来的', '21人'],
  ])('is the other one where a period is ruled out: %s', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });
});
