import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/article/article.ts';
import { articleAt, bodyOf, factsOf, headingsOf, outlineOf } from './outline.ts';

describe('the article as a reader of the page sees it', () => {
  const article = articleAt('data/articles/pingan-jincheng.txt');

  it('knows its title, source, date and who made it', () => {
    expect(factsOf(article)).toEqual({
      language: 'zh-Hans',
      title: '唱响平安之歌 汇聚平安力量|晋城市解读“平安画卷”背后的“密码”',
      originalTitle: '唱响平安之歌 汇聚平安力量|晋城市解读“平安画卷”背后的“密码”',
      source: '澎湃新闻·澎湃号·媒体',
      published: '2022-01-20T17:51',
      bylines: ['reporter: 郭志平', 'layout: 李湉舒', 'newspaper: 山西法制报'],
    });
  });

  it('has six sections with a heading of two lines each', () => {
    expect(headingsOf(article)).toEqual([
      ['加强组织建设', '构建齐抓共建工作格局'],
      ['树立风险意识', '做好重点时期安保工作'],
      ['强化底线思维', '深入推进扫黑除恶专项斗争'],
      ['发扬创新精神', '开展市域社会治理现代化试点'],
      ['坚持科技兴安', '全面建成立体化防控体系'],
      ['淬炼政法队伍', '“平安晋城”建设更进一步'],
    ]);
  });

  it('has 3 paragraphs of lead and 28 in its sections, and nothing of the page around it', () => {
    expect(outlineOf(article)).toEqual([
      'title -/-: 唱响平安之歌 汇聚平安力量|晋城',
      'dateline -/-: 2022-01-20 17:51',
      'source -/-: 来源:澎湃新闻·澎湃号·媒体',
      'paragraph -/1: 在日前召开的平安中国建设表彰大会',
      'paragraph -/2: “我们把‘平安晋城’建设作为推动',
      'paragraph -/3: 2017年以来,晋城市连年获评全',
      'heading 0/-: 加强组织建设',
      'heading 0/-: 构建齐抓共建工作格局',
      'paragraph 0/4: 平安是极重要的民生,也是最基本的',
      'paragraph 0/5: 晋城市加强组织领导,建立健全平安',
      'paragraph 0/6: 始终把平安建设作为全市经济社会发',
      'paragraph 0/7: 2017年以来,全市先后对108',
      'heading 1/-: 树立风险意识',
      'heading 1/-: 做好重点时期安保工作',
      'paragraph 1/8: 近年来,全市政法战线坚决贯彻总体',
      'paragraph 1/9: 始终将打击锋芒指向危害群众生命财',
      'paragraph 1/10: 全力推进大数据条件下立体化信息化',
      'paragraph 1/11: 尤其是2020年以来,面对突如其',
      'heading 2/-: 强化底线思维',
      'heading 2/-: 深入推进扫黑除恶专项斗争',
      'paragraph 2/12: 李辰鹏黑社会性质组织案作为扫黑除',
      'paragraph 2/13: 扫黑除恶专项斗争开展以来,晋城市',
      'paragraph 2/14: 三年来,全市累计打掉涉黑涉恶犯罪',
      'paragraph 2/15: 2018年、2019年晋城市扫黑',
      'paragraph 2/16: 专项斗争的收官,绝不是扫黑除恶的',
      'paragraph 2/17: 今后,晋城市将立足新的起点,坚决',
      'heading 3/-: 发扬创新精神',
      'heading 3/-: 开展市域社会治理现代化试点',
      'paragraph 3/18: 作为全国市域社会治理现代化试点地',
      'paragraph 3/19: 组织开展专题调研、工作协商、课题',
      'paragraph 3/20: 出台《关于开展全科网格服务管理工',
      'paragraph 3/21: 加快“推进社会治理体制现代化”和',
      'paragraph 3/22: 2021年8月,晋城市以《创新群',
      'heading 4/-: 坚持科技兴安',
      'heading 4/-: 全面建成立体化防控体系',
      'paragraph 4/23: “快、快、快……帮我报警!”',
      'paragraph 4/24: 2021年9月11日14时49分',
      'paragraph 4/25: 新华社以《这次,大数据立功了》为',
      'paragraph 4/26: 打造立体化、信息化社会治安防控体',
      'paragraph 4/27: 在此基础上,抢抓大数据智能化应用',
      'heading 5/-: 淬炼政法队伍',
      'heading 5/-: “平安晋城”建设更进一步',
      'paragraph 5/28: 政法队伍既是法律的执行者、维护者',
      'paragraph 5/29: 晋城市坚持不懈锻造新时代高素质政',
      'paragraph 5/30: 近年来,晋城市严格贯彻执行《中国',
      'paragraph 5/31: 站在新的起点,晋城市政法机关将在',
      'byline -/-: 本报记者 郭志平',
      'byline -/-: 版式:李湉舒',
      'byline -/-: 山西法制报',
      'original_title -/-: 原标题:《唱响平安之歌 汇聚平安',
    ]);
  });

  it('is split into whole sentences', () => {
    const paragraph = article.blocks.find((block) => block.paragraph === 14);
    expect(paragraph?.sentences.map((span) => excerpt(article, span).slice(0, 12))).toEqual([
      '三年来,全市累计打掉涉黑',
      '全市批捕涉黑涉恶犯罪案件',
      '全市立案查结涉黑涉恶腐败',
      '推动550个软弱涣散党组',
      '全市政法和纪检监察机关制',
    ]);
  });
});

describe('another Chinese news page', () => {
  const article = articleAt('tests/article/samples/second-article.txt');

  it('knows its title, source, date and who made it', () => {
    expect(factsOf(article)).toEqual({
      language: 'zh-Hans',
      title: '一座城与它的386.4万次相遇｜澜溪市图书馆“晒”出年度成绩单',
      originalTitle: '一座城与它的386.4万次相遇',
      source: '澜溪日报·文化版',
      published: '2025-02-18T10:32',
      bylines: ['reporter: 桑榆晚', 'reporter: 柏青', 'editor: 陶简'],
    });
  });

  it('has a lead and five sections, 17 paragraphs in all', () => {
    expect(headingsOf(article)).toEqual([
      ['夯实家底', '馆藏与经费'],
      ['织密网络', '总分馆与24小时书房'],
      ['服务人群', '从小书虫到银发族'],
      ['守护旧纸', '古籍保护与阅读推广'],
      ['倾听读者', '满意率与下一步'],
    ]);
    expect(bodyOf(article)).toHaveLength(17);
    expect(bodyOf(article).at(-1)).toBe('“书架不怕旧，怕的是没人来。”闻知远说。');
  });
});

describe('a Markdown report', () => {
  const article = articleAt('tests/article/samples/third-article.md');

  it('takes the line under the title as its date and publisher', () => {
    expect(factsOf(article)).toEqual({
      language: 'en',
      title: 'Port Ellery Ferries: Annual Report 2024',
      originalTitle: null,
      source: 'Port Ellery Harbour Authority',
      published: '2025-03-14',
      bylines: [],
    });
    expect(outlineOf(article, 40)[1]).toBe('dateline -/-: Published by the Port Ellery Harbour Aut');
  });

  it('has eight sections and 24 blocks of body', () => {
    expect(headingsOf(article).map(([heading]) => heading)).toEqual([
      'Summary',
      'Ridership by route',
      'Punctuality and safety',
      'Fleet',
      'Fares and tickets',
      'People',
      'What passengers told us',
      'Outlook for 2025',
    ]);
    expect(bodyOf(article)).toHaveLength(24);
  });

  it('knows for each cell of its table what the column is', () => {
    const row = article.blocks.find(({ kind }) => kind === 'table_row');
    expect(row?.cells.map(({ heading, span }) => [heading, excerpt(article, span)])).toEqual([
      ['Route', 'R1'],
      ['Name', 'Old Quay – Saltmarsh'],
      ['Passengers 2023', '1,612,000'],
      ['Passengers 2024', '1,744,000'],
      ['Change', '+8.2%'],
    ]);
  });
});
