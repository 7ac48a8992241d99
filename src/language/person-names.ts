import { isHan } from './fold.ts';
import { loadNameLists } from './name-lists.ts';
import { type Name, name } from './name-span.ts';
import { simplify } from './script.ts';
import type { WordCuts } from './word-cuts.ts';

/** What speaks for a person's name at [start, end). */
interface Support {
  /** A title, a courtesy or a question after people stands right behind, or a role right before. */
  readonly any: boolean;
  /** 书记, 先生 right behind: the strongest. */
  readonly title: boolean;
}

const LONGEST_EVIDENCE = 4;

function listedAt(list: ReadonlySet<string>, text: string, index: number): boolean {
  for (let length = LONGEST_EVIDENCE; length > 0; length -= 1) {
    if (list.has(text.slice(index, index + length))) return true;
  }
  return false;
}

function listedBefore(list: ReadonlySet<string>, text: string, index: number): boolean {
  for (let length = LONGEST_EVIDENCE; length > 0; length -= 1) {
    if (length <= index && list.has(text.slice(index - length, index))) return true;
  }
  return false;
}

function supportOf(text: string, start: number, end: number): Support {
  const lists = loadNameLists();
  const title = listedAt(lists.titles, text, end) || listedAt(lists.courtesies, text, end);
  const any =
    title ||
    listedAt(lists.evidenceAfter, text, end) ||
    listedBefore(lists.evidenceBefore, text, start) ||
    listedBefore(lists.titles, text, start);
  return { any, title };
}

function isHanAt(text: string, index: number): boolean {
  return isHan(text.charCodeAt(index));
}

/** Whether nothing Han stands before `start` or behind `end`: a name by itself, or at the question's head or tail. */
function atAnEdge(text: string, start: number, end: number): boolean {
  return !isHanAt(text, start - 1) || !isHanAt(text, end);
}

/** How the word cuts divide surname and given name. */
type Shape = 'apart' | 'givenWord' | 'mixed';

function shapeOf(start: number, given: number, end: number, cuts: WordCuts): Shape | null {
  if (!cuts.startsAt(start) || !cuts.startsAt(end)) return null;
  if (!cuts.startsAt(given)) return 'mixed';
  for (let index = given + 1; index < end; index += 1) if (!cuts.startsAt(index)) return 'givenWord';
  return 'apart';
}

/** A surname that is seldom anything else, and the given characters behind it. */
function isUsualName(text: string, start: number, given: number, end: number, cuts: WordCuts): boolean {
  const lists = loadNameLists();
  const shape = shapeOf(start, given, end, cuts);
  if (shape === null) return false;
  const support = supportOf(text, start, end);
  const usual = [...text.slice(given, end)].filter((character) => lists.given.has(character)).length;
  const compound = given - start > 1;
  if (shape === 'mixed') return support.any && (compound || end - start > 2);
  if (support.any) return true;
  if (end - given === 1) {
    return (
      usual === 1 && !lists.notAlone.has(text.slice(given, end)) && (compound || atAnEdge(text, start, end))
    );
  }
  return shape === 'apart' ? usual > 0 : usual === 2;
}

/** A surname that is an everyday character as well: only with better evidence. */
function isRareName(text: string, start: number, given: number, end: number, cuts: WordCuts): boolean {
  const lists = loadNameLists();
  const shape = shapeOf(start, given, end, cuts);
  if (shape === null || shape === 'mixed') return false;
  const usual = [...text.slice(given, end)].every((character) => lists.given.has(character));
  const support = supportOf(text, start, end);
  if (shape === 'givenWord') return usual && support.title;
  if (end - given === 1) return support.title || (usual && support.any && atAnEdge(text, start, end));
  return support.title || (usual && (support.any || atAnEdge(text, start, end)));
}

const NICKNAMES = '小老阿';
const SOMEONE = '某';

/** 李某, 张某某: the way the press hides a name, not 某个, 某年. */
function hiddenName(text: string, start: number, given: number, cuts: WordCuts): Name | null {
  if (text.charAt(given) !== SOMEONE || !cuts.startsAt(start)) return null;
  const end = text.charAt(given + 1) === SOMEONE ? given + 2 : given + 1;
  return cuts.startsAt(end) ? name(start, end, 'person') : null;
}

function surnameLength(text: string, index: number): { length: number; rare: boolean } | null {
  const lists = loadNameLists();
  if (lists.surnames.has(text.slice(index, index + 2))) return { length: 2, rare: false };
  const single = text.charAt(index);
  if (lists.surnames.has(single)) return { length: 1, rare: false };
  return lists.rareSurnames.has(single) ? { length: 1, rare: true } : null;
}

/**
 * The Chinese person's name that starts at `index`: a surname and one or two characters that are no word together
 * with their neighbours. Rather none than a wrong one.
 */
export function chinesePerson(text: string, index: number, cuts: () => WordCuts): Name | null {
  const surname = surnameLength(text, index);
  if (surname === null) return null;
  const lists = loadNameLists();
  const before = text.charAt(index - 1);
  if (before !== '' && (lists.numerals.has(before) || NICKNAMES.includes(before))) return null;
  const given = index + surname.length;
  const isName = surname.rare ? isRareName : isUsualName;
  const found: Name[] = [];
  for (const length of [2, 1]) {
    const end = given + length;
    const characters = [...text.slice(given, end)];
    if (end > text.length || characters.some((one) => !isHanAt(one, 0) || lists.notInNames.has(one)))
      continue;
    if (lists.ordinaryWords.has(text.slice(index, end))) continue;
    if (isName(text, index, given, end, cuts())) found.push(name(index, end, 'person'));
  }
  const [longest, shorter] = found;
  if (longest === undefined) return surname.rare ? null : hiddenName(text, index, given, cuts());
  const shorterIsSurer = shorter !== undefined && supportOf(text, index, shorter.end).title;
  return shorterIsSurer ? shorter : longest;
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
