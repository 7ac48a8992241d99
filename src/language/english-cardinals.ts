import { CARDINALS, type EnglishWord, ORDINALS } from './english-words.ts';
import { type NumeralValue, sumOfTerms, type Term } from './exact-value.ts';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const FIRST_WORD = /[A-Za-z]+/y;
const NEXT_WORD = /(?: {1,3}| ?- ?)([A-Za-z]+)/y;

export function wordAt(text: string, at: number): Word | null {
  FIRST_WORD.lastIndex = at;
  const word = FIRST_WORD.exec(text)?.[0];
  return word === undefined ? null : { text: word.toLowerCase(), start: at, end: at + word.length };
}

/** The next word after a space or a hyphen: fifty-two, one hundred. */
export function wordAfter(text: string, at: number): Word | null {
  NEXT_WORD.lastIndex = at;
  const match = NEXT_WORD.exec(text);
  const word = match?.[1];
  if (word === undefined) return null;
  return { text: word.toLowerCase(), start: NEXT_WORD.lastIndex - word.length, end: NEXT_WORD.lastIndex };
}

/** What a numeral in words has come to so far. */
export interface Sum {
  readonly closed: readonly Term[];
  readonly open: number;
  readonly last: 'unit' | 'tens' | 'scale' | null;
  /** The power of ten of the last closed scale: the next must be smaller. */
  readonly smallest: number;
  readonly end: number;
  readonly words: number;
}

/** The sum with one more word; null where the word does not continue it (two two, hundred thousand fifty). */
function withWord(sum: Sum, word: Word, entry: EnglishWord | undefined): Sum | null {
  if (entry === undefined) return null;
  const next = { ...sum, last: entry.kind, end: word.end, words: sum.words + 1 };
  if (entry.kind !== 'scale') {
    const starts = sum.last === null || sum.last === 'scale';
    const joins = starts || (entry.kind === 'unit' && sum.last === 'tens' && isOnes(entry.value));
    return joins ? { ...next, open: sum.open + entry.value } : null;
  }
  const open = sum.words === 0 ? 1 : sum.open;
  if (open === 0) return null;
  if (entry.exponent <= 2) return open < 100 ? { ...next, open: open * entry.value } : null;
  if (entry.exponent >= sum.smallest) return null;
  const closed = [...sum.closed, { digits: String(open), exponent: entry.exponent }];
  return { ...next, closed, open: 0, smallest: entry.exponent };
}

export function isOnes(value: number): boolean {
  return value > 0 && value < 10;
}

const NOTHING = { closed: [], open: 0, last: null, smallest: Number.POSITIVE_INFINITY, words: 0 } as const;

export function cardinalValue(sum: Sum): NumeralValue {
  return sumOfTerms(sum.open === 0 ? sum.closed : [...sum.closed, { digits: String(sum.open), exponent: 0 }]);
}

/** The first word of a cardinal; null where it is none. */
export function firstWord(word: Word): Sum | null {
  return withWord({ ...NOTHING, end: word.start }, word, CARDINALS.get(word.text));
}

/** The cardinal with its next word, which "and" may join after a scale: two hundred and five. */
export function nextWord(text: string, sum: Sum, table = CARDINALS): Sum | null {
  const next = wordAfter(text, sum.end);
  if (next === null) return null;
  if (next.text !== 'and') return withWord(sum, next, table.get(next.text));
  const joined = sum.last === 'scale' ? wordAfter(text, next.end) : null;
  if (joined === null || table.get(joined.text)?.kind === 'scale') return null;
  return withWord(sum, joined, table.get(joined.text));
}

/** As many words as make one cardinal. */
export function readCardinal(text: string, first: Word): Sum | null {
  let sum = firstWord(first);
  for (let next = sum; next !== null; next = nextWord(text, next)) sum = next;
  return sum;
}

/** The cardinal's words with an ordinal at their end: third, twenty-first, two hundredth. */
export function readOrdinal(text: string, first: Word): { end: number; value: NumeralValue } | null {
  const alone = ORDINALS.get(first.text);
  if (alone !== undefined) return { end: first.end, value: alone.value };
  for (let sum = firstWord(first); sum !== null; sum = nextWord(text, sum)) {
    const ordinal = nextWord(text, sum, ORDINALS);
    if (ordinal !== null) return { end: ordinal.end, value: cardinalValue(ordinal) };
  }
  return null;
}

/** one point two five */
export function readPoint(text: string, sum: Sum): { end: number; value: number } | null {
  const point = wordAfter(text, sum.end);
  if (point?.text !== 'point') return null;
  let digits = '';
  let end = point.end;
  for (let word = wordAfter(text, end); word !== null; word = wordAfter(text, end)) {
    const entry = CARDINALS.get(word.text);
    if (entry?.kind !== 'unit' || entry.value > 9 || digits.length > 14) break;
    digits += entry.value;
    end = word.end;
  }
  return digits === '' ? null : { end, value: Number(`${cardinalValue(sum)}.${digits}`) };
}
