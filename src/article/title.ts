import type { Span } from './article.ts';
import type { Judged } from './judge.ts';
import { mayBePressName } from './names.ts';
import { isTelling, isTitleShape, numberingOf } from './shape.ts';

/** A headline stands among the first units. */
const LONGEST_FRONT = 200;
/** How far below the first sentences of a page (its cookie notice, its appeals) the headline is looked for. */
const REACH = 30;
const LONGEST_APPEAL = 300;
const SAYS_WHENCE: ReadonlySet<string> = new Set(['date', 'source', 'byline']);
const LABEL = /^(?:title|标题|標題|题目|題目)\s?[:：]\s*(?=\S)/i;

/** 新华社合水3月7日电 题：…: the dispatch repeats its headline. */
const DISPATCH = /^[^\s\d]{2,20}\d{1,2}月\d{1,2}日[电電]/;

function isCandidate(unit: Judged): boolean {
  if (unit.kind !== 'line' || unit.furniture !== null || unit.fields !== null || unit.notice) return false;
  if (!/\p{L}/u.test(unit.text)) return false;
  if (DISPATCH.test(unit.text)) return false;
  return isTitleShape(unit.text) && numberingOf(unit.text) < 0 && !mayBePressName(unit.text);
}

/** As much of the text as is compared with the headline, in characters. */
const COMPARED = 20_000;
const TOKENS = /\p{Script=Han}(?=(\p{Script=Han})?)|[\p{L}\p{N}]{4,}/gu;

/** Words of four letters and more, and pairs of Chinese characters. */
function tokensOf(text: string): string[] {
  return Array.from(text.matchAll(TOKENS), (found) => `${found[0]}${found[1] ?? ''}`.toLowerCase());
}

/** For each candidate the share of its words that the article's text has, too: a headline's is high. */
function overlaps(candidates: readonly Judged[], units: readonly Judged[]): number[] {
  const text = units.filter(({ strong, notice }) => strong && !notice).map((unit) => unit.text);
  const vocabulary = new Set(tokensOf(text.join('\n').slice(0, COMPARED)));
  return candidates.map((candidate) => {
    const tokens = tokensOf(candidate.text);
    return tokens.length === 0 ? 0 : tokens.filter((token) => vocabulary.has(token)).length / tokens.length;
  });
}

/** How much nearness to the text counts (0 to this) beside the share of words (0 to 1, against the best one's). */
const NEARNESS = 0.3;
/** Above a summary stands the headline, which may share fewer words: at least this part. */
const ABOVE = 0.5;

/**
 * The candidate that says something, shares words with the text and stands near it; of lines right below one
 * another the first that does so, for a summary may follow the headline.
 */
function bestOf(candidates: readonly Judged[], units: readonly Judged[]): Judged | undefined {
  const telling = candidates.filter(({ text }) => isTelling(text));
  const pool = telling.length > 0 ? telling : candidates;
  const shares = overlaps(pool, units);
  const most = Math.max(...shares) || 1;
  const score = (index: number): number =>
    (shares[index] ?? 0) / most + (NEARNESS * index) / Math.max(1, pool.length - 1);
  let best = 0;
  for (const index of pool.keys()) if (score(index) > score(best)) best = index;
  const least = (shares[best] ?? 0) * ABOVE;
  while (best > 0 && follows(units, pool[best - 1], pool[best]) && (shares[best - 1] ?? 0) >= least)
    best -= 1;
  const chosen = pool[best];
  const bare = telling.find((other) => other !== chosen && chosen?.text.startsWith(other.text));
  return bare ?? chosen;
}

function follows(units: readonly Judged[], one: Judged | undefined, other: Judged | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return units.indexOf(other) === units.indexOf(one) + 1;
}

/** The name with which the first paragraph begins: what an encyclopedia's page is about. */
function subjectOf(candidates: readonly Judged[], paragraph: Judged | undefined): Judged | undefined {
  return candidates.findLast(({ text }) => text.length > 1 && paragraph?.text.startsWith(text) === true);
}

/** Where the text begins: its first paragraph, or, below a page's own sentences, the line that says whence. */
function frontEnd(units: readonly Judged[]): number {
  const isText = (unit: Judged): boolean =>
    unit.strong && unit.kind !== 'row' && !unit.notice && unit.furniture === null;
  const paragraph = units.findIndex(isText);
  if (paragraph < 0) return units.length;
  if (units.slice(0, paragraph).some((unit) => isCandidate(unit))) return paragraph;
  const near = units.slice(paragraph, paragraph + REACH);
  const whence = near.findIndex(({ fields }) => fields?.some(({ kind }) => SAYS_WHENCE.has(kind)));
  const between = near.slice(0, Math.max(0, whence));
  const length = between.reduce((sum, unit) => sum + (unit.strong ? unit.text.length : 0), 0);
  const title = between.some((unit) => isCandidate(unit) && isTelling(unit.text));
  return title && length <= LONGEST_APPEAL ? paragraph + whence : paragraph;
}

/**
 * The index of the page's headline, or -1. It stands before the first paragraph and before the line with the
 * date, source or names; what is left over of menus and appeals shares fewer words with the text. Of
 * “headline - site name” and the headline by itself, the latter is taken.
 */
export function findTitle(units: readonly Judged[]): number {
  const end = frontEnd(units);
  const front = units.slice(0, Math.min(end, LONGEST_FRONT));
  const labelled = front.findIndex((unit) => unit.kind === 'line' && LABEL.test(unit.text));
  if (labelled >= 0) return labelled;
  const candidates = front.filter(isCandidate);
  const subject = subjectOf(candidates, units[end]);
  if (subject !== undefined) return units.indexOf(subject);
  const whence = front.findIndex(({ fields }) => fields?.some(({ kind }) => SAYS_WHENCE.has(kind)));
  const before = candidates.filter((unit) => units.indexOf(unit) < whence);
  const pool = before.length > 0 ? before : candidates;
  const [head] = pool;
  if (head === undefined) return -1;
  const plain = front.every(({ furniture, notice }) => furniture === null && !notice);
  if (whence < 0 && plain && head === units[0]) return 0;
  const best = bestOf(pool, units);
  return best === undefined ? -1 : units.indexOf(best);
}

/** The headline's span without a label before it. */
export function titleSpan(unit: Judged): Span {
  const label = LABEL.exec(unit.text)?.[0].length ?? 0;
  return { start: unit.span.start + label, end: unit.span.end };
}
