import { fold, isHan } from '../../language/fold.ts';
import { loadLexicon, type WordMap } from '../../language/lexicon.ts';
import type { Role } from '../../language/question-words.ts';
import { regionalWords } from '../../language/script.ts';
import { bigramKey, stem, type TermKey, visitTerms } from '../../language/terms.ts';
import type { PassageIndex } from '../ranking/index.ts';
import type { Slot, Way } from '../ranking/query.ts';

/** Everyday words in a question and the words that articles use for them. */
export interface Synonyms {
  slotsOf(folded: string, roles: readonly Role[]): Slot[];
}

/** Worth of an article word where an everyday word was asked, of an everyday word for an article word, and so on. */
const FACTORS = { lexicon: 0.7, reverse: 0.45, regional: 0.9, translation: 0.9 } as const;
const INNER = 0.5;
const LONGEST_HAN_HEAD = 8;
const LONGEST_LATIN_HEAD = 5;

/** Words that may stand for a head, each with what it is worth. */
interface Target {
  readonly target: string;
  readonly factor: number;
}

/** A map that is made when first asked: most questions are in one language, and many need no synonym. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function reversed(words: WordMap): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const [head, targets] of words) {
    for (const target of targets) {
      const there = heads.get(target);
      if (there) there.push(head);
      else heads.set(target, [head]);
    }
  }
  return heads;
}

/** `a longer phrase` by its stems, as the question's words are looked up. */
function stemmed(phrase: string): string {
  return phrase
    .toLowerCase()
    .split(/[^a-z\u00df-\u024f]+/)
    .map(stem)
    .join(' ');
}

function byStems(words: WordMap): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const [head, targets] of words) {
    const key = stemmed(head);
    heads.set(key, [...(heads.get(key) ?? []), ...targets]);
  }
  return heads;
}

const everyday = lazily(() => loadLexicon('zh').entries);
const everydayReversed = lazily(() => reversed(loadLexicon('zh').entries));
const english = lazily(() => byStems(loadLexicon('en').entries));
const englishReversed = lazily(() => byStems(reversed(loadLexicon('en').entries)));
const translations = lazily(() => byStems(loadLexicon('en').zh ?? new Map()));
const translationsReversed = lazily(() => reversed(loadLexicon('en').zh ?? new Map()));

type Source = readonly [worth: number, words: () => WordMap];

const HAN_SOURCES: readonly Source[] = [
  [FACTORS.regional, regionalWords],
  [FACTORS.lexicon, everyday],
  [FACTORS.reverse, everydayReversed],
];
const HAN_SOURCES_FOR_LATIN: readonly Source[] = [
  ...HAN_SOURCES,
  [FACTORS.translation, translationsReversed],
];
const LATIN_SOURCES: readonly Source[] = [
  [FACTORS.lexicon, english],
  [FACTORS.translation, translations],
  [FACTORS.reverse, englishReversed],
];

/** The lengths of the heads that begin with each pair of characters, a bit each: most pairs begin none. */
function lengthsOfHeads(sources: readonly Source[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const [, words] of sources) {
    for (const head of words().keys()) {
      if (head.length < 2 || head.length > LONGEST_HAN_HEAD) continue;
      const pair = bigramKey(head.charCodeAt(0), head.charCodeAt(1));
      lengths.set(pair, (lengths.get(pair) ?? 0) | (1 << head.length));
    }
  }
  return lengths;
}

function isHead(head: string, sources: readonly Source[]): boolean {
  return sources.some(([, words]) => words().has(head));
}

function targetsOf(head: string, sources: readonly Source[]): Target[] {
  return sources.flatMap(([factor, words]) =>
    (words().get(head) ?? []).map((target) => ({ target, factor })),
  );
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
  /** Inside a longer head: the longer one says better what is meant. */
  readonly inner: boolean;
  readonly start: number;
  readonly end: number;
}

/** Every head that stands in the question; where one contains another, the longer only. */
function headsIn(
  folded: string,
  lengths: () => ReadonlyMap<number, number>,
  known: (head: string) => boolean,
): HeadSpan[] {
  const found: HeadSpan[] = [];
  let covered = 0;
  const offer = (head: string, start: number, end: number): boolean => {
    if (!known(head)) return false;
    found.push({ head, start, end, inner: end <= covered });
    covered = Math.max(covered, end);
    return true;
  };
  const words = [...folded.matchAll(/[a-z\u00df-\u024f]+/g)].map((match) => ({
    stem: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < folded.length; at += 1) {
    if (!isHan(folded.charCodeAt(at))) continue;
    const pair = bigramKey(folded.charCodeAt(at), folded.charCodeAt(at + 1));
    const begun = lengths().get(pair) ?? 0;
    for (let length = LONGEST_HAN_HEAD; begun > 0 && length > 1; length -= 1) {
      if ((begun & (1 << length)) === 0 || at + length > folded.length) continue;
      if (offer(folded.slice(at, at + length), at, at + length)) break;
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
  // Chinese words need their English ones only where there is English to find.
  const han = index.keys.some((key) => typeof key === 'string' && /^[a-z]{3}/.test(key))
    ? HAN_SOURCES_FOR_LATIN
    : HAN_SOURCES;
  const sourcesOf = (head: string) => (isHan(head.charCodeAt(0)) ? han : LATIN_SOURCES);
  const waysOf = (head: string): readonly Way[] => {
    const there = kept.get(head);
    if (there) return there;
    const ways = targetsOf(head, sourcesOf(head)).flatMap(({ target, factor }) => {
      const terms = termsOf(index, target);
      return terms ? [{ terms, factor }] : [];
    });
    kept.set(head, ways);
    return ways;
  };
  const lengths = lazily(() => lengthsOfHeads(han));
  return {
    slotsOf: (folded, roles) =>
      headsIn(folded, lengths, (head) => isHead(head, sourcesOf(head)) && waysOf(head).length > 0).map(
        ({ head, start, end, inner }) => {
          const matter = roles.slice(start, end).some((role) => role === 'matter');
          return { start, end, weight: (matter ? 1 : 0.5) * (inner ? INNER : 1), ways: waysOf(head) };
        },
      ),
  };
}
