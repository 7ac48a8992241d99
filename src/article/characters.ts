import type { Span } from './article.ts';

const BLANK = /[\s\p{Cc}\p{Cf}]/u;
const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** White space, control and invisible format characters: what may stand around a text without being seen. */
function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  if (isPlain(code)) return false;
  return BLANK.test(character);
}

/** Visible ASCII, Chinese characters and their punctuation: nearly everything that a text is made of. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800);
}

/** Whether the text says anything at all: it has a letter, a Chinese character or a digit. */
export function hasWord(text: string): boolean {
  return WORD.test(text);
}

export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** The span without the blank characters at both ends; empty (`start === end`) when it holds nothing else. */
export function trimSpan(raw: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(raw.charAt(from))) from += 1;
  while (to > from && isBlank(raw.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** From the end of Hangul Jamo upwards, and without the dashes and quotation marks, a letter is two columns wide. */
function isWide(code: number): boolean {
  return code >= 0x2e80 && code !== 0xfeff;
}

/** How wide the text prints in a fixed-width font: 2 for a Chinese character, 1 for a Latin letter. */
export function columns(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += isWide(text.charCodeAt(index)) ? 2 : 1;
  return width;
}

/** The number of parts that white space separates, without lone marks. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => hasWord(word)).length;
}
