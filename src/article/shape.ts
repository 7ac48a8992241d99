import { columns, hasHan, hasWord, wordCount } from './characters.ts';

/** The most that a heading (a title) in Chinese or English measures, in columns. */
const LONGEST_HEADING = { han: 60, latin: 90 };
const MOST_WORDS = 10;
const LONGEST_TITLE = 180;
/** From this width on, a line with a comma in it is text, however it ends. */
const LONG = 100;
const LONG_ENOUGH_FOR_TWO = 60;

const CLOSING = /[\s”’"'」』》〉）)\]】*_`]+$/;
const SENTENCE_END = /[。！？｡!?.…；;]$/;
const ENDS_IN_INITIALS = /(?:^|[\s.])\p{Lu}\.$/u;
const TWO_SENTENCES = /[.!?]["”’')]*\s+["“‘(]?\p{Lu}/u;
const TAIL = 40;

/** The line's last visible characters, closing marks removed: what its ending is judged by. */
function ending(text: string): string {
  return text.slice(-TAIL).replace(CLOSING, '');
}

export function endsAsSentence(text: string): boolean {
  const tail = ending(text);
  return SENTENCE_END.test(tail) && !ENDS_IN_INITIALS.test(tail);
}

/** Whether the line ends in a question or exclamation and is short enough for a headline. */
export function isShortExclamation(text: string): boolean {
  return text.length <= LONGEST_TITLE && /[?!？！]$/.test(ending(text)) && columns(text) <= 80;
}

/** Whether the line reads as text of the body: it ends as a sentence, holds one, or is too long for a heading. */
export function isProse(text: string): boolean {
  if (!hasWord(text)) return false;
  if (endsAsSentence(text)) return true;
  if (text.includes('。')) return true;
  const width = columns(text.slice(0, 2 * LONG));
  if (width >= LONG && /[，,、；;：:]/.test(text)) return true;
  return width >= 1.5 * LONG || (width >= LONG_ENOUGH_FOR_TWO && TWO_SENTENCES.test(text));
}

/** How a heading is numbered, by the kind of its number; lines of one kind in a row are a list. */
const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}\s?[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^第[一二三四五六七八九十百零\d]{1,5}[编編章节節部分篇讲講回条條步]/,
  /^\d{1,2}\s?[、.．)）](?!\d)/,
  /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[\p{Lu}\p{Script=Han}]/u,
  /^[(（]\d{1,2}[)）]/,
  /^[①-⑳]/,
  /^[IVX]{1,5}\.\s/,
  /^(?:chapter|part|section|step)\s(?:\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
  /^[A-H][.)]\s/,
];

/** The kind of number that the line begins with; -1 for none. */
export function numberingOf(text: string): number {
  return NUMBERINGS.findIndex((numbering) => numbering.test(text));
}

const LEADS_ON = /[:：,，、—–\-=]$/;
const CAPTION =
  /^[(（][^()（）]{4,}[)）]$|^(?:(?:table|figure|fig\.)\s\d|[表图圖]\s?\d{1,2}(?:\s|[:：.]))|(?:摄|攝|资料图|資料圖|供图|供圖|制图|图源|photo by .{2,40}|getty images|\/(?:AFP|AP|Reuters|PA|EPA))[)）]?$/i;

/** Labels of a notice's details: “地点：北岸” says something, it does not head anything. */
const DETAIL =
  /^(?:时间|時間|日期|地点|地點|地址|对象|對象|内容|內容|主题|主題|费用|費用|名额|名額|票价|票價|电话|電話|联系|聯絡|咨询|諮詢|主办|主辦|承办|承辦|协办|报名|報名|出席|缺席|列席|主持|记录|記錄|参会|參會|请假|记录人|主持人|注|备注|備註|说明|說明|问|問|答|记者|記者|when|where|date|time|venue|place|address|price|tickets|phone|note|present|apologies|attendees|attendance|absent|in attendance|chair|clerk|q|a)[\p{Script=Han}]{0,4}\s?[:：]/iu;

/** “二、任务安排：” heads what follows; “第二条　符合下列条件的，每台补助：” is the list's own first words. */
function isNumberedLabel(text: string): boolean {
  return /[:：]$/.test(text) && numberingOf(text) >= 0 && !/[，,；;]/.test(text) && columns(text) <= 40;
}

/** Whether the line has the shape of a heading: short, not a sentence, not leading on to something. */
export function isHeadingShape(text: string): boolean {
  if (text.length > LONGEST_HEADING.latin || isProse(text) || CAPTION.test(text) || DETAIL.test(text))
    return false;
  if (LEADS_ON.test(text)) return isNumberedLabel(text);
  if (hasHan(text)) return columns(text) <= LONGEST_HEADING.han;
  return wordCount(text) <= MOST_WORDS && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text);
}

const QUESTION_WORD =
  /^(?:what|why|how|who|whom|whose|when|where|which|is|are|was|were|can|could|will|would|do|does|did|should|has|have|so what|and what|but)\b/i;

/** An English heading that asks: “What happens next?”. */
export function isQuestionHeading(text: string): boolean {
  return (
    text.length <= 80 &&
    /\?$/.test(text) &&
    QUESTION_WORD.test(text) &&
    wordCount(text) <= 10 &&
    !/[.!?] /.test(text)
  );
}

/** A short Chinese question without any other mark: a heading where several stand between paragraphs. */
export function isShortQuestion(text: string): boolean {
  return hasHan(text) && columns(text) <= 40 && /^[^，,、：:。！!；;“”「」"？?]{2,}[？?]$/.test(text);
}

export function isTitleShape(text: string): boolean {
  if (text.length > LONGEST_TITLE || !hasWord(text)) return false;
  return columns(text) <= LONGEST_TITLE && (!isProse(text) || isShortExclamation(text));
}

/** Long enough to say something: nine Chinese characters or four words. A site's or column's name is shorter. */
export function isTelling(text: string): boolean {
  return hasHan(text) ? columns(text) >= 18 : wordCount(text) >= 4;
}
