import { describe, expect, it } from 'vitest';
import { dateAt, findDate } from '../../src/article/dates.ts';
import { fieldsOf } from '../../src/article/fields.ts';
import { furnitureOf, isNotice } from '../../src/article/furniture.ts';
import { detectLanguage } from '../../src/article/script.ts';

describe('dates of publication', () => {
  it.each([
    ['2022-01-20 17:51', '2022-01-20T17:51'],
    ['2025-03-14T10:32:05.123Z', '2025-03-14T10:32'],
    ['2025-03-14T10:32+08:00', '2025-03-14T10:32'],
    ['2025/2/18', '2025-02-18'],
    ['2025.2.18 9:05', '2025-02-18T09:05'],
    ['2025年2月18日', '2025-02-18'],
    ['2025年02月18日 星期二 下午3:05', '2025-02-18T15:05'],
    ['2025年2月18日08时15分', '2025-02-18T08:15'],
    ['2025年2月18日 中午12:30', '2025-02-18T12:30'],
    ['二〇二五年十二月二十三日', '2025-12-23'],
    ['民國113年12月5日', '2024-12-05'],
    ['14 March 2025', '2025-03-14'],
    ['14th of March, 2025', '2025-03-14'],
    ['14 Mar 2025 10.32 GMT', '2025-03-14T10:32'],
    ['March 14, 2025 at 9:05 p.m. ET', '2025-03-14T21:05'],
    ['Sept. 3, 2024, 12:10 am', '2024-09-03T00:10'],
    ['May 5 2024', '2024-05-05'],
    ['2025-03-14 99:99', '2025-03-14'],
    ['2024 03/07 10:21:36', '2024-03-07T10:21'],
    ['9:14 PM EST, October 6, 2024', '2024-10-06T21:14'],
    ['Jan. 30, 2024 | 5:31 p.m.', '2024-01-30T17:31'],
  ])('%s', (text, iso) => {
    expect(dateAt(text, 0, 0)?.iso).toBe(iso);
  });

  it.each([
    '2024-13-45',
    '2023年2月29日',
    '31 April 2024',
    'Marigold 14 2025',
    '14 March',
    '2024',
    '0000-01-01',
  ])('there is none in %s', (text) => {
    expect(findDate(text, 0)).toBeNull();
  });

  it('is found inside of a line, with its span', () => {
    const text = 'Published by the Authority, 14 March 2025. Contact us.';
    const date = findDate(text, 100);
    expect(text.slice((date?.span.start ?? 0) - 100, (date?.span.end ?? 0) - 100)).toBe('14 March 2025');
  });
});

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

describe('page furniture', () => {
  it.each([
    '澎湃Logo',
    '下载客户端',
    '登录',
    '登录 注册',
    '• +1',
    '+1',
    '首页 要闻 民生 文化 视频',
    '首頁 | 要聞 | 地方 | 專題',
    '首页 > 要闻 > 正文',
    '当前位置：首页 > 通知公告',
    '字号 小 中 大',
    '字號',
    '阅读量 12053',
    '阅读 1.2万',
    '评论 3',
    '收藏',
    '我要举报',
    '点赞',
    '分享到： 微信 微博',
    '扫码下载澎湃新闻客户端',
    '打开微信扫一扫关注公众号',
    '反馈',
    '读者热线：0000-5550186',
    '您当前的位置：梅坪新闻网 >> 三农 >> 特色产业',
    '新华网 > 时政 > 正文',
    '字体：【大 中 小】  打印本页  关闭窗口',
    '浏览量：2176',
    'Share  Save  Print  Listen to this article (4 min)',
    'Listen to this article · 7:12 min',
    'ADVERTISEMENT - STORY CONTINUES BELOW',
    'Published 3 hours ago',
    '1 of 4 | People wait outside of the hall. (AP Photo)',
    '0:00 / 0:00',
    '1/2',
    '請繼續往下閱讀...',
    '点击上方蓝字关注我们',
    '在小说阅读器读本章',
    '微信扫一扫',
    '扫一扫在手机打开当前页',
    '1,204 人赞同了该文章',
    '#莲藕 #批发市场',
    '光明日报社概况 | 关于光明网 | 联系我们 | 法律声明',
    'FOR IMMEDIATE RELEASE',
    'Thanks for reading Slow Streets! Subscribe for free to receive new posts.',
    '—END—',
    '沪ICP备14003370号',
    '沪公网安备31010602000299号',
    '互联网新闻信息服务许可证:31120170006',
    '增值电信业务经营许可证:沪B2-2017116',
    '© 2014-2024 上海东方报业有限公司',
    '版权所有 海湾新闻网 未经授权不得转载',
    '阅读原文',
    '相关阅读',
    '推荐阅读',
    '热门评论',
    '广告',
    '3小时前',
    'Share',
    'Share this article',
    'Sign in',
    'Subscribe',
    'Advertisement',
    'Comments',
    '12 comments',
    'View comments (3)',
    '5 min read',
    'Home News Sport',
    'Home > News > Local',
    'Skip to content',
    'Related articles',
    'Read more',
    'Read more: The other story',
    'All rights reserved',
    '© 2025 Westmere Courier. All rights reserved.',
    'Image source, Getty Images',
    'Accept cookies',
    'Most read',
    'Sign up for our morning newsletter',
    'Follow us on Facebook',
    '4 hours ago',
    'Privacy policy',
    '* * *',
    '------',
  ])('%s', (text) => {
    expect(furnitureOf(text)).not.toBeNull();
  });

  it.each([
    '加强组织建设',
    '谁在来',
    '一、总体要求',
    'What comes next',
    'Early life',
    'Report 2024',
    '服务人群',
    '守护旧纸',
    '文化馆夜校火了',
    '登录人数创新高',
    '分享会现场',
    '评论员文章',
    '首页改版了',
    '下载量突破1亿次。',
    '许可证制度改革',
    'Home is where it rains',
    'Sharing the river',
    'Comments can be sent until 30 April.',
    'News of the flood reached the town.',
    '1082',
    '5 > 3',
    '完善制度',
    '扫一扫门前雪',
    '在河边读本书',
    '编辑工作的变化',
    'The end of the road',
    'Media contact:',
    'Share prices fell',
    '95.31%',
  ])('%s is article', (text) => {
    expect(furnitureOf(text)).toBeNull();
  });

  it.each([
    '本文为澎湃号作者或机构在澎湃新闻上传并发布,仅代表该作者或机构观点,不代表澎湃新闻的观点或立场。',
    '【免責聲明】本文僅代表作者觀點，不代表本網立場。轉載請註明出處。',
    '凡本网注明来源的作品，未经授权不得转载。',
    '如有侵权，请联系删除。',
    'We use cookies to improve this site.',
    'The views expressed here do not necessarily reflect those of the paper.',
    'This article was originally published by the Courier.',
  ])('a notice: %s', (text) => {
    expect(isNotice(text)).toBe(true);
  });

  it.each([
    '作者在书中的观点引发了讨论。',
    '版权保护是会议的主题。',
    'The privacy of patients was at stake.',
    '部分村民不同意这一立场。',
  ])('no notice: %s', (text) => {
    expect(isNotice(text)).toBe(false);
  });
});

describe('the language of an article', () => {
  it.each([
    ['晋城市连年获评全省平安建设先进市', 'zh-Hans'],
    ['港務局公布今年前11個月的貨櫃吞吐量', 'zh-Hant'],
    ['The harbour is open.', 'en'],
    ['The word 平安 means safe and sound.', 'en'],
    ['使用Python的人最多', 'zh-Hans'],
    ['', 'zh-Hans'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
