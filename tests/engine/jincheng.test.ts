import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { alternativesTo, answerTo, declined, jincheng } from './samples.ts';

const engine = createEngine([jincheng]);

describe('the article that the bot comes with', () => {
  it.each([
    ['全市一票否决了多少家单位', '13个'],
    ['约谈了几名责任人？', '95名'],
    ['网格化经费市里花了多少钱', '4000多万元'],
    ['一审判了多少人，2021年以后的', '79人'],
    ['抢劫嫌疑人几点抓到的', '16时41分'],
    ['老百姓對掃黑的滿意率', '95.31%'],
    ['jiaoyu zhengdun manyilv duoshao', '96.8%'],
    ['村网格有几个', '2410个'],
    ['新华社那篇报道的标题', '《这次,大数据立功了》'],
    ['软弱涣散党组织转化了多少', '550个'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(engine, question)).toBe(answer);
  });

  it('shows both periods where the question leaves it open', () => {
    expect(alternativesTo(engine, '保护伞问题立案查了多少件')).toEqual(['163件', '31件']);
  });

  it.each([
    ['晋中市打掉了多少团伙', '晋中'],
    ['2016年打掉了多少团伙', '2016'],
  ])('declines %s', (question, missing) => {
    expect(declined(engine, question).missing.join()).toContain(missing);
  });
});
