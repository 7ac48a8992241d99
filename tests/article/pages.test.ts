import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { articleAt, bodyOf, factsOf, headingsOf, outlineOf } from './outline.ts';

describe('an English news page, copied whole', () => {
  const article = articleAt('tests/article/samples/harbour-bridge.txt');

  it('finds what the page says about the article', () => {
    expect(factsOf(article)).toEqual({
      language: 'en',
      title: 'Winter crossing: the bridge that would not close',
      originalTitle: null,
      source: 'Westmere Courier',
      published: '2025-03-14',
      bylines: ['author: Mara Quill', 'author: Tom Hale'],
    });
  });

  it('keeps the body, its headings and list, and drops menus, advertisements, other stories', () => {
    expect(outlineOf(article, 28)).toEqual([
      'title -/-: Winter crossing: the bridge ',
      'paragraph -/1: Repairs to the Tarn Bridge w',
      'dateline -/-: 14 March 2025',
      'byline -/-: Mara Quill',
      'source -/-: Westmere Courier',
      'paragraph -/2: The Tarn Bridge will stay op',
      'paragraph -/3: "We heard what people told u',
      'paragraph -/4: The work costs £4.7m, up fro',
      'heading 0/-: Why is it so slow?',
      'paragraph 0/5: Divers found that 12 of the ',
      'paragraph 0/6: The firm, Brandt & Sons Inc.',
      'heading 1/-: What comes next',
      'paragraph 1/7: Three things must happen bef',
      'list_item 1/8: the eastern footway is to be',
      'list_item 1/9: the lamps are to be rewired',
      'list_item 1/10: a survey of the bats must be',
      'paragraph 1/11: A decision on tolls is expec',
      'byline -/-: Additional reporting by Tom ',
    ]);
  });
});

describe('a page in Traditional Chinese with numbered headings', () => {
  const article = articleAt('tests/article/samples/haigang-gaige.txt');

  it('reads date, source and author from one line, the reporters from the dispatch', () => {
    expect(factsOf(article)).toEqual({
      language: 'zh-Hant',
      title: '海灣港三年改革見成效 貨櫃吞吐量創新高',
      originalTitle: null,
      source: '海灣新聞網',
      published: '2024-12-05T08:15',
      bylines: ['author: 林　遠', 'editor: 鄭文', 'reporter: 林遠、周可欣'],
    });
  });

  it('takes numbered lines as headings, but a numbered list as a list', () => {
    expect(outlineOf(article, 10)).toEqual([
      'title -/-: 海灣港三年改革見成效',
      'dateline -/-: 2024年12月05',
      'paragraph -/1: 海灣新聞網12月5日',
      'heading 0/-: 一、碼頭怎樣變快',
      'paragraph 0/2: 港區新裝了18部自動',
      'paragraph 0/3: （圖為工人在三號碼頭',
      'paragraph 0/4: 自2022年起，港務',
      'heading 1/-: 二、環境怎樣變好',
      'heading 2/-: （一）岸電',
      'paragraph 2/5: 全港36個泊位中，2',
      'heading 3/-: （二）綠化',
      'paragraph 3/6: 港區種樹5200餘棵',
      'heading 4/-: 三、下一步打算',
      'paragraph 4/7: 港務局列出三項工作：',
      'list_item 4/8: 1. 擴建北防波堤',
      'list_item 4/9: 2. 開通夜間航線',
      'list_item 4/10: 3. 培訓引航員60',
      'paragraph 4/11: “慢一點不要緊，安全',
      'byline -/-: 責任編輯：鄭文',
    ]);
  });
});

describe('a page without blank lines', () => {
  const article = articleAt('tests/article/samples/wenhuaguan.txt');

  it('finds the headline beside the name of the site, and the names with their brackets', () => {
    expect(factsOf(article)).toEqual({
      language: 'zh-Hans',
      title: '文化馆夜校火了：年轻人为何下班“上学”？',
      originalTitle: '夜校里的灯',
      source: '东原日报',
      published: '2024-11-03T07:42',
      bylines: ['reporter: 许南', 'reporter: 方一帆', 'editor: 高朗、宋遥'],
    });
  });

  it('drops the recommended stories after the end, sentences of theirs included', () => {
    expect(headingsOf(article)).toEqual([
      ['谁在来', null],
      ['钱从哪来', null],
    ]);
    expect(bodyOf(article)).toHaveLength(7);
    expect(bodyOf(article).at(-1)).toBe('明年，夜校还将开到4个社区。');
  });
});

describe('other pages', () => {
  it('an official notice keeps its details and drops the way of clicks', () => {
    const text = [
      '当前位置：首页 > 政务公开 > 通知公告',
      '关于开展春季义务植树活动的通知',
      '发布时间：2025-03-01 来源：市林业局 浏览次数：1024 字体：[大 中 小]',
      '各有关单位：',
      '为推进国土绿化，定于3月12日开展义务植树活动。现将有关事项通知如下。',
      '一、时间地点',
      '时间：2025年3月12日上午8:30',
      '地点：青石湖北岸',
      '二、任务安排',
      '全市计划植树3.2万株，其中城区8000株。',
      '市林业局',
      '2025年2月28日',
      '打印 关闭',
    ].join('\n');
    const article = readArticle('notice.txt', text);
    expect(factsOf(article)).toMatchObject({ source: '市林业局', published: '2025-03-01' });
    expect(headingsOf(article).flat()).toEqual(['一、时间地点', null, '二、任务安排', null]);
    expect(bodyOf(article)).toEqual([
      '各有关单位：',
      '为推进国土绿化，定于3月12日开展义务植树活动。现将有关事项通知如下。',
      '时间：2025年3月12日上午8:30',
      '地点：青石湖北岸',
      '全市计划植树3.2万株，其中城区8000株。',
      '市林业局',
    ]);
  });

  it('an English page with appeals above the headline and a newsletter offer between paragraphs', () => {
    const text = [
      'Fund the free press with $5 per month',
      'Print subscriptions',
      'The Guardian',
      '',
      'Coastal erosion',
      'Why is the cliff at Saint Osyn falling into the sea?',
      'Locals say the sea wall was never finished, while the council blames record rain',
      '',
      'Jane Doe Environment correspondent',
      'Fri 14 Mar 2025 10.32 GMT',
      'Share',
      '',
      'The cliff lost 14 metres in a single night, according to the coastguard.',
      '',
      'When did it start?',
      'Erosion of the cliff was first measured in 1968.',
      '',
      'Sign up to Down to Earth',
      'Free weekly newsletter',
      'The most important stories of the planet. Every week.',
      'after newsletter promotion',
      '',
      'A decision about the sea wall is due on 2 May.',
      '',
      'Explore more on these topics',
      'Flooding',
      'Most viewed',
      'View all comments (214)',
    ].join('\n');
    const article = readArticle('cliff.txt', text);
    expect(factsOf(article)).toMatchObject({
      title: 'Why is the cliff at Saint Osyn falling into the sea?',
      source: 'The Guardian',
      published: '2025-03-14T10:32',
      bylines: ['author: Jane Doe'],
    });
    expect(headingsOf(article)).toEqual([['When did it start?', null]]);
    expect(bodyOf(article)).toEqual([
      'Locals say the sea wall was never finished, while the council blames record rain',
      'The cliff lost 14 metres in a single night, according to the coastguard.',
      'Erosion of the cliff was first measured in 1968.',
      'A decision about the sea wall is due on 2 May.',
    ]);
  });

  it('names inside of the page stay out of the body, also where text of the site follows them', () => {
    const text =
      '山城夜市重新開幕\n2025/01/09 21:04\n\n今晚湧入3.2萬人。\n\n攤位增至218攤。\n\n租金3年內不調漲。\n\n（編輯：許明）\n\n分享\n\n訂閱\n\n本站內容僅供參考。\n\n天天有新聞，請支持我們。';
    const article = readArticle('night.txt', text);
    expect(bodyOf(article).slice(0, 3)).toEqual([
      '今晚湧入3.2萬人。',
      '攤位增至218攤。',
      '租金3年內不調漲。',
    ]);
    expect(bodyOf(article)).not.toContain('（編輯：許明）');
    expect(bodyOf(article)).not.toContain('本站內容僅供參考。');
  });

  it('a subtitle between title and date is kept, a word of the page is not', () => {
    const text = '江边的灯火\n——澜溪码头纪事\n焦点\n2025-02-18 10:32\n码头的灯亮了。';
    expect(bodyOf(readArticle('pier.txt', text))).toEqual(['——澜溪码头纪事', '码头的灯亮了。']);
  });

  it.each([
    ['Updated 4 March 2024\n\nPublished 1 March 2024', '2024-03-01'],
    ['Updated 4 March 2024', '2024-03-04'],
    ['Published 1 March 2024\n\nUpdated 4 March 2024', '2024-03-01'],
  ])('the day of publication counts before that of an update: %j', (dates, iso) => {
    const article = readArticle('a.txt', `The mill at the end of the road\n\n${dates}\n\nIt burnt down.`);
    expect(article.published?.iso).toBe(iso);
  });

  it.each([
    ['(c) 2023 Castellan. All rights reserved.', '2023-09-19T16:42'],
    ['Copyright © 2016-2023 Castellan', '2023-09-19T16:42'],
    ['All rights reserved', null],
  ])('a day without a year takes that of the page, if it says one: %s', (rights, iso) => {
    const text = `The mill at the end of the road\n\nODDE, Sept 19 (Castellan) - Updated 4:42 PM GMT\n\nIt burnt down.\n\n${rights}`;
    const article = readArticle('a.txt', text);
    expect(article.published?.iso ?? null).toBe(iso);
    expect(bodyOf(article)).toEqual(['It burnt down.']);
    expect(factsOf(article).source).toBe('Castellan');
  });

  it('an app’s words above the headline do not become it, be they sentences', () => {
    const text =
      'Please accept our terms.\nThe mill at the end of the road\nBy Jane Doe\n3 May 2024\nIt burnt down.';
    expect(factsOf(readArticle('a.txt', text)).title).toBe('The mill at the end of the road');
  });

  it('two words of the page under the text are dropped, an office’s name is kept', () => {
    const text = '码头的灯今晚又亮了起来\n\n灯亮了。\n\n码头\n灯火\n\n分享';
    expect(bodyOf(readArticle('a.txt', text))).toEqual(['灯亮了。']);
    const signed = '码头的灯今晚又亮了起来\n\n灯亮了。\n\n市林业局\n\n分享';
    expect(bodyOf(readArticle('a.txt', signed))).toEqual(['灯亮了。', '市林业局']);
  });

  it('a body paragraph is not dropped for one word that pages use, too', () => {
    const kept = [
      '登录网站的人数去年达到120万。',
      '版权保护是这次会议的主题。',
      '作者在书中的观点引发了讨论。',
      '下载“掌上东原”客户端即可预约。',
      'Cookies were sold at the fair.',
      'Comments can be sent until 30 April.',
      'Copyright law changed in 1911.',
      'Subscribers paid $12 a year.',
    ];
    const text = `春天的集市\n\n${kept.join('\n\n')}\n`;
    expect(bodyOf(readArticle('fair.txt', text))).toEqual(kept);
  });

  it('a word that menus use is a heading between paragraphs', () => {
    const text = '区情概览\n\n全区共有9个街道。\n\n文化\n\n全区有图书馆3座。\n\n教育\n\n全区有学校41所。';
    expect(headingsOf(readArticle('qu.txt', text)).flat()).toEqual(['文化', null, '教育', null]);
  });

  it.each([
    [
      'no blank line',
      '首页\n分享\n标题够长的一篇文章\n2025-02-18\n第一句话。\n扫码下载客户端\n沪ICP备14003370号',
    ],
    ['Windows line ends', '标题够长的一篇文章\r\n\r\n2025-02-18\r\n\r\n第一句话。\r\n'],
    ['a byte order mark', '\uFEFF标题够长的一篇文章\n\n2025年2月18日\n\n第一句话。'],
    ['full-width indentation', '标题够长的一篇文章\n2025/2/18\n　　第一句话。\u200b\n'],
  ])('reads a page with %s', (_, text) => {
    const article = readArticle('page.txt', text);
    expect(outlineOf(article)).toEqual([
      'title -/-: 标题够长的一篇文章',
      expect.stringMatching(/^dateline/),
      'paragraph -/1: 第一句话。',
    ]);
    expect(article.published?.iso).toBe('2025-02-18');
  });
});
