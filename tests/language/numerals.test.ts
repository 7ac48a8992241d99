import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral, scanNumerals } from '../../src/language/numerals.ts';

describe('a text that is one numeral', () => {
  it.each([
    ['一百二十一', 121],
    ['一千零八十二', 1082],
    ['两万三', 23_000],
    ['六亿七千万', 670_000_000],
    ['廿三', 23],
    ['卅', 30],
    ['肆佰陸拾', 460],
    ['壹萬三', 13_000],
    ['〇', 0],
    ['零', 0],
    ['二〇二一', 2021],
    ['两千四百五', 2450],
    ['一百五', 150],
    ['一千零五', 1005],
    ['一千零十二', 1012],
    ['十', 10],
    ['十五', 15],
    ['二百', 200],
    ['百万', 1_000_000],
    ['四万万', 400_000_000],
    ['三百五十万亿', 350_000_000_000_000],
    ['五兆六十二亿四万五千二', 5_006_200_045_200],
    ['拾亿零六万零五百零六', 1_000_060_506],
    ['十点二三三', 10.233],
    ['两千点零', 2000],
    ['六点七亿', 670_000_000],
    ['負三十二', -32],
    ['半', 0.5],
    ['半百', 50],
    ['两打', 24],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    ['10万万', 1_000_000_000],
    ['3.2万', 32_000],
    ['6.7亿', 670_000_000],
    ['2.15亿', 215_000_000],
    ['6.7多亿', 670_000_000],
    ['4000多万', 40_000_000],
    ['十余万', 100_000],
    ['二十几萬', 200_000],
    ['十几', 10],
    ['5亿1万4千6百', 500_014_600],
    ['1千零20', 1020],
    ['1,100万', 11_000_000],
    ['5億4,300萬', 543_000_000],
    ['１億３，８００萬', 138_000_000],
    ['1万5,000', 15_000],
    ['二十 億', 2_000_000_000],
    ['三千 九百 六十五', 3965],
    ['百分之五', 0.05],
    ['万分之四', 0.0004],
    ['三分之二', 2 / 3],
    ['16分之5', 5 / 16],
    ['三百五十又3分之1', 350 + 1 / 3],
  ])('%s is %d, digits and characters mixed', (text, value) => {
    expect(parseNumeral(text)).toBeCloseTo(value, 10);
  });

  it.each([
    ['fourteen', 14],
    ['Fifty-two', 52],
    ['two hundred and five', 205],
    ['Three hundred  and  thirty one', 331],
    ['one million two hundred thousand', 1_200_000],
    ['a hundred', 100],
    ['half a million', 500_000],
    ['half a dozen', 6],
    ['3 dozens', 36],
    ['2.1 million', 2_100_000],
    ['3.5bn', 3_500_000_000],
    ['5k', 5000],
    ['10M', 10_000_000],
    ['35 lakh', 3_500_000],
    ['one point two five', 1.25],
    ['one and a half', 1.5],
    ['five and a quarter', 5.25],
    ['two thirds', 2 / 3],
    ['three-quarters', 0.75],
    ['twenty-three fifths', 4.6],
    ['one hundred thirty fifths', 100 / 35],
    ['one over twenty', 0.05],
    ['1 over three', 1 / 3],
    ['minus one', -1],
    ['twenty-first', 21],
    ['2nd', 2],
    ['naught', 0],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBeCloseTo(value, 10);
  });

  it.each([
    ['2,410', 2410],
    ['２，４１０', 2410],
    ['1 234 567', 1_234_567],
    ['-12', -12],
    ['−3.7', -3.7],
    ['+16.4', 16.4],
    ['.08', 0.08],
    ['12.32e+14', 1.232e15],
    ['2^-1', 0.5],
    ['3/2', 1.5],
    ['2 1/4', 2.25],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    '1,2,3.4.5',
    '12,34',
    '1.2.3',
    '',
    '万',
    '陆地',
    '两百 三百',
    '数百',
    'dozens',
    'several hundred',
    'a few thousand',
    '2亿5,000.5万',
    '1万12345',
    'hello',
    '一二三又',
    '1e999',
    '9^99999',
  ])('%j is no numeral, or names no number', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('beyond the safe integers is given digit for digit', () => {
    expect(parseNumeral('12345678901234567890')).toBe('12345678901234567890');
    expect(parseNumeral('-12345678901234567890')).toBe('-12345678901234567890');
    expect(parseNumeral('1234567890.1234567亿')).toBe('123456789012345670');
    expect(parseNumeral('99999999万亿')).toBe('99999999000000000000');
    expect(parseNumeral('一万兆零三')).toBe('10000000000000003');
  });
});

describe('numerals in a text', () => {
  const found = (text: string): string[] =>
    scanNumerals(text).map(({ start, end, value }) => `${text.slice(start, end)}=${value}`);

  it('are found with their places, Chinese and English side by side', () => {
    expect(found('打掉121个，破获一千七百件，about two hundred and five, -3.5%')).toEqual([
      '121=121',
      '一千七百=1700',
      'two hundred and five=205',
      '-3.5=-3.5',
    ]);
  });

  it('a run that is malformed gives none of its parts', () => {
    expect(found('版本1.2.3和1,2,3.4.5')).toEqual([]);
  });

  it('two neighbouring digits name both ends, 数百 none', () => {
    expect(scanNumerals('二三十个')[0]).toMatchObject({ value: null, range: [20, 30] });
    expect(scanNumerals('十二三岁')[0]).toMatchObject({ value: null, range: [12, 13] });
    expect(scanNumerals('数百人')[0]).toMatchObject({ value: null, form: 'vague' });
  });

  it('a sign belongs to a number that stands free, a hyphen joins', () => {
    expect(found('增长-5，2020-21，至17-18')).toEqual(['-5=-5', '2020=2020', '21=21', '17=17', '18=18']);
  });

  it('a clock is no decimal: 三点五分', () => {
    expect(found('三点五分')).toEqual(['三=3', '五=5']);
    expect(found('三点五成')).toEqual(['三点五=3.5']);
  });

  it('over joins a fraction only where nothing is counted after it', () => {
    expect(found('$2000 over 3 years')).toEqual(['2000=2000', '3=3']);
  });

  it('lie in order, apart and inside of any text, with finite values', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const numeral of scanNumerals(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(end);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          expect(numeral.end).toBeLessThanOrEqual(text.length);
          if (typeof numeral.value === 'number') expect(Number.isFinite(numeral.value)).toBe(true);
          if (typeof numeral.value === 'string') expect(numeral.value).toMatch(/^-?\d+(?:\.\d+)?$/);
          end = numeral.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('round-trip: every count below a hundred million, written in characters, is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseNumeral(inCharacters(value))).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});

const PIECES = [
  '一',
  '二',
  '两',
  '三',
  '十',
  '百',
  '千',
  '万',
  '亿',
  '零',
  '〇',
  '半',
  '点',
  '分之',
  '又',
  '多',
  '几',
  '余',
  '负',
  '1',
  '23',
  '456',
  ',',
  '.',
  ' ',
  '-',
  '+',
  '/',
  '^',
  'e',
  'one',
  ' two',
  ' hundred',
  ' and ',
  ' million',
  'half ',
  'a ',
  ' thirds',
  ' over ',
  'k',
  'th',
  '个',
  '％',
  '\ud800',
  '😀',
];

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** Below ten thousand, as it is said: 1005 → 一千零五. */
function section(value: number): string {
  const digits = String(value).split('').map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    const place = PLACES[digits.length - 1 - index] ?? '';
    if (digit > 0) text += `${DIGITS[digit]}${place}`;
    else if (text !== '' && !text.endsWith('零') && digits.slice(index).some((rest) => rest > 0))
      text += '零';
  });
  return text;
}

function inCharacters(value: number): string {
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return section(low);
  const between = low > 0 && low < 1000 ? '零' : '';
  return `${section(high)}万${between}${low === 0 ? '' : section(low)}`;
}
