import { fold, isHan } from '../../language/fold.ts';
import { type LexiconName, loadLexicon } from '../../language/lexicon.ts';
import type { Role } from '../../language/question-words.ts';
import { regionalWords } from '../../language/script.ts';
import { stemmedWords } from '../../language/stemmed-words.ts';
import { stem, type TermKey, visitTerms } from '../../language/terms.ts';
import { hashOf } from '../../language/word-table.ts';
import { lazily } from '../../lazily.ts';
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

/** What a head leads to, by one of the dictionaries and in one direction. */
interface Source {
  readonly factor: number;
  targetsOf(head: string): readonly string[];
}

const english = lazily(() => stemmedWords(loadLexicon('en').words));
const translated = lazily(() => stemmedWords(loadLexicon('en-zh').words));

const HAN_SOURCES: readonly Source[] = [
  { factor: FACTORS.regional, targetsOf: (head) => regionalWords().get(head) ?? [] },
  { factor: FACTORS.lexicon, targetsOf: (head) => loadLexicon('zh').targetsOf(head) },
  { factor: FACTORS.reverse, targetsOf: (head) => loadLexicon('zh').headsOf(head) },
];
const HAN_SOURCES_FOR_LATIN: readonly Source[] = [
  ...HAN_SOURCES,
  { factor: FACTORS.translation, targetsOf: (head) => loadLexicon('en-zh').headsOf(head) },
];
/** Their heads are stems. */
const LATIN_SOURCES: readonly Source[] = [
  {
    factor: FACTORS.lexicon,
    targetsOf: (head) => english().wordsOf(head).flatMap(loadLexicon('en').targetsOf),
  },
  {
    factor: FACTORS.translation,
    targetsOf: (head) => translated().wordsOf(head).flatMap(loadLexicon('en-zh').targetsOf),
  },
  {
    factor: FACTORS.reverse,
    targetsOf: (head) => english().wordsOf(head).flatMap(loadLexicon('en').headsOf),
  },
];

/** For what heads begin with, the lengths of those heads, a bit each: most beginnings are none, and some share a place. */
type Lengths = Uint16Array;
const LENGTH_SLOTS = 0x40000;

function note(lengths: Lengths, slot: number, length: number): void {
  lengths[slot] = (lengths[slot] ?? 0) | (1 << length);
}

/** The place of a pair of characters. */
function pairSlot(text: string, at: number): number {
  return (hashOf(text, at, at + 2) >>> 0) % LENGTH_SLOTS;
}

function notePairs(lengths: Lengths, words: Iterable<string>): void {
  for (const word of words) {
    if (word.length > 1 && word.length <= LONGEST_HAN_HEAD && isHan(word.charCodeAt(0)))
      note(lengths, pairSlot(word, 0), word.length);
  }
}

/** The lengths of the Han heads by the pair that they begin with. */
function lengthsOfHeads(names: readonly LexiconName[]): Lengths {
  const lengths = new Uint16Array(LENGTH_SLOTS);
  for (const words of [regionalWords().keys(), ...names.map((name) => loadLexicon(name).words)])
    notePairs(lengths, words);
  return lengths;
}

/** Whether a dictionary knows a Han word: most runs of characters that might be one are none. */
function isHanWord(head: string, names: readonly LexiconName[]): boolean {
  return regionalWords().has(head) || names.some((name) => loadLexicon(name).words.find(head) >= 0);
}

function targetsOf(head: string, sources: readonly Source[]): Target[] {
  return sources.flatMap(({ factor, targetsOf }) => targetsOf(head).map((target) => ({ target, factor })));
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

/** Collects heads from left to right, and tells which stand inside of a longer one before them. */
function collector(known: (head: string) => boolean) {
  const found: HeadSpan[] = [];
  let covered = 0;
  const offer = (head: string, start: number, end: number): boolean => {
    if (!known(head)) return false;
    found.push({ head, start, end, inner: end <= covered });
    covered = Math.max(covered, end);
    return true;
  };
  return { found, offer };
}

/** At each character the longest Han head that begins there. */
function hanHeads(folded: string, lengths: () => Lengths, known: (head: string) => boolean): HeadSpan[] {
  const { found, offer } = collector(known);
  for (let at = 0; at < folded.length; at += 1) {
    if (!isHan(folded.charCodeAt(at))) continue;
    const begun = lengths()[pairSlot(folded, at)] ?? 0;
    for (let length = LONGEST_HAN_HEAD; begun > 0 && length > 1; length -= 1) {
      if ((begun & (1 << length)) === 0 || at + length > folded.length) continue;
      if (offer(folded.slice(at, at + length), at, at + length)) break;
    }
  }
  return found;
}

/** At each Latin word the longest head that begins there. */
function latinHeads(folded: string, known: (head: string) => boolean): HeadSpan[] {
  const { found, offer } = collector(known);
  const words = [...folded.matchAll(/[a-z\u00df-\u024f]+/g)].map((match) => ({
    stem: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const [at, first] of words.entries()) {
    const begun = english().lengthsFrom(first.stem) | translated().lengthsFrom(first.stem);
    for (let length = Math.min(LONGEST_LATIN_HEAD, words.length - at); begun > 0 && length > 0; length -= 1) {
      if ((begun & (1 << length)) === 0) continue;
      const phrase = words.slice(at, at + length);
      const stems = phrase.map((word) => word.stem).join(' ');
      if (offer(stems, first.start, phrase.at(-1)?.end ?? first.end)) break;
    }
  }
  return found;
}

/** Synonyms for one index: the ways of a head are worked out once and kept, since heads are a fixed list. */
export function createSynonyms(index: PassageIndex): Synonyms {
  const kept = new Map<string, readonly Way[]>();
  // Chinese words need their English ones only where there is English to find.
  const latin = index.keys.some((key) => typeof key === 'string' && /^[a-z]{3}/.test(key));
  const han = latin ? HAN_SOURCES_FOR_LATIN : HAN_SOURCES;
  const names: readonly LexiconName[] = latin ? ['zh', 'en-zh'] : ['zh'];
  const waysOf = (head: string): readonly Way[] => {
    const there = kept.get(head);
    if (there) return there;
    const ofHan = isHan(head.charCodeAt(0));
    if (ofHan && !isHanWord(head, names)) return [];
    const targets = targetsOf(head, ofHan ? han : LATIN_SOURCES);
    if (targets.length === 0) return [];
    const ways = targets.flatMap(({ target, factor }) => {
      const terms = termsOf(index, target);
      return terms ? [{ terms, factor }] : [];
    });
    kept.set(head, ways);
    return ways;
  };
  const lengths = lazily(() => lengthsOfHeads(names));
  return {
    slotsOf: (folded, roles) => {
      const known = (head: string) => waysOf(head).length > 0;
      const slots = new Map<string, Slot>();
      for (const { head, start, end, inner } of [
        ...hanHeads(folded, lengths, known),
        ...latinHeads(folded, known),
      ]) {
        const matter = roles.slice(start, end).some((role) => role === 'matter');
        const weight = (matter ? 1 : 0.5) * (inner ? INNER : 1);
        // A head asked twice counts once.
        if ((slots.get(head)?.weight ?? 0) < weight)
          slots.set(head, { start, end, weight, ways: waysOf(head) });
      }
      return [...slots.values()];
    },
  };
}
