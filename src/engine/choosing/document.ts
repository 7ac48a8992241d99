import type { BlockKind } from '../../article/article.ts';
import type { Role } from '../../language/question-words.ts';

/**
 * Questions about the article itself, and the lines around its body that answer them. A row counts only where the
 * question speaks of the piece as such: “新华社报道的题目” asks of the matter, “这篇报道的题目” of the piece.
 */
const PIECE =
  /(?:这|本|该)[篇则条个份]?(?:文章|报道|新闻|稿子|稿件|消息|通讯|文)|文章|稿子|稿件|本文|这篇|那篇|全文|原文|这[则条段]|通讯稿|\b(?:article|story|piece|report|text|page|post)\b/;

const ASKED: readonly (readonly [readonly BlockKind[], RegExp])[] = [
  [
    ['byline'],
    /写.{0,8}(?:谁|哪位)|谁(?:写|撰|采写|作|执笔|报道)|作者|记者|撰稿|执笔|编辑|版式|排版|\bwho (?:wrote|written|authored|reported|edited)\b|\b(?:author|reporter|writer|byline|editor|written by)\b/,
  ],
  [
    ['source', 'byline', 'dateline'],
    /(?:谁|哪(?:家|个)(?:媒体|报纸|网站|平台)?)(?:发布|发表|刊登|刊发|登出|发)的?|\bwho (?:has )?(?:published|posted|released)\b/,
  ],
  [
    ['dateline'],
    /(?:发布|发表|刊登|刊发|登出|写于|出版|上传|见报|发出|发的)(?:的?(?:时间|日期))?|(?:什么时候|哪天|何时|日期|几号|几时)(?:的|发|写|登)|\b(?:published|posted|released|dated|date|written|came out)\b/,
  ],
  [['title', 'original_title'], /标题|题目|题为|叫什么|名字|\b(?:title|headline|called)\b/],
  [
    ['source', 'byline', 'dateline'],
    /来源|出处|来自|哪(?:家|个|份)(?:报|媒体|网站|报纸|平台)|\b(?:source|published by|publisher|newspaper|outlet|where .* from)\b/,
  ],
  [
    ['paragraph', 'title'],
    /主要(?:内容|讲|说|写|意思)|[讲说写]了?(?:的|些)?是?(?:什么|啥)|大意|梗概|概括|总结|摘要|中心思想|\bwhat\b.*\babout\b|summar\w+|\bmain (?:idea|point|content)|\bgist\b|tl ?dr/,
  ],
];
/** Nothing but such words: 作者是谁, 什么时候发布的 need no “of this article”. */
const PLAIN = new Set<BlockKind>(['byline', 'dateline', 'paragraph']);

/** What may be left of such a question besides its own words, in units: 晚报那篇报道 names somebody else's piece. */
const MOST_LEFT = 1;

/** Which kinds of line answer a folded question about the piece; null where it asks of the matter. */
export function askedOfDocument(folded: string, roles: readonly Role[]): readonly BlockKind[] | null {
  const row = ASKED.find(([, pattern]) => pattern.test(folded));
  const ofPiece = PIECE.test(folded);
  if (!row || (!ofPiece && !row[0].some((kind) => PLAIN.has(kind)))) return null;
  const matter = Array.from(folded, (character, at) => (roles[at] === 'matter' ? character : ' ')).join('');
  const left = ASKED.reduce(
    (rest, [, pattern]) => rest.replace(new RegExp(pattern, 'g'), ' '),
    matter.replace(PIECE, ' '),
  );
  const size = left.replace(/[a-z]+/g, 'w').replace(/[ 篇稿子写的]/g, '').length;
  return size <= (ofPiece ? MOST_LEFT : 0) ? row[0] : null;
}

/** Share of its score that a line around the body keeps for a question about the matter. */
export const AROUND_BODY = 0.5;
const AROUND: ReadonlySet<BlockKind> = new Set([
  'title',
  'original_title',
  'dateline',
  'source',
  'byline',
  'heading',
]);

export function isAroundBody(kind: BlockKind): boolean {
  return AROUND.has(kind);
}
