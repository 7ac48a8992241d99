import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { answerTo, firstResult, jincheng, marketEngine, metroEngine, shownFirst } from './samples.ts';

describe('a question for a figure gets the figure with its unit', () => {
  it.each([
    ['食品抽检合格率是多少？', '98.7%'],
    ['公平秤投放了多少台？', '410台'],
    ['有多少个农贸市场？', '32个'],
    ['阳光厨房覆盖多少家学校食堂？', '268家'],
    ['阳光厨房覆盖多少家养老机构？', '41家'],
    ['经营户有多少户', '21.4万户'],
    ['何静姝每天接待多少人', '60多名'],
    ['公平秤财政补助了多少钱？', '246万元'],
    ['南柳批发市场查获的冒牌白酒货值多少？', '约74万元'],
    ['食品抽检合格率在全省排第几？', '第三'],
    ['企业开办时间压缩到多久？', '4小时'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it.each([
    ['總工程經費是多少錢', '412億元'],
    ['綠線有幾座車站？', '18座'],
    ['高架車站有幾座', '11座'],
    ['施工期間多少人死亡', '2人'],
    ['多少人受傷', '9人'],
    ['停駛影響了多少旅客', '約1.2萬人'],
    ['平均每天載客多少人次', '7.8萬人次'],
    ['綠線全長多少公里？', '21.6公里'],
    ['工期多久', '八年'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(metroEngine, question)).toBe(answer);
  });

  it.each([
    ['公平秤 台数', '410台'],
    ['食品抽检合格率', '98.7%'],
  ])('also where nothing but the matter was typed: %s', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });
});

describe('a question for a date or a time gets that part', () => {
  it.each([
    ['南柳批发市场是哪天查获冒牌白酒的？', '2023年6月18日'],
    ['几点查获冒牌白酒？', '7时30分'],
    ['主犯是几点被抓获的？', '15时10分'],
    ['政务大厅停办业务是哪一天', '8月12日'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it.each([
    ['湖東站停駛是哪一天', '2023年4月15日'],
    ['故障那天幾點停駛的', '6時40分'],
    ['第二期工程什麼時候動工', '2026年'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(metroEngine, question)).toBe(answer);
  });
});

describe('a question for a name gets what stands in quotation marks', () => {
  it.each([
    ['2022年3月印发的办法叫什么名字？', '《集贸市场计量管理办法》'],
    ['推行的机制叫什么？', '“一单三查”'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(marketEngine, question)).toBe(answer);
  });

  it('in 「」 too', () => {
    expect(answerTo(metroEngine, '手機軟體叫什麼名字')).toBe('「雁湖搭乘通」');
  });
});

describe('a question for something else gets the sentence that says it', () => {
  it.each([
    ['政务大厅为什么停办业务？', '因暴雨影响'],
    ['马立群是谁？', '个体户马立群'],
    ['开学季执法人员检查什么？', '油烟管道和冷藏设备'],
    ['局长说他最大的心愿是什么', '让老百姓买得放心'],
    ['青禾市印发了什么办法？', '集贸市场计量管理办法'],
    ['是谁在局里当局长', '秦越川'],
  ])('%s … %s', (question, said) => {
    expect(firstResult(marketEngine, question).excerpt).toContain(said);
  });

  it('where something is', () => {
    expect(firstResult(metroEngine, '計程車招呼站在哪裡').excerpt).toContain('湖東站與文昌站');
  });
});

describe('what stands beside the answer', () => {
  const result = firstResult(marketEngine, '公平秤投放了多少台？');

  it('tells the section and the paragraph', () => {
    expect(result).toMatchObject({ article: 'qinghe-xiaofei', section: '规范市场秩序', paragraph: 5 });
  });

  it('holds every figure of the excerpt', () => {
    expect(result.figures.map(({ text }) => text)).toEqual(['32个', '410台', '246万元']);
  });

  it('quotes the whole sentence', () => {
    expect(result.excerpt).toBe('全市32个农贸市场共投放公平秤410台,财政补助246万元。');
  });
});

describe('the answer inside a sentence', () => {
  it.each([
    ['局長是誰', '局長邱敬堯表示'],
    ['為什麼停駛', '因號誌故障'],
  ])('is a whole clause without stray marks: %s %s', (question, answer) => {
    expect(answerTo(metroEngine, question)).toBe(answer);
  });

  it('is no quotation where a name was asked for', () => {
    expect(firstResult(marketEngine, '局长叫什么名字？').answer ?? '').not.toContain('“');
  });
});

describe('how a question is put does not matter', () => {
  it.each([
    '你好，公平秤投放了多少台',
    '谢谢，公平秤投放了多少台',
    '请问一下哦，我想知道文章里提到的公平秤到底一共投放了多少台呀😊谢谢',
    '@机器人 公平秤投放了多少台？？？',
    'sorry, 公平秤投放了多少台',
    '公平秤\n投放了多少台',
  ])('%s', (question) => {
    expect(answerTo(marketEngine, question)).toBe('410台');
  });
});

describe('people counted by 个', () => {
  const reprimands = createEngine([
    readArticle('reprimands.txt', '检查情况\n\n全年通报排名靠后单位139家,约谈负责干部95名,关停网点13个。'),
  ]);

  it.each([
    ['被约谈的干部有几个', '95名'],
    ['多少个负责的干部被约谈', '95名'],
    ['约谈了几个干部', '95名'],
    ['关停了几个网点', '13个'],
    ['网点关停了几个', '13个'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(reprimands, question)).toBe(answer);
  });
});

describe('before and after, more and at least', () => {
  const school = createEngine([
    readArticle(
      'school.txt',
      '招生情况\n\n夏令营招募的学员300个,比去年多收40个,教练12名。\n\n每个街道至少派出12人值守,夜间不少于6人。\n\n扩建前的阅览座位210个,书架35排。\n\n讲解员走进学校,孩子们动手做陶罐。夜间开放受到年轻人欢迎。',
    ),
  ]);

  it.each([
    ['学员有几个', '300个'],
    ['扩建前的阅览座位有多少个', '210个'],
    ['每个街道派出多少人值守', '12人'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(school, question)).toBe(answer);
  });

  it('does not give the total where the change was asked for', () => {
    expect(school.ask({ question: '多收了几个学员' }).results.map(({ answer }) => answer)).not.toContain(
      '300个',
    );
  });
});

describe('a part beside its total', () => {
  const museum = createEngine([
    readArticle(
      'museum.txt',
      '馆藏情况\n\n全市博物馆藏品总量达51.6万件,其中总馆20.9万件,县区馆合计30.7万件。\n\n去年举办展览84场,接待观众210万人次。两名修复师退休,修复工作仍在进行。\n\n讲解员走进学校,孩子们动手做陶罐。夜间开放受到年轻人欢迎。',
    ),
  ]);

  it.each([
    ['总馆自己的藏品有多少件', '20.9万件'],
    ['全市博物馆藏品总量是多少', '51.6万件'],
  ])('%s %s', (question, answer) => {
    expect(shownFirst(museum, question)).toBe(answer);
  });
});

describe('ages, years and what something was before', () => {
  const mill = createEngine([
    readArticle(
      'mill.txt',
      '水磨坊重新开工\n\n停工十一年的水磨坊去年重新开工。磨坊现有员工26人,平均年龄从停工前的51岁降到39岁。\n\n每天磨面粉3吨,卖给附近的面包店。新任坊主今年34岁,原来在城里教书。\n\n河水在冬天会结冰,那时磨坊休息。',
    ),
  ]);
  const lamp = createEngine([
    readArticle(
      'lamp.md',
      '# The lamp burns again\n\nThe lamp was lit on Saturday. Its beam can be seen 27 kilometres away, compared with 33 kilometres before 2015.\n\nThe council expects 20,000 visitors in the first year, up from 12,500 in 2014. The stairs were painted.\n\nA keeper climbs the tower every evening and cleans the glass.\n',
    ),
  ]);

  it.each([
    ['磨坊停工了多少年', '十一年'],
    ['员工的平均年龄多大', '39岁'],
    ['坊主多大了', '34岁'],
  ])('%s %s', (question, answer) => {
    expect(shownFirst(mill, question)).toBe(answer);
  });

  it.each([
    ['How far could it be seen before?', '33 kilometres'],
    ['How far can the beam be seen?', '27 kilometres'],
    ['How many visitors came in 2014?', '12,500'],
    ['How many visitors are expected?', '20,000'],
  ])('%s %s', (question, answer) => {
    expect(shownFirst(lamp, question)).toBe(answer);
  });
});

describe('the clause that answers', () => {
  const rules = createEngine([
    readArticle(
      'rules.md',
      '# The tower opens\n\nNo more than 15 people may be in the tower at once, and dogs are not allowed.\n\nFergus Dunne, 61 years old, was the last keeper before the lamp went out.\n\nTickets are sold at the gate on weekdays.\n',
    ),
  ]);

  it('stands without what joined it to the one before', () => {
    expect(answerTo(rules, 'Are dogs allowed?')).toBe('dogs are not allowed');
  });

  it('is not what the question says itself', () => {
    const { answer, excerpt } = firstResult(createEngine([jincheng]), '2021年8月发生了什么');
    expect(excerpt).toMatch(/^2021年8月,晋城市/);
    expect(answer).not.toBe('2021年8月');
  });

  it('is the whole sentence where it lacks its subject', () => {
    const { answer, excerpt } = firstResult(rules, 'Who was the last keeper?');
    expect(excerpt).toContain('Fergus Dunne');
    expect(answer).toBeNull();
  });
});
