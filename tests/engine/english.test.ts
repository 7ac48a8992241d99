import { describe, expect, it } from 'vitest';
import { answerTo, declined, firstResult, orchardsEngine, tea, teaEngine, teaInEnglish } from './samples.ts';

describe('an English report asked in English', () => {
  it.each([
    ['How many tonnes of apples were picked in 2023?', '18,450 tonnes'],
    ['how much apples did the coop pick', '18,450 tonnes'],
    ['How big was the dividend?', '$3.8 million'],
    ['When was the late frost?', '3 May 2023'],
    ['How many tonnes of pears were lost to frost?', 'about 900 tonnes'],
    ['How many seasonal pickers were employed?', '1,260'],
    ['What share of pickers came back?', '38%'],
    ['how much were pickers paid an hour', '$19.40'],
    ['how many beekeepers', '12'],
    ['How much water was saved?', '310 million litres'],
    ['How many liters of water were saved', '310 million litres'],
    ['What time did the hives arrive?', '5:40 a.m.'],
    ['On what date did the hives arrive?', '11 April'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(orchardsEngine, question)).toBe(answer);
  });

  it.each([
    ['Who manages the packing house?', 'Orla Whitcombe'],
    ['Why did they rent beehives?', 'because wild pollinators have become scarce'],
    ['What does Orla Whitcombe manage?', 'packing house'],
    ['drip irrigation', 'Drip irrigation now covers 72% of the orchards'],
  ])('%s … %s', (question, said) => {
    expect(firstResult(orchardsEngine, question).excerpt).toContain(said);
  });
});

describe('a row of a table', () => {
  it.each([
    ['Amberley tonnes 2022', '5,480'],
    ['How many growers grow Amberley?', '41'],
    ['How many growers grow Winter Pearmain?', '27'],
    ['Redfern growers', '64'],
  ])('%s %s', (question, answer) => {
    expect(answerTo(orchardsEngine, question)).toBe(answer);
  });

  it('is quoted whole', () => {
    expect(firstResult(orchardsEngine, 'How many growers grow Amberley?').excerpt).toBe(
      'Amberley | 41 | 5,480 | 5,910',
    );
  });
});

describe('an article with an English edition', () => {
  it.each([
    ['How many tonnes of fresh leaves did the cooperative pick in 2023?', '412吨'],
    ['how many member households', '326户'],
    ['How many tea pickers were hired?', '230名'],
    ['How much did they pay out to members?', '286万元'],
    ['To how many countries is the tea sold?', '17个'],
    ['By how many days was the first picking delayed?', '9天'],
    ['how many tea makers have been trained', '58名'],
    ['how many mu of organic tea gardens', '1450亩'],
  ])('answers English questions from the original: %s %s', (question, answer) => {
    expect(answerTo(teaEngine, question)).toBe(answer);
  });

  it('shows what the edition says beside it', () => {
    const { excerpt, translation } = firstResult(teaEngine, 'To how many countries is the tea sold?');
    expect(excerpt).toBe('茶叶销往17个国家和地区。');
    expect(translation).toBe('The tea is sold to 17 countries and regions.');
    expect(teaInEnglish.text.raw).toContain(translation);
    expect(tea.raw).toContain(excerpt);
  });

  it('says the figure as the edition prints it, beside the original', () => {
    const { answer, answerTranslation } = firstResult(teaEngine, 'To how many countries is the tea sold?');
    expect([answer, answerTranslation]).toEqual(['17个', '17']);
  });

  it('shows a reader of Chinese the original alone', () => {
    expect(firstResult(teaEngine, '茶叶销往多少个国家')).not.toHaveProperty('translation');
  });

  it('shows the edition to whoever wants English, whatever they type', () => {
    const [first] = teaEngine.ask({ question: '茶叶销往多少个国家', language: 'en' }).results;
    expect(first?.translation).toBe('The tea is sold to 17 countries and regions.');
  });

  it('declines in English what neither says', () => {
    expect(declined(teaEngine, 'How many tonnes of leaves in 2018?')).toMatchObject({
      language: 'en',
      missing: ['2018'],
    });
  });
});
