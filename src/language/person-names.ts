import { isHan } from './fold.ts';
import { loadNameLists } from './name-lists.ts';
import { type Name, name } from './name-span.ts';
import { simplify } from './script.ts';
import type { WordCuts } from './word-cuts.ts';

const LONGEST_EVIDENCE = 4;

function listedAt(list: ReadonlySet<string>, text: string, index: number): boolean {
  for (let length = LONGEST_EVIDENCE; length > 0; length -= 1) {
    if (list.has(text.slice(index, index + length))) return true;
  }
  return false;
}

function listedBefore(list: ReadonlySet<string>, text: string, index: number): boolean {
  for (let length = Math.min(LONGEST_EVIDENCE, index); length > 0; length -= 1) {
    if (list.has(text.slice(index - length, index))) return true;
  }
  return false;
}

/** 书记, 先生 right behind the name: the best evidence. */
function isTitled(text: string, end: number): boolean {
  const { titles, courtesies } = loadNameLists();
  return listedAt(titles, text, end) || listedAt(courtesies, text, end);
}

/** A title or what is asked of people right behind, or a role right before. */
function isSupported(text: string, start: number, end: number): boolean {
  const { evidenceAfter, evidenceBefore, titles } = loadNameLists();
  return (
    isTitled(text, end) ||
    listedAt(evidenceAfter, text, end) ||
    listedBefore(evidenceBefore, text, start) ||
    listedBefore(titles, text, start)
  );
}

function isHanAt(text: string, index: number): boolean {
  return isHan(text.charCodeAt(index));
}

/** How the word cuts divide surname and given name. */
type Shape = 'apart' | 'givenWord' | 'mixed';

function shapeOf(start: number, given: number, end: number, cuts: WordCuts): Shape | null {
  if (!cuts.startsAt(start) || !cuts.startsAt(end)) return null;
  if (!cuts.startsAt(given)) return 'mixed';
  return end - given === 1 || cuts.startsAt(given + 1) ? 'apart' : 'givenWord';
}

/** How many of the given characters are usual in given names. */
function usualCount(text: string, given: number, end: number): number {
  const { given: usual } = loadNameLists();
  let count = 0;
  for (let index = given; index < end; index += 1) if (usual.has(text.charAt(index))) count += 1;
  return count;
}

type IsName = (text: string, start: number, given: number, end: number, cuts: () => WordCuts) => boolean;

/**
 * A surname that is seldom anything else, and the given characters behind it. The words are cut last: most of what
 * might be a name has nothing that speaks for it.
 */
const isUsualName: IsName = (text, start, given, end, cuts) => {
  const supported = isSupported(text, start, end);
  const usual = usualCount(text, given, end);
  const compound = given - start > 1;
  const single = end - given === 1;
  const edge = compound || !isHanAt(text, start - 1) || !isHanAt(text, end);
  const telling = edge && !loadNameLists().notAlone.has(text.charAt(given));
  if (!supported && (usual === 0 || (single && !telling))) return false;
  const shape = shapeOf(start, given, end, cuts());
  if (shape === null) return false;
  if (shape === 'mixed') return supported && (compound || !single);
  return supported || single || usual === 2 || shape === 'apart';
};

/** A surname that is an everyday character as well: only with better evidence. */
const isRareName: IsName = (text, start, given, end, cuts) => {
  const titled = isTitled(text, end);
  const usual = usualCount(text, given, end) === end - given;
  if (!titled) {
    const opens = !isHanAt(text, start - 1);
    const supported = isSupported(text, start, end);
    const enough = end - given === 1 ? opens && supported : opens || supported;
    if (!usual || !enough) return false;
  }
  const shape = shapeOf(start, given, end, cuts());
  return shape === 'apart' || (shape === 'givenWord' && titled && usual);
};

const NICKNAMES = '小老阿';
const SOMEONE = '某';

/** 李某, 张某某: the way the press hides a name, not 某个, 某年. */
function hiddenName(text: string, start: number, given: number, cuts: () => WordCuts): Name | null {
  if (text.charAt(given) !== SOMEONE || !cuts().startsAt(start)) return null;
  const end = text.charAt(given + 1) === SOMEONE ? given + 2 : given + 1;
  return cuts().startsAt(end) ? name(start, end, 'person') : null;
}

function surnameAt(text: string, index: number): { length: number; rare: boolean } | null {
  const { surnames, rareSurnames } = loadNameLists();
  if (surnames.has(text.slice(index, index + 2))) return { length: 2, rare: false };
  const single = text.charAt(index);
  if (surnames.has(single)) return { length: 1, rare: false };
  return rareSurnames.has(single) ? { length: 1, rare: true } : null;
}

/** Whether [given, end) may be a given name at all: Han, and neither function words nor part of an ordinary word. */
function canBeGiven(text: string, start: number, given: number, end: number): boolean {
  const { notInNames, ordinaryWords } = loadNameLists();
  for (let index = given; index < end; index += 1) {
    if (!isHanAt(text, index) || notInNames.has(text.charAt(index))) return false;
  }
  return !ordinaryWords.has(text.slice(start, end));
}

/**
 * The Chinese person's name that starts at `index`: a surname and one or two characters that are no word together
 * with their neighbours. Rather none than a wrong one.
 */
export function chinesePerson(text: string, index: number, cuts: () => WordCuts): Name | null {
  const surname = surnameAt(text, index);
  if (surname === null) return null;
  const before = text.charAt(index - 1);
  if (before !== '' && (loadNameLists().numerals.has(before) || NICKNAMES.includes(before))) return null;
  const given = index + surname.length;
  const isName = surname.rare ? isRareName : isUsualName;
  const endsAt = (end: number) =>
    canBeGiven(text, index, given, end) && isName(text, index, given, end, cuts) ? end : null;
  const short = endsAt(given + 1);
  // 张伟书记 is no 张伟书.
  const end = short !== null && isTitled(text, short) ? short : (endsAt(given + 2) ?? short);
  if (end !== null) return name(index, end, 'person');
  return surname.rare ? null : hiddenName(text, index, given, cuts);
}

const SHORTEST_TRANSLITERATION = 4;
const LONGEST_TRANSLITERATION = 12;
const WHEREABOUTS = '在到去从往飞';

/** A foreign name spelt in Chinese (扎克伯格): a run of the characters used for it that are no words. */
export function transliteratedName(text: string, index: number, cuts: () => WordCuts): Name | null {
  const { transliteration } = loadNameLists();
  const last = Math.min(text.length, index + LONGEST_TRANSLITERATION);
  let end = index;
  while (end < last && transliteration.has(text.charAt(end))) end += 1;
  if (end - index < SHORTEST_TRANSLITERATION) return null;
  const words = cuts();
  for (let at = index; at < end; at += 1) if (!words.aloneAt(at)) return null;
  const placed = index > 0 && WHEREABOUTS.includes(text.charAt(index - 1));
  return name(index, end, placed ? 'place' : 'person');
}

const DOT = /[·•・‧．∙⋅]/g;

/** Names with a middle dot (约翰·史密斯), which folding turns into a space: found in the text as written. */
export function dottedNames(raw: string): { start: number; end: number }[] {
  const { transliteration } = loadNameLists();
  const spelt = (index: number) => transliteration.has(simplify(raw.charAt(index)));
  const found: { start: number; end: number }[] = [];
  for (const dot of raw.matchAll(DOT)) {
    let start = dot.index;
    while (start > 0 && spelt(start - 1)) start -= 1;
    let end = dot.index + 1;
    while (spelt(end)) end += 1;
    const previous = found.at(-1);
    if (start === dot.index || end === dot.index + 1) continue;
    if (previous && start <= previous.end) found[found.length - 1] = { start: previous.start, end };
    else found.push({ start, end });
  }
  return found;
}
