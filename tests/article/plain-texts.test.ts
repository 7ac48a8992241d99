import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { bodyOf, factsOf, headingsOf, outlineOf } from './outline.ts';

describe('a plain text', () => {
  it('lines that were broken to fit a width are one paragraph, a short line above them its heading', () => {
    const text = [
      'The Mill at Odde',
      '',
      'By Karin Solheim',
      '',
      'The mill at Odde was built in 1742 by two brothers who had come over the',
      'mountains with a herd of goats. It ground barley for the whole valley until',
      'the road came.',
      '',
      'The End',
      'Flour from the coast was cheaper after 1890. The last sack of all was filled on',
      '3 October 1921.',
    ].join('\r\n');
    const article = readArticle('mill.txt', text);
    expect(headingsOf(article)).toEqual([['The End', null]]);
    expect(bodyOf(article).map((paragraph) => paragraph.split('\r\n').length)).toEqual([3, 2]);
  });

  it('broken Chinese lines are one paragraph, too', () => {
    const line = '一二三四五六七八九十一二三四五六七八九十一二';
    const article = readArticle('broken.txt', `标题在此\n\n${line}\n${line}\n${line}\n三四。\n`);
    expect(bodyOf(article)).toHaveLength(1);
  });

  it('dates between the paragraphs of a chronicle are its headings', () => {
    const text =
      '大桥大事记\n\n大桥历时五年建成。\n\n2019年3月1日\n\n大桥开工。\n\n2024年6月30日\n\n大桥通车。';
    const article = readArticle('bridge.txt', text);
    expect(headingsOf(article).flat()).toEqual(['2019年3月1日', null, '2024年6月30日', null]);
    expect(article.published).toBeNull();
  });

  it('several short questions between paragraphs are headings, a single one is text', () => {
    const two =
      '候鸟来得早\n\n它们提前了11天。\n\n为什么会提前？\n\n北方降温早了。\n\n能待多久？\n\n今年预计更长。';
    expect(headingsOf(readArticle('two.txt', two))).toHaveLength(2);
    const one = '候鸟来得早\n\n它们提前了11天。\n\n为什么会提前？\n\n北方降温早了。';
    expect(bodyOf(readArticle('one.txt', one))).toContain('为什么会提前？');
  });

  it('a table copied with tabs has rows that know their columns', () => {
    const text = '降雨量\n\n大雨下了6小时。\n\n区域\t雨量\n东区\t95\n西区\t64\n\n请注意安全。';
    const rows = readArticle('rain.txt', text).blocks.filter(({ kind }) => kind === 'table_row');
    expect(rows.map(({ cells }) => cells.map(({ heading }) => heading))).toEqual([
      ['区域', '雨量'],
      ['区域', '雨量'],
    ]);
  });

  it('a numbered report keeps the lines above its first heading, and headings of two levels', () => {
    const text =
      'ANNUAL WATER REPORT\n\nPrepared by the Dunmore Board\nJune 2024\n\n1. INTRODUCTION\n\nIt covers 2023.\n\n2. RESULTS\n\n2.1 Lead\n\nLead was found in 3 samples.';
    expect(outlineOf(readArticle('water.txt', text), 40)).toEqual([
      'title -/-: ANNUAL WATER REPORT',
      'paragraph -/1: Prepared by the Dunmore Board',
      'paragraph -/2: June 2024',
      'heading 0/-: 1. INTRODUCTION',
      'paragraph 0/3: It covers 2023.',
      'heading 1/-: 2. RESULTS',
      'heading 2/-: 2.1 Lead',
      'paragraph 2/4: Lead was found in 3 samples.',
    ]);
  });

  it('a text with no title, date or heading is all body', () => {
    const article = readArticle('rice.txt', '水稻是一种粮食作物。全球一半以上的人口以稻米为主食。');
    expect(outlineOf(article)).toEqual(['paragraph -/1: 水稻是一种粮食作物。全球一半以上']);
  });

  it('a title in two lines of a text that is broken to a width is one title', () => {
    const lines = 'The mill at Odde was built in 1742 by two brothers who had come over\nthe mountains.';
    const text = `Mill at the End of the Valley Road Burns Down After\nForty Years\n\n${lines}\n\n${lines}`;
    expect(factsOf(readArticle('a.txt', text)).title).toBe(
      'Mill at the End of the Valley Road Burns Down After\nForty Years',
    );
  });

  it('a heading above one sentence of about its width is not that sentence’s first line', () => {
    const text =
      'Storm news from the whole coast\n\nIt rained.\n\nSchools to close on Thursday\nThe county says 64 schools will be closed.';
    expect(headingsOf(readArticle('a.txt', text))).toEqual([['Schools to close on Thursday', null]]);
  });

  it('a verse without any full stop is a title and its lines', () => {
    const article = readArticle('verse.txt', '夜雨\n\n灯下有人写信\n窗外一夜雨声\n天亮时停了');
    expect(bodyOf(article)).toHaveLength(3);
  });
});
