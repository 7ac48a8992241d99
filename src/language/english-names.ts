import { loadNameLists } from './name-lists.ts';
import type { NameKind } from './name-span.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from './question-words.ts';

/** A word in Latin letters of the text as written, without a possessive ’s. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  /** Whether a sentence starts with it, so that its capital says nothing. */
  readonly first: boolean;
  /** Whether only a space parts it from the word before. */
  readonly joined: boolean;
}

export interface CapitalName {
  readonly start: number;
  readonly end: number;
  /** Where its last telling word ends: before the Island of Fenwick Island. */
  readonly coreEnd: number;
  readonly kind: NameKind;
}

const WORD =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:['’.-]\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’]s$/i;
const SENTENCE_END = /[.!?。！？\n"“「'‘(]\s*$/;
const NOT_BLANK = /\S/;
const HAN = /\p{Script=Han}/u;
const GAP = 12;

function wordsOf(raw: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of raw.matchAll(WORD)) {
    const written = match[0].replace(POSSESSIVE, '');
    const gap = raw.slice(Math.max(previousEnd, match.index - GAP), match.index);
    const opens = words.length === 0 && !NOT_BLANK.test(gap);
    words.push({
      start: match.index,
      end: match.index + written.length,
      lower: written.toLowerCase(),
      capital: /^\p{Lu}/u.test(written),
      allCapitals: written.length > 1 && !/\p{Ll}/u.test(written),
      first: opens || SENTENCE_END.test(gap),
      joined: gap === ' ',
    });
    previousEnd = match.index + match[0].length;
  }
  return words;
}

/** Little words that a title, Set Like This, leaves small. */
const SMALL = new Set('a an the of in on at to for from by with and or as vs v'.split(' '));

function isTalk(word: Word): boolean {
  return ASKING_WORDS.has(word.lower) || FUNCTION_WORDS.has(word.lower);
}

/** Whether capitals tell names from words here: not where all is in capitals or small, nor in a title. */
function capitalsTell(words: readonly Word[], inHan: boolean): boolean {
  const inside = words.filter((word) => !word.first && word.lower !== 'i');
  if (inside.some((word) => word.capital && !word.allCapitals && isTalk(word) && !SMALL.has(word.lower))) {
    return false;
  }
  return inHan || inside.some((word) => !word.capital && !SMALL.has(word.lower));
}

/** Inside a name before its last word: Bank of Fenwick, Ludwig van Beethoven. */
const JOINTS = new Set(['of', 'the', 'de', 'da', 'del', 'van', 'von', 'bin', 'al', 'la', 'le', 'di']);

function isNameWord(word: Word): boolean {
  return word.capital && (!isTalk(word) || word.allCapitals) && word.lower !== 'i';
}

/**
 * The run of capitalised words from `index`; the index behind it. Small joints are passed behind the run's first word
 * alone: Bank of Fenwick is one name, Standing Committee of the Fenwick Council is not.
 */
function runEnd(words: readonly Word[], index: number): number {
  let end = index + 1;
  for (;;) {
    let next = end;
    while (end === index + 1 && next - end < 2 && words[next]?.joined && JOINTS.has(words[next]?.lower ?? ''))
      next += 1;
    const word = words[next];
    if (word === undefined || !word.joined || !isNameWord(word)) return end;
    end = next + 1;
  }
}

/** A name's first word may open the sentence only where it is known to begin names: Li Chenpeng, Mount Fenwick. */
function opensName(word: Word): boolean {
  const lists = loadNameLists();
  return lists.surnamesEn.has(word.lower) || lists.placeWordsEn.has(word.lower);
}

function kindOf(run: readonly Word[], before: Word | undefined, titled: boolean): NameKind {
  const lists = loadNameLists();
  const first = run[0]?.lower ?? '';
  const last = run.at(-1)?.lower ?? '';
  if (titled) return 'person';
  const marks = (list: ReadonlySet<string>) => list.has(last) || (run.length > 1 && list.has(first));
  if (marks(lists.organisationWordsEn)) return 'organisation';
  if (marks(lists.placeWordsEn)) return 'place';
  if (run.length === 1 && run[0]?.allCapitals === true) return 'organisation';
  return /^(?:in|at|near|from|around|outside)$/.test(before?.lower ?? '') ? 'place' : 'person';
}

/** Whether a word is a name's own, not an everyday word or initials that no list knows. */
function isTelling(word: Word): boolean {
  const { ordinaryEn, placeWordsEn, organisationWordsEn, acronyms } = loadNameLists();
  if (JOINTS.has(word.lower)) return false;
  if ([ordinaryEn, placeWordsEn, organisationWordsEn].some((list) => list.has(word.lower))) return false;
  return !word.allCapitals || acronyms.has(word.lower.toUpperCase());
}

/** Two everyday words that name all the same: a place, then what stands there (Harbour Authority, River Board). */
function isPlaceAndBody(run: readonly Word[]): boolean {
  const { placeWordsEn, organisationWordsEn } = loadNameLists();
  const last = run.at(-1)?.lower ?? '';
  return (
    organisationWordsEn.has(last) &&
    run.some((word) => NAMED_WATERS.has(word.lower) && placeWordsEn.has(word.lower))
  );
}

/** Places that have their own bodies; a City Council or a District Court is named by its place alone. */
const NAMED_WATERS = new Set([
  'harbour',
  'harbor',
  'port',
  'river',
  'lake',
  'bay',
  'island',
  'airport',
  'canal',
  'valley',
]);

/** The part of a run that names: no title in front, not made of everyday words alone. Null where nothing is left. */
function nameInRun(words: readonly Word[], from: number, to: number): CapitalName | null {
  const { personTitlesEn } = loadNameLists();
  let start = from;
  while (start < to && personTitlesEn.has(words[start]?.lower ?? '')) start += 1;
  const run = words.slice(start, to);
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return null;
  const lastTelling = run.findLast(isTelling);
  if (lastTelling === undefined && !isPlaceAndBody(run)) return null;
  const coreEnd = lastTelling?.end ?? last.end;
  return { start: first.start, end: last.end, coreEnd, kind: kindOf(run, words[start - 1], start > from) };
}

/** Initials that name someone (WHO, UN), in capitals amid a text that is not. */
function initials(words: readonly Word[]): CapitalName[] {
  const { acronyms } = loadNameLists();
  return words
    .filter((word) => word.allCapitals && acronyms.has(word.lower.toUpperCase()))
    .map((word) => ({ start: word.start, end: word.end, coreEnd: word.end, kind: 'organisation' as const }));
}

/**
 * Names told by their capitals in the text as written. None where the whole text is in capitals, in small letters or
 * set as a title; months, weekdays, languages, titles and a sentence's first word are no evidence.
 */
export function capitalNames(raw: string): CapitalName[] {
  const words = wordsOf(raw);
  const inHan = HAN.test(raw);
  if (!capitalsTell(words, inHan)) return [];
  const found = initials(words);
  let index = 0;
  while (index < words.length) {
    const word = words[index];
    const starts = word !== undefined && isNameWord(word) && (!word.first || opensName(word));
    if (!starts) {
      index += 1;
      continue;
    }
    const end = runEnd(words, index);
    // In a Chinese sentence one word alone (Logo, App) may be any borrowed word.
    const named = inHan && end - index === 1 ? null : nameInRun(words, index, end);
    if (named) found.push(named);
    index = end;
  }
  return found;
}
