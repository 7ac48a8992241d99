import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/article/fields.ts';

/** A line's fields as `kind: text`, a byline's role for its kind; null when the line is no line of fields. */
function fields(text: string): string[] | null {
  const found = fieldsOf(text, 0);
  if (found === null) return null;
  return found.map((field) => {
    if (field.kind === 'date')
      return `${field.updated ? 'updated' : 'date'}: ${field.published?.iso ?? null}`;
    const span = field.kind === 'byline' ? field.byline.span : field.span;
    return `${field.kind === 'byline' ? field.byline.role : field.kind}: ${text.slice(span.start, span.end)}`;
  });
}

describe('lines that say where an article comes from', () => {
  it.each([
    ['来源:澎湃新闻·澎湃号·媒体', ['source: 澎湃新闻·澎湃号·媒体']],
    ['來源：　海灣新聞網　作者：林　遠', ['source: 海灣新聞網', 'author: 林　遠']],
    ['发布时间：2025-03-01 来源：市林业局 浏览次数：1024', ['date: 2025-03-01', 'source: 市林业局']],
    ['2024年11月03日07:42 | 来源：东原日报', ['date: 2024-11-03T07:42', 'source: 东原日报']],
    [
      '2025-02-18 10:32 来源:新华网 责任编辑:李四',
      ['date: 2025-02-18T10:32', 'source: 新华网', 'editor: 李四'],
    ],
    ['Published 14 March 2025', ['date: 2025-03-14']],
    ['Last updated: Fri 14 March 2025', ['updated: 2025-03-14']],
    ['Source: Reuters', ['source: Reuters']],
    ['本报记者 郭志平', ['reporter: 郭志平']],
    ['本报记者 桑榆晚 通讯员 柏青', ['reporter: 桑榆晚', 'reporter: 柏青']],
    ['新华社记者张三、李四', ['reporter: 张三、李四']],
    ['记者：张三 李四 编辑：王五', ['reporter: 张三 李四', 'editor: 王五']],
    ['本报记者 李  明 北京报道', ['reporter: 李  明']],
    ['文/张三 图/李四', ['author: 张三', 'author: 李四']],
    ['（责编：高朗、宋遥）', ['editor: 高朗、宋遥']],
    ['版式：李湉舒 校对：王五', ['layout: 李湉舒', 'editor: 王五']],
    ['作者：阿卜杜拉·买买提', ['author: 阿卜杜拉·买买提']],
    ['By Jane Doe', ['author: Jane Doe']],
    ["By Jane O'Neil and John de Vries, BBC News", ["author: Jane O'Neil and John de Vries"]],
    ['Reporting by Jane Doe in London; editing by John Roe', ['author: Jane Doe', 'editor: John Roe']],
    ['2025/01/09 21:04（01/10 07:15 更新）', ['date: 2025-01-09T21:04']],
    ['（編輯：許明）1140109', ['editor: 許明']],
    ['【纠错】【责任编辑:孙立】', ['editor: 孙立']],
    ['打印 来源：新华网（北京） 分享', ['source: 新华网（北京）']],
    [
      '2024年03月18日 09:26  来源：梅坪融媒  作者：闵一 通讯员 卓然  责任编辑：祁连',
      ['date: 2024-03-18T09:26', 'source: 梅坪融媒', 'author: 闵一', 'reporter: 卓然', 'editor: 祁连'],
    ],
    [
      '发布时间：2024-04-08来源：经济日报作者：原洋点击数：1205',
      ['date: 2024-04-08', 'source: 经济日报', 'author: 原洋'],
    ],
    ['来源： 市水利局 索引号：0012 【字体：大 中 小】 打印', ['source: 市水利局']],
    ['2023-07-04 11:20 发布于天津 来源：海事科普', ['date: 2023-07-04T11:20', 'source: 海事科普']],
    [
      '原创 罗见山 青桐博物 2024-04-15 07:30 江苏',
      ['author: 罗见山', 'source: 青桐博物', 'date: 2024-04-15T07:30'],
    ],
    ['黎白 · 2023-09-13 09:00', ['author: 黎白', 'date: 2023-09-13T09:00']],
    ['科普中国  2020-08-11', ['source: 科普中国', 'date: 2020-08-11']],
    ['聯合報／ 記者彭紹軒／苗栗即時報導', ['source: 聯合報', 'reporter: 彭紹軒']],
    ['《光明日报》（2023年06月12日 07版）', ['source: 光明日报', 'date: 2023-06-12']],
    ['作者：《光明日报》（2023年06月12日 07版）', ['source: 光明日报', 'date: 2023-06-12']],
    ['■本报记者 卫 民 本报通讯员 易小舟', ['reporter: 卫 民', 'reporter: 易小舟']],
    ['编辑 彭冲 校对 杨许丽', ['editor: 彭冲', 'editor: 杨许丽']],
    ['文｜蒋一白', ['author: 蒋一白']],
    ['By  MARGOT ELLISON', ['author: MARGOT ELLISON']],
    ['Posted on November 3, 2022 by Lena', ['date: 2022-11-03', 'author: Lena']],
    [
      'LONDON, Feb 2, 2024 (Castellan) - Updated 7:15 AM EST',
      ['date: 2024-02-02T07:15', 'source: Castellan'],
    ],
    ['SKARV, Sept 19 (Castellan)', ['date: null', 'source: Castellan']],
    ['SOURCE Lumen Foods, Inc.', ['source: Lumen Foods, Inc.']],
    [
      '[Submitted on 3 May 2023 (v1), last revised 19 Sep 2023 (this version, v2)]',
      ['date: 2023-05-03', 'updated: 2023-09-19'],
    ],
    ['原标题：《谁在看书？》', ['original_title: 谁在看书？']],
    ['原標題:甲《乙》丙', ['original_title: 甲《乙》丙']],
  ])('%s', (text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it.each([
    '记者手记',
    '记者从市图书馆获悉',
    '本报记者从市图书馆获悉',
    'By Monday',
    'By the river',
    '来源：',
    '原标题：',
    '2024年全市生产总值',
    '作者在书中写道：天黑了。',
    '编辑：他走了。',
    '编辑部的故事',
    '截至 2024-03-01',
    '8月19日至9月2日',
    'Sept 19',
    'May 5 was cold',
  ])('%s is none', (text) => {
    expect(fields(text)).toBeNull();
  });
});
