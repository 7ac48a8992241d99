import type { Byline } from './article.ts';

/** Labels before a colon, by what their value is. */
export const ROLE_LABELS: readonly (readonly [Byline['role'], string])[] = [
  [
    'reporter',
    '(?:本报|本網|本报|本台|首席|特约|实习|见习|全媒体|文字)?(?:记者|記者|通讯员|通訊員|特派员|采写|採寫|采访|採訪|Reporter|Reporters|Reporting)',
  ],
  [
    'editor',
    '(?:责任|責任|值班|本期|新媒体|网络|執行|执行|Managing )?(?:编辑|編輯|编审|編審)|责编|責編|主编|主編|总编辑|總編輯|副主编|审核|審核|校对|校對|监制|監製|终审|終審|初审|复审|二审|三审|签发|簽發|统筹|統籌|策划|策劃|出品|制作|製作|剪辑|剪輯|配音|Editor|Editors|Editing|Edited by',
  ],
  ['layout', '版式|版面|排版|美编|美術編輯|美术编辑|制图|製圖|设计|設計|Layout|Design|Graphics'],
  [
    'author',
    '作者|撰文|撰稿|执笔|執筆|文字|供稿|摄影|攝影|图片|圖片|拍摄|视频|翻译|翻譯|文|图|圖|Author|Authors|Written by|Text|Photos?|Photography|Pictures',
  ],
];
export const SOURCE_LABEL =
  '(?:文章|信息|消息|内容|資料|新闻|新聞|稿件)?(?:来源|來源|稿源|出处|出處|转自|轉自)|(?:发布|供稿|來稿|来稿)(?:机构|单位|部门|單位|機構)|Source|Originally published (?:by|in|on)|Publisher';
export const DATE_LABEL =
  '(?:发布|發布|發佈|发表|發表|刊登|更新|出版|发稿|编辑|編輯|创建|創建|首发|时间|時間|日期)(?:时间|時間|日期|于|於)?|' +
  '(?:First |Last )?(?:Published|Updated|Modified|Revised|Posted|Submitted|Created|Released|Issued|Filed)(?: on| at)?|Publication date|Date';
export const COLON = '[*_]{0,2}\\s?[:：丨｜|]\\s?[*_]{0,2}';
const roleLabels = ROLE_LABELS.map(([, label]) => label).join('|');

/** What begins the next field of the same line. */
export const FIELD_AHEAD = [
  `(?:${roleLabels}|${SOURCE_LABEL})[*_]{0,2}\\s?[:：]`,
  `(?:${DATE_LABEL})[*_]{0,2}\\s?[:：]`,
  '\\d{4}\\s?[-年/.]\\s?\\d',
  '(?:本报|本報)?(?:记者|記者|通讯员|通訊員)\\s',
  '字号|字號|字体|字體|字級|大\\s中\\s小|浏览|瀏覽|阅读|閱讀|点击|點閱|评论|分享|打印|列印|关闭|收藏|发布于|IP属地',
  '\\p{Script=Han}{2,6}[:：]',
  '(?:edit(?:ed|ing)|reporting|written) by\\s',
].join('|');
/** Labels of a page's own particulars: they and their values are passed over beside fields. */
export const PARTICULARS =
  /(?:信息)?(?:索引号?|编号|文号|字数|栏目|欄目|分类|分類|类别|频道|版次|期数|点击数?|浏览数?|访问量|阅读次数|标签|關鍵字|关键词|责任单位|来稿单位|录入|IP属地)\s?[:：]\s?[^\s|｜:：]{1,20}/y;

/** Labels that begin the next field even where nothing stands before them. */
export const LABEL_AHEAD =
  '(?:来源|來源|作者|责任编辑|責任編輯|编辑|記者|记者|点击数?|浏览(?:量|次数)|阅读(?:量|次数)|发布时间|發布時間|字号|字体)[:：]';
