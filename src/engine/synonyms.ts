import { fold, isHan } from '../language/fold.ts';
import { loadLexicon, type WordMap } from '../language/lexicon.ts';
import type { Role } from '../language/question-words.ts';
import { regionalWords } from '../language/script.ts';
import { stem, type TermKey, visitTerms } from '../language/terms.ts';
import type { PassageIndex } from './index.ts';
import type { Slot, Way } from './query.ts';

/** Everyday words in a question and the words that articles use for them. */
export interface Synonyms {
  slotsOf(folded: string, roles: readonly Role[]): Slot[];
}

/** Worth of an article word where an everyday word was asked, of an everyday word for an article word, and so on. */
const FACTORS = { lexicon: 0.7, reverse: 0.45, regional: 0.9, translation: 0.9 } as const;
const LONGEST_HAN_HEAD = 8;
const LONGEST_LATIN_HEAD = 5;

type Heads = ReadonlyMap<string, readonly { readonly target: string; readonly factor: number }[]>;

/** `a longer phrase` by its stems, as the question's words are looked up. */
function stemmed(phrase: string): string {
  return fold(phrase).text.split(' ').map(stem).join(' ');
}

function addAll(
  heads: Map<string, { target: string; factor: number }[]>,
  words: WordMap,
  factor: number,
  reverse: number,
): void {
  const add = (head: string, target: string, worth: number) => {
    const key = isHan(head.charCodeAt(0)) ? fold(head).text : stemmed(head);
    const there = heads.get(key);
    if (there) there.push({ target, factor: worth });
    else heads.set(key, [{ target, factor: worth }]);
  };
  for (const [head, targets] of words) {
    for (const target of targets) {
      add(head, target, factor);
      if (reverse > 0) add(target, head, reverse);
    }
  }
}

let known: Heads | undefined;

/** All lexicons as one map from folded head to targets. */
function allHeads(): Heads {
  if (!known) {
    const heads = new Map<string, { target: string; factor: number }[]>();
    const english = loadLexicon('en');
    addAll(heads, loadLexicon('zh').entries, FACTORS.lexicon, FACTORS.reverse);
    addAll(heads, english.entries, FACTORS.lexicon, FACTORS.reverse);
    if (english.zh) addAll(heads, english.zh, FACTORS.translation, 0);
    addAll(heads, regionalWords(), FACTORS.regional, 0);
    known = heads;
  }
  return known;
}

/** The terms of a target: pairs and words; single characters only where there is nothing longer. */
function termsOf(index: PassageIndex, target: string): number[] | null {
  const keys: TermKey[] = [];
  const { text } = fold(target);
  visitTerms(text, (key) => {
    if (typeof key === 'string' || key >= 0x10000 || text.length === 1) keys.push(key);
  });
  const terms = keys.map((key) => index.terms.get(key));
  return keys.length > 0 && terms.every((term) => term !== undefined)
    ? terms.filter((term) => term !== undefined)
    : null;
}

interface HeadSpan {
  readonly head: string;
  readonly start: number;
  readonly end: number;
}

/** Every head that stands in the question; where one contains another, the longer only. */
function headsIn(folded: string, heads: Heads): HeadSpan[] {
  const found: HeadSpan[] = [];
  let covered = 0;
  const offer = (head: string, start: number, end: number): boolean => {
    if (!heads.has(head) || end <= covered) return false;
    found.push({ head, start, end });
    covered = end;
    return true;
  };
  const words = [...folded.matchAll(/[a-z\u00df-\u024f]+/g)].map((match) => ({
    stem: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < folded.length; at += 1) {
    if (!isHan(folded.charCodeAt(at))) continue;
    for (let length = LONGEST_HAN_HEAD; length > 1; length -= 1) {
      const head = folded.slice(at, at + length);
      if (head.length === length && offer(head, at, at + length)) break;
    }
  }
  covered = 0;
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(LONGEST_LATIN_HEAD, words.length - at); length > 0; length -= 1) {
      const phrase = words.slice(at, at + length);
      const first = phrase[0];
      const last = phrase.at(-1);
      if (first && last && offer(phrase.map((word) => word.stem).join(' '), first.start, last.end)) break;
    }
  }
  return found;
}

/** Synonyms for one index: the ways of a head are worked out once and kept, since heads are a fixed list. */
export function createSynonyms(index: PassageIndex): Synonyms {
  const kept = new Map<string, readonly Way[]>();
  const waysOf = (head: string, heads: Heads): readonly Way[] => {
    let ways = kept.get(head);
    if (!ways) {
      ways = (heads.get(head) ?? []).flatMap(({ target, factor }) => {
        const terms = termsOf(index, target);
        return terms ? [{ terms, factor }] : [];
      });
      kept.set(head, ways);
    }
    return ways;
  };
  return {
    slotsOf(folded, roles) {
      const heads = allHeads();
      return headsIn(folded, heads).flatMap(({ head, start, end }) => {
        const ways = waysOf(head, heads);
        const matter = roles.slice(start, end).some((role) => role === 'matter');
        return ways.length > 0 ? [{ start, end, weight: matter ? 1 : 0.5, ways }] : [];
      });
    },
  };
}
