import { stemmer } from 'stemmer';
import { isDigit, isHan } from './fold.ts';
import { IRREGULAR } from './irregular.ts';

/**
 * What the index counts. A Han character is its UTF-16 unit, a pair of neighbours `first * 65536 + second`;
 * a Latin word is its stem and a number its digits, as strings.
 */
export type TermKey = number | string;

export function bigramKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** The characters of a Han term's key, for showing and for looking up their sound. */
export function termText(key: TermKey): string {
  if (typeof key === 'string') return key;
  if (key < 0x10000) return String.fromCharCode(key);
  return String.fromCharCode(Math.floor(key / 0x10000), key % 0x10000);
}

function isLatin(unit: number): boolean {
  return unit > 96 && !isHan(unit) && unit !== 0x2030;
}

const stems = new Map<string, string>();
const STEMS_KEPT = 50_000;

/** Porter's stem of a lower-case word, remembered: texts repeat their words. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemmer(IRREGULAR.get(word) ?? word);
  if (stems.size < STEMS_KEPT) stems.set(word, found);
  return found;
}

/** The stems of a phrase, as those of a question's words stand beside each other. */
export function stemPhrase(phrase: string): string {
  return phrase
    .toLowerCase()
    .split(/[^a-z\u00df-\u024f]+/)
    .map(stem)
    .join(' ');
}

/**
 * Visits every term of a folded text, from left to right: for Han text each character and each pair of
 * neighbours, for Latin text each word's stem, for digits the number. `start` and `end` are in the folded text.
 */
export function visitTerms(folded: string, visit: (key: TermKey, start: number, end: number) => void): void {
  let index = 0;
  while (index < folded.length) {
    const unit = folded.charCodeAt(index);
    if (isHan(unit)) {
      visit(unit, index, index + 1);
      const next = folded.charCodeAt(index + 1);
      if (isHan(next)) visit(bigramKey(unit, next), index, index + 2);
      index += 1;
    } else if (isDigit(unit)) {
      const end = numberEnd(folded, index);
      visit(folded.slice(index, end), index, end);
      index = end;
    } else if (isLatin(unit)) {
      let end = index + 1;
      while (end < folded.length && isLatin(folded.charCodeAt(end))) end += 1;
      visit(stem(folded.slice(index, end)), index, end);
      index = end;
    } else {
      index += 1;
    }
  }
}

function numberEnd(folded: string, start: number): number {
  let end = start + 1;
  while (end < folded.length) {
    const unit = folded.charCodeAt(end);
    if (!isDigit(unit) && !(unit === 0x2e && isDigit(folded.charCodeAt(end + 1)))) break;
    end += 1;
  }
  return end;
}
