import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/figures/extract.ts';
import { show } from './show.ts';

describe('counts, money, percentages and measures in Chinese', () => {
  it.each([
    ['新建分馆127个、服务点643个', ['127个 = 127 个 count', '643个 = 643 个 count']],
    ['營收達3,250.6億元', ['3,250.6億元 = 325060000000 元 money']],
    ['净利润为-3.2亿元', ['-3.2亿元 = -320000000 元 money']],
    [
      '约合7.8亿美元（约合人民币55亿元）',
      ['7.8亿美元 = 780000000 USD money', '55亿元 = 5500000000 元 money'],
    ],
    ['50元6角三分', ['50元6角三分 = 50.63 元 money']],
    ['花了一百五十块钱', ['一百五十块钱 = 150 元 money']],
    ['NT$1,200、HK$30和￥8', ['NT$1,200 = 1200 TWD money', 'HK$30 = 30 HKD money', '￥8 = 8 元 money']],
    ['1.0092瑞士法郎，445奈拉', ['1.0092瑞士法郎 = 1.0092 CHF money', '445奈拉 = 445 NGN money']],
    ['增长12.5%，提高2.1个百分点', ['12.5% = 12.5 % percent', '2.1个百分点 = 2.1 百分点 percent']],
    ['百分之八十五点六、千分之三', ['百分之八十五点六 = 85.6 % percent', '千分之三 = 0.3 % percent']],
    ['三成半，八五折，半成', ['三成半 = 35 % percent', '八五折 = 85 % percent', '半成 = 5 % percent']],
    ['死亡率为3‰', ['3‰ = 3 ‰ percent']],
    ['三分之二的人', ['三分之二 = 0.6666666666666666 percent']],
    ['1.6倍，翻两番', ['1.6倍 = 1.6 倍 measure', '翻两番 = 4 倍 measure']],
    ['9600平方公里，3公斤半', ['9600平方公里 = 9600 km² measure', '3公斤半 = 3.5 kg measure']],
    ['零下15摄氏度，华氏98.6度', ['零下15摄氏度 = -15 ℃ measure', '华氏98.6度 = 98.6 ℉ measure']],
    ['突破160TB', ['160TB = 160 TB measure at_least']],
    ['停产十一年，招收十一人', ['十一年 = 11 年 duration', '十一人 = 11 人 count']],
    ['24岁，十个月大', ['24岁 = 24 岁 duration', '十个月大 = 10 月 duration']],
    ['两个半小时，8个工作日', ['两个半小时 = 2.5 小时 duration', '8个工作日 = 8 工作日 duration']],
    ['208.9万册（件）', ['208.9万册（件） = 2089000 册 count']],
    ['12345678901234567890元', ['12345678901234567890元 = "12345678901234567890" 元 money']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });
});

describe('approximations', () => {
  it.each([
    ['6.7多亿元', ['6.7多亿元 = 670000000 元 money at_least']],
    ['2.7万余册', ['2.7万余册 = 27000 册 count at_least']],
    ['3个多小时', ['3个多小时 = 3 小时 duration at_least']],
    ['超过5.8万小时', ['超过5.8万小时 = 58000 小时 duration at_least']],
    ['3200个以上', ['3200个以上 = 3200 个 count at_least']],
    ['近1.5万户', ['近1.5万户 = 15000 户 count below']],
    ['不足200元', ['不足200元 = 200 元 money below']],
    ['约六成', ['约六成 = 60 % percent about']],
    ['25人左右', ['25人左右 = 25 人 count about']],
    ['上百名，百余人', ['上百名 = 100 名 count at_least', '百余人 = 100 人 count at_least']],
    ['数百家，几十亿元', ['数百家 = null 家 count about', '几十亿元 = null 元 money about']],
    ['两三个，二三十人', ['两三个 = [2,3] 个 range about', '二三十人 = [20,30] 人 range about']],
    ['突破百万', ['百万 = 1000000 count at_least']],
    ['附近100米，条约3项', ['100米 = 100 m measure', '3项 = 3 项 count']],
    ['近三年来，3人', ['三年 = 3 年 duration @近三年来', '3人 = 3 人 count @近三年来']],
    ['Nearly 5,300 people', ['Nearly 5,300 = 5300 count below']],
    [
      'at least 20, up to $6.4 million',
      ['at least 20 = 20 count at_least', '$6.4 million = 6400000 USD money below'],
    ],
    ['200+ schools', ['200+ = 200 count at_least']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });
});

describe('ranks, dates, times and ranges', () => {
  it.each([
    ['位居全省第二', ['第二 = 2 rank']],
    ['晋城涉黑第一案', ['第一 = 1 rank']],
    ['came third, 12th, No. 2', ['third = 3 rank', '12th = 12 rank', 'No. 2 = 2 rank']],
    [
      '1980年代，20世纪90年代',
      ['1980年代 = "198X" date @1980年代', '20世纪90年代 = "199X" date @20世纪90年代'],
    ],
    ['公元前70年', ['公元前70年 = "-0069" date @公元前70年']],
    ['民國110年', ['民國110年 = "2021" date @民國110年']],
    ['二〇二一年三月', ['二〇二一年三月 = "2021-03" date @二〇二一年三月']],
    ['2024年第三季度', ['2024年第三季度 = "2024-Q3" date @2024年第三季度']],
    ['下午3点半，14时49分', ['下午3点半 = "15:30" time', '14时49分 = "14:49" time']],
    ['9:00—20:30', ['9:00—20:30 = "09:00/20:30" time']],
    ['2024年11月4日至15日', ['2024年11月4日至15日 = "2024-11-04/2024-11-15" date @2024年11月4日至15日']],
    ['2023–24', ['2023–24 = "2023/2024" date @2023–24']],
    ['3至6岁，5至8亿元', ['3至6岁 = [3,6] 岁 range', '5至8亿元 = [500000000,800000000] 元 range']],
    ['18—20℃', ['18—20℃ = [18,20] ℃ range']],
    ['$3-5 million, 3 to 4%', ['$3-5 million = [3000000,5000000] USD range', '3 to 4% = [3,4] % range']],
    ['由13份减为4份', ['13份 = 13 份 count', '4份 = 4 份 count']],
    ['March 2024', ['March 2024 = "2024-03" date @March 2024']],
    ['on 30 April at 8:30 a.m.', ['30 April at 8:30 a.m. = "--04-30T08:30" date @30 April at 8:30 a.m.']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });
});

describe('numbers in English', () => {
  it.each([
    ['We carried 4.83 million passengers', ['4.83 million = 4830000 count']],
    [
      '£3m, $6.7bn and €45,000',
      ['£3m = 3000000 GBP money', '$6.7bn = 6700000000 USD money', '€45,000 = 45000 EUR money'],
    ],
    ['thirteen dollars and forty-five cents', ['thirteen dollars and forty-five cents = 13.45 USD money']],
    [
      '3.2 percentage points to 5 per cent',
      ['3.2 percentage points = 3.2 pp percent', '5 per cent = 5 % percent'],
    ],
    [
      'a six-month trial, five years old',
      ['six-month = 6 month duration', 'five years old = 5 year duration'],
    ],
    [
      'ten miles, 412,000 litres, 0.9 trillion cubic feet',
      [
        'ten miles = 10 mi measure',
        '412,000 litres = 412000 L measure',
        '0.9 trillion cubic feet = 900000000000 ft³ measure',
      ],
    ],
    ['half of the staff, a quarter of voters', ['half = 0.5 percent', 'a quarter = 0.25 percent']],
    ['twice as high', ['twice = 2 times measure']],
    ['one route, one of them, one day, no one', ['one = 1 count']],
    ['in the first half of 2020', ['first half of 2020 = "2020-H1" date @first half of 2020']],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });

  it('counted nouns are kept as the measure', () => {
    const measures = findFigures(
      'Fourteen minor injuries, 31,870 people travelled, 93.6% of sailings left, 29 more',
    ).map(({ measure }) => measure);
    expect(measures).toEqual(['minor injuries', 'people', 'sailings', null]);
  });
});

describe('news that nobody tuned for', () => {
  it.each([
    [
      '今年1至9月，出口17.6万亿元',
      ['1至9月 = "--01/--09" date @今年1至9月', '17.6万亿元 = 17600000000000 元 money @今年1至9月'],
    ],
    [
      '6月5日10时44分，3名航天员',
      ['6月5日10时44分 = "--06-05T10:44" date @6月5日10时44分', '3名 = 3 名 count @6月5日10时44分'],
    ],
    [
      '从2012年的3200元增加到现在的1.8万元',
      ['2012年 = "2012" date @2012年', '3200元 = 3200 元 money @2012年', '1.8万元 = 18000 元 money @现在'],
    ],
    [
      '惠及10余万群众，共8章70条',
      ['10余万 = 100000 count at_least', '8章 = 8 章 count', '70条 = 70 条 count'],
    ],
    ['海灣港務局4日公布', ['4日 = "---04" date @4日']],
    [
      'Sales fell by a third to 1.2m units last year',
      ['a third = 0.3333333333333333 percent @last year', '1.2m = 1200000 count @last year'],
    ],
    ['成立70周年', ['70周年 = 70 周年 duration']],
    [
      'temperatures of 40C (104F), 40°C',
      ['40C = 40 ℃ measure', '104F = 104 ℉ measure', '40°C = 40 ℃ measure'],
    ],
    [
      'warming of 1.5C, 20-30C, in 40C heat',
      ['1.5C = 1.5 ℃ measure', '20-30C = [20,30] ℃ range', '40C = 40 ℃ measure'],
    ],
    ['sorts 14 apples a second', ['14 = 14 count']],
    ['60 frames a second and a second ferry', ['60 = 60 count', 'second = 2 rank']],
    ['won a second and a third medal', ['second = 2 rank', 'third = 3 rank']],
    ['several hundred jobs', ['several hundred = null count about']],
    [
      'Temperatures of 30 degrees celsius and 10m of pipe',
      ['30 degrees celsius = 30 ℃ measure', '10m = 10 m measure'],
    ],
  ])('%s', (text, figures) => {
    expect(show(text)).toEqual(figures);
  });
});

describe('names with digits are no figures', () => {
  it.each([
    '纳入“13710”督办系统',
    '“1+7”制度体系、“1+9+N”总分馆',
    '《2024年度公共阅读服务报告》',
    '一审宣判、二审审结、一把手、一办五组、三书一函',
    '第三方机构、第一副组长、第一书记、第3条',
    '一方面、统一、一旦、万一、十分重要、千万别去、老百姓、三农、两岸',
    '一名男子、一只猫、一批做法、一道防线',
    '二期工程、三号码头、十九届五中全会、五星级',
    '歼-20、C919、5G、4K、COVID-19、R3、iPhone 15',
    '拨打12345热线，电话：0000-5550186，沪ICP备14003370号',
    'the Pier 9 ticket machine and the Captain 88, Route 66, Boeing 747',
    '*Captain 88*',
    'first aid, second-hand cars, third-party apps, at first',
    '1,2,3.4.5',
    '1. 扩建码头',
    '星期一至周五',
    '“十四五”期间、十三五时期、十四五規劃，一五计划，五四时期',
    'Route 40C, seat 14C, an iPhone 5C, 3C产品',
    'every second, frames per second',
    'won 3-1, 3:2',
  ])('%s', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('a figure alone between quotation marks is a figure', () => {
    expect(show('“121个”是什么')).toEqual(['121个 = 121 个 count']);
  });

  it('a text that is nothing but a numeral is one', () => {
    expect(show('139')).toEqual(['139 = 139 count']);
    expect(show('五')).toEqual(['五 = 5 count']);
  });
});

describe('the clause and the period of a figure', () => {
  it('a period at the head of a paragraph holds until another stands', () => {
    expect(show('三年来，打掉团伙121个。处理348人；2021年以来，批捕14件48人。')).toEqual([
      '三年 = 3 年 duration @三年来',
      '121个 = 121 个 count @三年来',
      '348人 = 348 人 count @三年来',
      '2021年 = "2021" date @2021年以来',
      '14件 = 14 件 count @2021年以来',
      '48人 = 48 人 count @2021年以来',
    ]);
  });

  it('a period that is only compared with does not carry: 比上年, on 2023', () => {
    expect(show('全年购书3万册，比上年多1万册')).toEqual([
      '3万册 = 30000 册 count @全年',
      '1万册 = 10000 册 count @全年',
    ]);
    expect(show('In 2024 income was $5m, up 9% on 2023')).toEqual([
      '2024 = "2024" date @2024',
      '$5m = 5000000 USD money @2024',
      '9% = 9 % percent @2024',
      '2023 = "2023" date @2023',
    ]);
  });

  it('a date of origin holds for what was counted, not for what follows', () => {
    expect(show('茶厂建于1958年，有职工430人').at(-1)).toBe('430人 = 430 人 count');
    expect(show('The tower was built in 1871 and stands 38 metres tall').at(-1)).toBe(
      '38 metres = 38 m measure',
    );
    expect(show('Twelve schools were built in 2020')[0]).toBe('Twelve = 12 count @2020');
  });

  it('what happened last in a sentence holds for no figure of the next', () => {
    expect(show('厂长今年34岁，2023年辞职回乡。茶厂有员工76人').at(-1)).toBe('76人 = 76 人 count');
    expect(show('书车增至6辆，全年行驶3万公里。途中服务17个村').at(-1)).toBe('17个 = 17 个 count @全年');
    expect(show('收官不是终点，2021年以来，全市持续推动。批捕48人').at(-1)).toBe(
      '48人 = 48 人 count @2021年以来',
    );
  });

  it('two years said together hold together', () => {
    expect(show('2018年、2019年排名第一').at(-1)).toBe('第一 = 1 rank @2018年、2019年');
  });

  it('an own period beats the one carried on', () => {
    expect(show('2024年共10场，其中上半年4场').at(-1)).toBe('4场 = 4 场 count @上半年');
    expect(show('93.6% left on time, compared with 91.1% a year earlier').at(-1)).toBe(
      '91.1% = 91.1 % percent @a year earlier',
    );
  });

  it('the items of a list are clauses of their own, the sides of a pair share theirs', () => {
    const text = '建有分馆127个、服务点643个，批捕14件48人';
    expect(findFigures(text).map(({ clause }) => text.slice(clause.start, clause.end))).toEqual([
      '建有分馆127个',
      '服务点643个',
      '批捕14件48人',
      '批捕14件48人',
    ]);
    expect(findFigures(text).map(({ partner }) => partner)).toEqual([null, null, 3, 2]);
  });

  it('a comma inside of a number or a title parts no clauses', () => {
    const text = '以《这次，大数据立功了》为题办了1,200场';
    expect(findFigures(text).map(({ clause }) => text.slice(clause.start, clause.end))).toEqual([text]);
  });
});
