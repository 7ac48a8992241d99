import { columns, hasWord } from './characters.ts';
import { ANYWHERE, AROUND, NOTICE_BEGIN, NOTICE_CORE } from './furniture-lines.ts';
import { COMMENT_HEADINGS, CONTROLS, COUNTERS, FILLERS, LIST_HEADINGS, MENUS } from './furniture-words.ts';

/**
 * `anywhere`: dropped wherever it stands; `around`: dropped only before and after the body; `menu`: likewise,
 * one word that between paragraphs is a heading.
 */
export type Furniture = 'anywhere' | 'around' | 'menu';

/** No line of furniture is longer than this, but for notices. */
const LONGEST = 160;
const LONGEST_CONTROL = 40;
const LONGEST_NOTICE = 600;
const LONGEST_LIST_HEADING = 100;
/** Headings of such lists that name their subject. */
const FOREIGN =
  /^(?:more (?:in|from|about|stories (?:on|from|in)) [^.!?]{2,40}|\d{1,4} (?:thoughts?|comments?|responses?|replies) (?:on|to) .{2,80})$/i;

const BULLETS = /^[\s•·*|｜>»›-]+/;
const COUNT = /[\d,.]+\s*[万萬亿億kKmM+]?/g;
const EDGES =
  /^[—–\s•·|｜>»›▲▼◆■●★☆#:：,，()（）[\]【】“”"-]+|[—–\s•·|｜>»›▲▼◆■●★☆:：,，()（）[\]【】“”"-]+$/g;

/** A small Latin letter or a Chinese character: no mark to be taken off. */
function isLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code >= 0x4e00 && code < 0xa000);
}

function normalised(text: string): string {
  const lower = text.toLowerCase();
  return isLetter(lower.charCodeAt(0)) && isLetter(lower.charCodeAt(lower.length - 1))
    ? lower
    : lower.replace(EDGES, '');
}

/** Controls and menu words of more than one word each, told apart by wide gaps or bars. */
function isGappedRow(text: string): Furniture | null {
  const parts = text.split(/\s{2,}|\s*[|｜•∙·\t]\s*/).filter((part) => part !== '');
  if (parts.length < 2) return null;
  if (parts.every(isControl)) return 'anywhere';
  return parts.every((part) => isControl(part) || isRow(part) !== null) ? 'around' : null;
}

/** A row of menu words, controls and counters: every part is known, and at least one says more than “small”. */
function isRow(text: string): Furniture | null {
  let controls = 0;
  let menus = 0;
  let numbers = 0;
  let counters = 0;
  for (const part of text.split(/[\s|｜·•/>»›＞,，、:：()（）[\]【】]+/)) {
    const word = part.replace(COUNT, '').toLowerCase();
    if (word === '' && part !== '') numbers += 1;
    if (COUNTERS.has(word)) counters += 1;
    else if (CONTROLS.has(word)) controls += 1;
    else if (MENUS.has(word)) menus += 1;
    else if (word !== '' && !FILLERS.has(word)) return null;
  }
  if (numbers > 0 && counters === 0) return null;
  if (controls + counters > 0 && menus === 0) return 'anywhere';
  if (/[:：]$/.test(text)) return null;
  return controls + counters + menus > 0 ? 'around' : null;
}

/** The widest step of a breadcrumb, in columns. */
const WIDEST_STEP = 24;
const YOU_ARE_HERE =
  /^(?:(?:您|你)?(?:当前|當前|现在|現在|所在)?(?:的|所在)*位置|首页位置|You are here)\s?[:：]\s*/i;

/** A way of clicks: 首页 > 要闻 > 正文. */
function isBreadcrumb(text: string): boolean {
  const path = text.replace(YOU_ARE_HERE, '');
  const parts = path.split(/\s*(?:>{1,2}|»|›|＞)\s*/);
  if (parts.length < 2 || parts.some((part) => columns(part) > WIDEST_STEP)) return false;
  return path.length < text.length || parts.length > 2 || parts.some((part) => MENUS.has(part.toLowerCase()));
}

const ABOUT_SITE = /^(?:关于|關於|联系|聯絡|about|contact|privacy|terms)|(?:概况|招聘|声明|聲明|政策|条款)$/i;

/** A site's own pages in a row: 社概况 | 关于我们 | 联系我们 | 法律声明. */
function isSiteRow(text: string): boolean {
  const parts = text.split(/\s*[|｜]\s*/).filter((part) => part !== '');
  if (parts.length < 3 || parts.some((part) => columns(part) > WIDEST_STEP || /[。，！？]/.test(part)))
    return false;
  return parts.some((part) => MENUS.has(part.toLowerCase()) || ABOUT_SITE.test(part));
}

/** A menu of words that no list knows: three or more short Chinese words, nothing else. */
function isMenuRow(text: string): boolean {
  const words = text.split(/[\s|｜]+/);
  if (words.length < 4) return false;
  return words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word)) && words.some((word) => MENUS.has(word));
}

/** Whether the line is a control, a counter or an advertisement's mark: no part of an article anywhere. */
export function isControl(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (!hasWord(text)) return true;
  const unbulleted = text.replace(BULLETS, '');
  if (ANYWHERE.some((pattern) => pattern.test(unbulleted))) return true;
  if (text.length > LONGEST_CONTROL) return false;
  const plain = normalised(text);
  const bare = normalised(plain.replace(COUNT, ''));
  return CONTROLS.has(plain) || (bare !== plain && COUNTERS.has(bare));
}

/** What kind of page furniture the line is, judged by its own shape; null for a line that may be article. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > LONGEST) return null;
  if (isControl(text)) return 'anywhere';
  const plain = normalised(text);
  if (MENUS.has(plain) || COUNTERS.has(plain)) return 'menu';
  if (LIST_HEADINGS.has(plain) || COMMENT_HEADINGS.has(plain)) return 'around';
  if (AROUND.some((pattern) => pattern.test(text))) return 'around';
  return (
    isRow(text) ??
    isGappedRow(text) ??
    (isBreadcrumb(text) || isMenuRow(text) || isSiteRow(text) ? 'around' : null)
  );
}

/** Whether the line is the site's notice (disclaimer, cookies, rights): to be asked only around the body. */
export function isNotice(text: string): boolean {
  return text.length <= LONGEST_NOTICE && NOTICE_BEGIN.test(text) && NOTICE_CORE.test(text);
}

/** Whether the line opens a list of other pages or the readers' comments. */
export function opensForeignList(text: string): boolean {
  if (text.length > LONGEST_LIST_HEADING) return false;
  if (FOREIGN.test(text)) return true;
  const bare = normalised(text.toLowerCase().replace(/\d+/g, ''));
  return LIST_HEADINGS.has(bare) || COMMENT_HEADINGS.has(bare);
}
