import { columns, hasWord } from './characters.ts';
import { COMMENT_HEADINGS, CONTROLS, FILLERS, LIST_HEADINGS, MENUS } from './furniture-words.ts';

/** `anywhere`: dropped wherever it stands; `around`: dropped only before and after the body. */
export type Furniture = 'anywhere' | 'around';

/** No line of furniture is longer than this, but for notices. */
const LONGEST = 160;
const LONGEST_NOTICE = 600;

interface Rule {
  readonly pattern: RegExp;
  readonly where: Furniture;
}

/** Shapes of whole lines. Each is anchored and needs more than one word to fit, so that no body sentence does. */
const LINE_RULES: readonly Rule[] = [
  { where: 'anywhere', pattern: /^[+＋]\s?\d{1,4}$/ },
  { where: 'anywhere', pattern: /^[^\s。，,]{0,20}\s?logo$/i },
  {
    where: 'anywhere',
    pattern: /^(?:image source|image caption|photograph|photo|图源|圖源)\s*[,:：]\s*[^.。]{0,60}$/i,
  },
  {
    where: 'anywhere',
    pattern:
      /^(?:read more|related|see also|watch|listen|more on this|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关链接|推荐阅读)\s*[:：]/i,
  },
  {
    where: 'anywhere',
    pattern:
      /^(?:advertisement|广告|廣告|sponsored content|story continues below|article continues (?:after|below)|continue reading|scroll (?:down|to continue))\b.{0,40}$/i,
  },
  {
    where: 'anywhere',
    pattern:
      /^(?:allow .{2,30} content\?|view (?:this|original) (?:post|tweet).{0,30}|skip .{2,30} (?:post|advert|promotion).{0,30}|end of .{2,30} (?:post|promotion))$/i,
  },
  {
    where: 'around',
    pattern:
      /^.{0,40}(?:ICP[备備证證]|ICP许可|公网安备|公網安備|网文[〔[(（]|网信备|许可证|許可證|备案号|备案编号|经营许可).{0,60}$/i,
  },
  {
    where: 'around',
    pattern:
      /^(?:registered (?:in|office|company|charity)|company (?:number|no)|vat (?:number|no))\b.{0,120}$/i,
  },
  { where: 'around', pattern: /^(?:©|\(c\)|ⓒ|copyright\b|版权所有|版權所有|著作權)/i },
  {
    where: 'around',
    pattern:
      /(?:all rights reserved|版权所有|版權所有|未经.{0,12}(?:授权|许可|书面).{0,20}(?:转载|使用|复制)|不得转载|不得轉載|請勿轉載|请勿转载|禁止转载)[^。]{0,40}[。.]?$/i,
  },
  {
    where: 'around',
    pattern:
      /^(?:请?扫(?:码|一扫|描)|掃(?:碼|描)|长按|長按|打开|點擊|点击|下载|下載|立即|更多精彩|更多内容|关注|關注|搜索|微信搜索)[^。]{0,40}(?:客户端|客戶端|app|二维码|二維碼|公众号|公眾號|订阅|訂閱|查看|阅读|下载|下載|小程序|关注)[^。]{0,12}$/i,
  },
  {
    where: 'around',
    pattern:
      /^.{0,16}(?:热线|熱線|邮箱|郵箱|举报电话|电话|電話|传真|傳真|qq群|qq|微信号|微信|地址|邮编|e-?mail|tel|hotline|举报|投稿)\s?[:：].{0,60}$/i,
  },
  {
    where: 'around',
    pattern: /^(?:本文来自|本文來自|本稿|特别声明|以上内容|文章转载|转载请|轉載請)[^。]{0,60}$/,
  },
  {
    where: 'around',
    pattern:
      /^(?:follow|like|find|join) (?:us|bbc|the|our)\b.{0,100}(?:on|facebook|twitter|x|instagram|whatsapp|newsletter).{0,60}$/i,
  },
  {
    where: 'around',
    pattern:
      /^(?:sign up|subscribe|download|get our|get the|listen to the|watch the|support|become a|try) .{0,80}(?:newsletter|app|briefing|subscription|subscriber|inbox|email|bbc sounds|iplayer|podcast|journalism|today|free).{0,40}$/i,
  },
  {
    where: 'around',
    pattern:
      /^(?:the .{2,30} is not responsible for|terms of (?:use|service)|privacy policy|our standards|about our approach|have you got a story|do you have a story|got a story|send your story|get in touch|if you are reading this page)/i,
  },
  {
    where: 'around',
    pattern:
      /^(?:\d{1,3}\s?(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s(?:ago|read)|\d{1,3}\s?(?:分钟|分鐘|小时|小時|天)前|(?:reading time|阅读时间|预计阅读)\s?[:：]?.{0,20})$/i,
  },
];

/** Sentences by which a site, not the article, speaks: they begin like this … */
const NOTICE_BEGIN =
  /^[\s*※【(（[]{0,4}(?:本文|本稿|本站|本网|本網|本平台|本篇|以上|此文|文章|作者|声明|聲明|免责|免責|特别|特別|凡|凡本|凡注明|版权|版權|转载|轉載|如有|如涉|如需|若有|未经|未經|部分|图片来自|we use|we and our|we’ve|this site|this website|this page|our website|by (?:continuing|using|clicking)|please enable|you need to|to use this|disclaimer|the views expressed|the opinions|views expressed|opinions expressed|this article (?:was|is|first|originally)|©|copyright|the .{2,30} is not responsible|you are reading|you have .{1,20} free|registered office|sign up|subscribe|join)/i;
/** … and have one of these in them. */
const NOTICE_CORE =
  /仅代表|僅代表|不代表|观点|觀點|立场|立場|版权|版權|转载|轉載|侵权|侵權|删除|刪除|上传并发布|上傳並發布|仅供参考|僅供參考|投资建议|責任自負|信息发布平台|存储服务|cookie|javascript|browser|privacy|terms of|own and do not|do not (?:necessarily )?(?:reflect|represent)|necessarily reflect|all rights reserved|republished|republish|reproduced|originally (?:published|appeared)|first published|external sites|newsletter|subscriber|subscription|free articles|permission/i;

const COUNT = /[\d,.]+\s*[万萬亿億kKmM+]?/g;
const EDGES = /^[\s•·|｜>»›▲▼◆■●★☆#:：,，()（）[\]【】“”"-]+|[\s•·|｜>»›▲▼◆■●★☆:：,，()（）[\]【】“”"-]+$/g;

function normalised(text: string): string {
  return text.toLowerCase().replace(EDGES, '');
}

/** A row of menu words or controls: every part is known, and at least one says more than “small” or “12”. */
function isRow(text: string): Furniture | null {
  let controls = 0;
  let menus = 0;
  for (const part of text.split(/[\s|｜·•/>»›＞,，、:：()（）]+/)) {
    const word = part.replace(COUNT, '').toLowerCase();
    if (CONTROLS.has(word)) controls += 1;
    else if (MENUS.has(word)) menus += 1;
    else if (word !== '' && !FILLERS.has(word)) return null;
  }
  if (controls > 0 && menus === 0) return 'anywhere';
  return controls + menus > 0 ? 'around' : null;
}

/** A way of clicks: 首页 > 要闻 > 正文. */
function isBreadcrumb(text: string): boolean {
  const parts = text.split(/\s*(?:>{1,2}|»|›|＞)\s*/);
  return (
    parts.length > 1 &&
    parts.every((part) => part !== '' && columns(part) <= 24) &&
    MENUS.has((parts[0] ?? '').toLowerCase())
  );
}

/** A menu of words that no list knows: three or more short Chinese words, nothing else. */
function isMenuRow(text: string): boolean {
  const words = text.split(/[\s|｜]+/);
  if (words.length < 4) return false;
  return words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word)) && words.some((word) => MENUS.has(word));
}

/** What kind of page furniture the line is, judged by its own shape; null for a line that may be article. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > LONGEST) return null;
  if (!hasWord(text)) return 'anywhere';
  const plain = normalised(text);
  const bare = normalised(plain.replace(COUNT, ''));
  if (CONTROLS.has(plain) || CONTROLS.has(bare)) return 'anywhere';
  if (MENUS.has(plain) || LIST_HEADINGS.has(plain) || COMMENT_HEADINGS.has(plain)) return 'around';
  const rule = LINE_RULES.find(({ pattern }) => pattern.test(text));
  if (rule !== undefined) return rule.where;
  return isRow(text) ?? (isBreadcrumb(text) || isMenuRow(text) ? 'around' : null);
}

/** Whether the line is the site's notice (disclaimer, cookies, rights): to be asked only around the body. */
export function isNotice(text: string): boolean {
  return text.length <= LONGEST_NOTICE && NOTICE_BEGIN.test(text) && NOTICE_CORE.test(text);
}

/** Whether the line opens a list of other pages or the readers' comments. */
export function opensForeignList(text: string): boolean {
  if (text.length > 40) return false;
  const bare = normalised(text.toLowerCase().replace(/\d+/g, ''));
  return LIST_HEADINGS.has(bare) || COMMENT_HEADINGS.has(bare);
}
