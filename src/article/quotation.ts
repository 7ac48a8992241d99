import { hasHan } from './characters.ts';
import type { Pair } from './pairs.ts';

/** How far after a quotation the words that say who spoke may stand. */
const ATTRIBUTION_REACH = 60;
const SENTENCE_END = /[。！？｡!?]|\.\s/;
const BOUNDARY_BEFORE = /[。！？!?.…”」』）)】\]]/;
const LEAD_IN = /[：:，,—–-]/;

/**
 * Words by which an article attributes what was quoted before them. The short Chinese verbs leave out the
 * nouns that contain them (据说, 小说, 说明).
 */
const CHINESE_ATTRIBUTION = new RegExp(
  [
    '(?<![据據小传傳])[说說](?![明法])',
    '表示|介[绍紹]|告[诉訴]|[认認][为為]|坦言|直言|感[叹嘆慨]|指出|[强強][调調]|解[释釋]|回[忆憶]|概括|[总總][结結]',
    '透露|[补補]充|回[应應]|提醒|呼[吁籲]|[评評][价價]|形容|[写寫笑喊问問答叹嘆感说說]道|道出|喊|[问問]|回答',
  ].join('|'),
);
const ENGLISH_ATTRIBUTION =
  /\b(?:said|says|asked|asks|added|adds|told|replied|wrote|writes|explained|argued|warned|insisted|recalled|noted|shouted|according to)\b/;

function attributionFollows(text: string, from: number): boolean {
  const reach = text.slice(from, from + ATTRIBUTION_REACH);
  const end = reach.search(SENTENCE_END);
  const clause = end < 0 ? reach : reach.slice(0, end);
  return CHINESE_ATTRIBUTION.test(clause) || ENGLISH_ATTRIBUTION.test(clause);
}

/**
 * Whether a quotation whose own last mark ends a sentence also ends the sentence that it stands in.
 * `next` is the index of the first character after it. “……。”闻知远说。 goes on, 他说：“……。” ends,
 * 以“……？”为题 goes on.
 */
export function quotationEndsSentence(
  text: string,
  quotation: Pair,
  sentence: number,
  next: number,
): boolean {
  if (next >= text.length) return true;
  let before = quotation.open - 1;
  while (before >= sentence && /\s/.test(text.charAt(before))) before -= 1;
  const leading = before < sentence || BOUNDARY_BEFORE.test(text.charAt(before));
  if (leading) return !attributionFollows(text, next);
  if (LEAD_IN.test(text.charAt(before))) return true;
  return !hasHan(text.charAt(next)) || /[。.]/.test(text.charAt(quotation.close - 1));
}
