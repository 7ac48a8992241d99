import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublicError } from '../../src/errors.ts';
import { fold } from '../../src/language/fold.ts';
import { parseNameLists } from '../../src/language/name-lists.ts';
import { namesIn, namesInQuestion } from '../../src/language/names.ts';

/** The names as folded, each with the first letter of its kind: 太原市 p(lace), n for person, o(rganisation). */
function named(question: string): string[] {
  const folded = fold(question);
  const letters = { place: 'p', person: 'n', organisation: 'o' };
  return namesInQuestion(question, folded).map(
    ({ start, end, kind }) => `${folded.text.slice(start, end)}/${letters[kind]}`,
  );
}

describe('places', () => {
  test.each([
    ['太原市打掉了多少个团伙', ['太原市/p']],
    ['长治市的满意率是多少', ['长治市/p']],
    ['運城市有幾個網格', ['运城市/p']],
    ['大同市和保定市哪个多', ['大同市/p', '保定市/p']],
    ['上海的数据呢', ['上海/p']],
    ['山西排第几', ['山西/p']],
    ['广西壮族自治区有多少人', ['广西/p']],
    ['台北有几条捷运', ['台北/p']],
    ['尖沙咀出了什么事', ['尖沙咀/p']],
    ['美国和巴基斯坦谈了什么', ['美国/p', '巴基斯坦/p']],
    ['伦敦的房价', ['伦敦/p']],
    ['请问清河县有多少人口', ['清河县/p']],
    ['海州市的市长是谁', ['海州市/p']],
    ['临江县柳河镇云溪村受灾多少户', ['临江县/p', '柳河镇/p', '云溪村/p']],
    ['沁县有多少村', ['沁县/p']],
    ['黄河的水位多高', ['黄河/p']],
    ['灵泉岛多大', ['灵泉岛/p']],
    ['说说延边朝鲜族自治州', ['延边/p']],
    ['有多少人在清河县', ['清河县/p']],
    ['How many people live in Paris?', ['paris/p']],
    ['how many were arrested in taiyuan', ['taiyuan/p']],
    ['HOW MANY PEOPLE LIVE IN PARIS', ['paris/p']],
    ["how many people did they arrest in Xi'an", ['xi an/p']],
    ['Is Turkey mentioned?', ['turkey/p']],
    ['How long is Fenwick Island?', ['fenwick island/p']],
    ['what did new zealand decide', ['new zealand/p']],
  ])('%s → %j', (question, expected) => {
    expect(named(question)).toEqual(expected);
  });
});

describe('persons', () => {
  test.each([
    ['石云峰书记说了什么', ['石云峰/n']],
    ['石云峰是谁', ['石云峰/n']],
    ['请问石云峰担任什么职务', ['石云峰/n']],
    ['李晨鹏案是什么情况', ['李晨鹏/n']],
    ['张伟是谁', ['张伟/n']],
    ['张伟书记在哪', ['张伟/n']],
    ['王国强被判多少年', ['王国强/n']],
    ['警方抓了陈大福吗', ['陈大福/n']],
    ['谁是赵铁柱', ['赵铁柱/n']],
    ['杨国庆哪年出生', ['杨国庆/n']],
    ['周永康被判几年', ['周永康/n']],
    ['欧阳锋案什么时候开庭', ['欧阳锋/n']],
    ['记者郭志平写了什么', ['郭志平/n']],
    ['李某偷了多少钱', ['李某/n']],
    ['张某某怎么被抓的', ['张某某/n']],
    ['陳水扁說了什麼', ['陈水扁/n']],
    ['特朗普去了哪里', ['特朗普/n']],
    ['扎克伯格有几个孩子', ['扎克伯格/n']],
    ['约翰·史密斯说了什么', ['约翰 史密斯/n']],
    ['让·保罗·贝尔蒙多是谁', ['保罗 贝尔蒙多/n']],
    ['Who is Li Chenpeng?', ['li chenpeng/n']],
    ['Li Chenpeng was sentenced to how many years?', ['li chenpeng/n']],
    ["What was Li Chenpeng's sentence?", ['li chenpeng/n']],
    ['What did Dr Okonkwo say in March?', ['okonkwo/n']],
    ['请问Li Chenpeng是谁', ['li chenpeng/n']],
    ['When did Storm Odile hit the coast?', ['storm odile/n']],
  ])('%s → %j', (question, expected) => {
    expect(named(question)).toEqual(expected);
  });
});

describe('organisations', () => {
  test.each([
    ['新华社报道了什么', ['新华社/o']],
    ['清华大学有几个校区', ['清华大学/o']],
    ['太原理工大学招多少人', ['太原理工大学/o']],
    ['恒大集团欠了多少钱', ['恒大集团/o']],
    ['晋城市人民医院有几张床', ['晋城市人民医院/o']],
    ['星辉公司的利润是多少', ['星辉公司/o']],
    ['谁创办了山西焦煤集团', ['山西焦煤集团/o']],
    ['太原市公安局抓了多少人', ['太原市/p']],
    ['WHO说了什么', ['who/o']],
    ['What did the WHO say about it?', ['who/o']],
    ['What does the Harbour Authority charge?', ['harbour authority/o']],
    ['Who chairs the Bank of Fenwick?', ['bank of fenwick/o']],
    ['does google own it', ['google/o']],
  ])('%s → %j', (question, expected) => {
    expect(named(question)).toEqual(expected);
  });
});

describe('questions that name nobody', () => {
  test.each([
    ...['全市一共打掉了多少个涉黑涉恶团伙', '三年来批捕了多少人', '平安建设领导小组组长是谁', '高兴的是谁'],
    ...['这个王国有多大', '一张大网是什么意思', '马上办了多少件', '方向是什么', '白天有多少人值班'],
    ...['党员干部有多少', '金额是多少万元', '哪家银行被抢了', '一家公司被罚了多少钱', '大学生有多少'],
    ...['试点县有几个', '软弱涣散村有多少个', '市区和农村哪个多', '四平方米够吗', '以上海外经历有几年'],
    ...[
      '沿海南部有几个港口',
      '三长会商是什么',
      '和事佬调解是啥',
      '市委书记是谁',
      '局长被抓了吗',
      '法院判了几件',
    ],
    ...['长治久安怎么实现', '大同小异的做法有哪些', '为什么说科技兴安', '护城河指什么', '小王昨天说了什么'],
    ...[
      '他姓王吗',
      '周三开什么会',
      '任期几年',
      '单价多少',
      '于是发生了什么',
      '石油价格涨了多少',
      '人民医院有多少床位',
    ],
    ...[
      '犯罪集团有几个',
      '某公司偷税多少',
      '某银行被抢',
      '这个村有几户',
      '三个乡镇受灾',
      '哪个区最多',
      '自治区有几个',
    ],
    ...[
      '江湖是什么意思',
      '岛上住了几个人',
      '同向发力是什么意思',
      '扫黄打非的成果',
      '公安部门做了什么',
      '时速多少',
    ],
    ...['中間那個數字是多少', '滿意率', '', '？？'],
    ...[
      'How many people were arrested?',
      'What is the satisfaction rate in March?',
      'Does it say anything in English?',
    ],
    ...[
      'Did I miss something on Monday?',
      'WHAT HAPPENED',
      'who told us about it',
      'what about the turkey dinner',
    ],
    ...[
      'What did the Political and Legal Committee do?',
      'Did the Chinese police act?',
      'Explain the GDP figure',
    ],
    ...[
      'How Many People Were Sentenced Here?',
      'Explain it',
      'What happened at Pier 9?',
      '澎湃Logo是什么',
      'beijing shi shenme',
    ],
  ])('%s', (question) => {
    expect(named(question)).toEqual([]);
  });
});

describe('what can go from a name', () => {
  test.each([
    ['太原市有多少人', '太原'],
    ['清河县有多少人', '清河'],
    ['长治市有多少人', '长治市'],
    ['沁县有多少人', '沁县'],
    ['How long is Fenwick Island?', 'fenwick'],
    ['What does the Harbour Authority charge?', 'harbour authority'],
  ])('%s: what tells it from others is %s', (question, core) => {
    const folded = fold(question);
    const cores = namesInQuestion(question, folded).map((name) =>
      folded.text.slice(name.start, name.coreEnd),
    );
    expect(cores).toEqual([core]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(...'市县太原李王张是谁的·。 石云峰书记公司大学斯特WHOLi Odile\n1');
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((list) => list.join('')),
  );

  test('gets spans within it, in order, never overlapping', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        let end = 0;
        for (const name of namesInQuestion(text, folded)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.coreEnd).toBeGreaterThan(name.start);
          expect(name.end).toBeGreaterThanOrEqual(name.coreEnd);
          expect(folded.text.slice(name.start, name.end).trim()).toBe(
            folded.text.slice(name.start, name.end),
          );
          end = name.end;
        }
        expect(end).toBeLessThanOrEqual(folded.text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('needs no text as written for what the lists and patterns know', () => {
    const { text } = fold('太原市的石云峰书记在清华大学说了什么');
    expect(namesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '太原市',
      '石云峰',
      '清华大学',
    ]);
  });

  test('too long for a question still gives the listed names', () => {
    const { text } = fold(`${'天气很好'.repeat(30_000)}太原`);
    expect(namesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['太原']);
  });
});

describe('the lists', () => {
  const whole = readFileSync(new URL('../../data/lexicon/names.json', import.meta.url), 'utf8');
  const edited = (key: string, value: unknown) => JSON.stringify({ ...JSON.parse(whole), [key]: value });

  test.each([
    ['{', /^lists\.json is not valid JSON: /],
    ['[]', /^lists\.json: expected an object of lists\.$/],
    [edited('cities', {}), /^lists\.json: unknown list "cities"; remove it\.$/],
    [edited('places', undefined), /^lists\.json: "places" must be an object of group → entries\.$/],
    [edited('places', { 北方: ['太原'] }), /^lists\.json: places "北方": the entries must be one string\.$/],
    [edited('places', { 北方: '太原  大同' }), /^lists\.json: places "北方": "" must be Han characters/],
    [edited('places', { 北方: '太原 Paris' }), /^lists\.json: places "北方": "Paris" must be Han characters/],
    [edited('places', { 北方: '太原', 南方: '太原' }), /^lists\.json: places "南方": "太原" stands twice\.$/],
    [
      edited('placesEn', { all: 'paris, Rome' }),
      /^lists\.json: placesEn "all": "Rome" must be lower-case words/,
    ],
    [edited('acronyms', { all: 'Who' }), /^lists\.json: acronyms "all": "Who" must be capitals/],
  ])('%#: a fault is named', (text, message) => {
    const parse = () => parseNameLists('lists.json', text);
    expect(parse).toThrow(PublicError);
    expect(parse).toThrow(message);
  });

  test('the file itself is sound', () => {
    expect(parseNameLists('names.json', whole).places.has('太原')).toBe(true);
  });
});
