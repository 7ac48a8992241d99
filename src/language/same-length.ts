import { simplify } from './script.ts';

/** Where the general folding is not what a reader of numbers needs. */
const OWN: Readonly<Record<string, string>> = {
  叄: '叁',
  叁: '叁',
  貮: '贰',
  弍: '贰',
  餘: '余',
  馀: '余',
  '○': '〇',
  '　': ' ',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '﹪': '%',
  '∶': ':',
  '﹣': '-',
  '㎡': '㎡',
};
/** Full-width marks that part things where their half-width twins group digits. */
const KEPT = '，。；、！？';
const FULL_WIDTH = 0xfee0;

/** What each UTF-16 unit folds to, zero where it has not been asked yet. */
const table = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  const own = OWN[character];
  if (own !== undefined) return own.charCodeAt(0);
  if (unit >= 0xff01 && unit <= 0xff5e && !KEPT.includes(character)) return unit - FULL_WIDTH;
  if (unit < 0x2e80 || (unit >= 0xd800 && unit <= 0xdfff)) return unit;
  const simplified = simplify(character);
  return simplified.length === 1 ? simplified.charCodeAt(0) : unit;
}

/**
 * The text in half width and Simplified characters, in which every UTF-16 unit keeps its place: an offset
 * into the result is an offset into the text. Case stays.
 */
export function foldSameLength(text: string): string {
  return foldUnits(text.includes('，') ? text.replace(GROUPING, ',') : text);
}

/** ４，５６５: among full-width digits the full-width comma groups them. */
const GROUPING = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;

function foldUnits(text: string): string {
  let units: Uint16Array | null = null;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const known = table[unit] ?? 0;
    const folded = known === 0 ? foldUnit(unit) : known;
    if (known === 0) table[unit] = folded;
    if (folded === unit && units === null) continue;
    units ??= unitsOf(text, index);
    units[index] = folded;
  }
  return units === null ? text : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

function unitsOf(text: string, until: number): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < until; index += 1) units[index] = text.charCodeAt(index);
  return units;
}

/**
 * A line that was broken to fit a width goes on in the next: in English before a small letter, a digit or a
 * sign, in Chinese beside a number (4300 | 万元, 近 | 5万人, 2021年 | 9月). Two numbers stay apart.
 */
const BROKEN_LINE =
  /(?<=[A-Za-z,%)’'])\r?\n(?=[a-z\d$£€(])|(?<=[\d$£€])\r?\n(?=[A-Za-z(])|(?<=[\d十百千万亿兆多余])\r?\n(?=\p{Script=Han})|(?<=[约近超逾至达年月第$£€¥])\r?\n(?=[\d一二两三四五六七八九十])/gu;

/** The folded text with a space for every line break that only fits the text to a width; offsets stay. */
export function joinBrokenLines(folded: string): string {
  return folded.includes('\n') ? folded.replace(BROKEN_LINE, (mark) => ' '.repeat(mark.length)) : folded;
}
