import { isHan } from '../../language/fold.ts';
import { loadLexicon } from '../../language/lexicon.ts';
import { CHINESE_QUESTION_WORDS } from '../../language/question-words.ts';
import { readingsOf } from '../../language/syllables.ts';
import { bigramKey } from '../../language/terms.ts';
import { lazily } from '../../lazily.ts';

/** The pairs of neighbours in words: a set of thousands of numbers would cost ten times as much. */
export interface Pairs {
  readonly sorted: Uint32Array;
  /** A bit for the hash of each pair: most of what is asked for is none, and need not be searched for. */
  readonly hashes: Uint8Array;
}

const HASH_BITS = 19;

function hashOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** Question words and everyday words by their pairs of characters: what people type that articles need not hold. */
export interface Everyday {
  readonly asking: Pairs;
  readonly pairs: Pairs;
  /** The same, with those of the words that articles use for them. */
  readonly written: Pairs;
  /** For each UTF-16 unit, 1 where it is one of the words' characters. */
  readonly characters: Uint8Array;
}

function pairsOf(words: readonly string[]): Pairs {
  const sorted = new Uint32Array(words.reduce((count, word) => count + word.length - 1, 0));
  const hashes = new Uint8Array(2 ** (HASH_BITS - 3));
  let count = 0;
  for (const word of words) {
    for (let at = 0; at + 1 < word.length; at += 1) {
      const pair = bigramKey(word.charCodeAt(at), word.charCodeAt(at + 1));
      const hash = hashOf(pair);
      hashes[hash >> 3] = (hashes[hash >> 3] ?? 0) | (1 << (hash & 7));
      sorted[count] = pair;
      count += 1;
    }
  }
  return { sorted: sorted.sort(), hashes };
}

/** Binary search. */
export function hasPair({ sorted, hashes }: Pairs, pair: number): boolean {
  const hash = hashOf(pair);
  if (((hashes[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0) return false;
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < pair) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === pair;
}

export const everyday = lazily((): Everyday => {
  const { words, heads: count } = loadLexicon('zh');
  const all = [...words];
  const heads = all.slice(0, count).filter((head) => isHan(head.charCodeAt(0)));
  const characters = new Uint8Array(0x10000);
  for (const word of [...CHINESE_QUESTION_WORDS, ...heads]) {
    for (let at = 0; at < word.length; at += 1) characters[word.charCodeAt(at)] = 1;
  }
  return {
    asking: pairsOf(CHINESE_QUESTION_WORDS),
    pairs: pairsOf(heads),
    written: pairsOf(all),
    characters,
  };
});

const bySound = lazily(() => {
  const sounds = new Map<string, number[]>();
  for (const [unit, usual] of everyday().characters.entries()) {
    for (const syllable of usual === 1 ? readingsOf(unit) : []) {
      const units = sounds.get(syllable);
      if (units) units.push(unit);
      else sounds.set(syllable, [unit]);
    }
  }
  return sounds;
});

/** The characters of question words and everyday words that are read so. */
export function everydayBySound(syllable: string): readonly number[] {
  return bySound().get(syllable) ?? [];
}
