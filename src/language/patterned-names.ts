import { isHan } from './fold.ts';
import { placeSuffixEnd } from './gazetteer.ts';
import { loadNameLists } from './name-lists.ts';
import { type Name, name } from './name-span.ts';
import type { WordCuts } from './word-cuts.ts';

const LONGEST_PLACE = 3;

/** Whether the unit can be part of a name that no list knows: Han, and no function word. */
function canBeName(text: string, index: number): boolean {
  const { notInNames, placeEndings } = loadNameLists();
  const character = text.charAt(index);
  return (
    index >= 0 && isHan(text.charCodeAt(index)) && (!notInNames.has(character) || placeEndings.has(character))
  );
}

/**
 * Where the unlisted name that ends before `end` starts: at most three characters that belong to no word (泽|州, 高|都),
 * or one word of two that ends as places do (清河). Null where neither stands there.
 */
function unlistedStart(text: string, end: number, from: number, cuts: WordCuts): number | null {
  const lists = loadNameLists();
  let start = end;
  while (
    end - start < LONGEST_PLACE &&
    start > from &&
    canBeName(text, start - 1) &&
    cuts.aloneAt(start - 1)
  ) {
    start -= 1;
  }
  if (end - start >= 2) return lists.ordinaryWords.has(text.slice(start, end)) ? null : start;
  const word = end - 2;
  const isWord = start === end && word >= from && cuts.startsAt(word) && !cuts.startsAt(end - 1);
  if (!isWord || !canBeName(text, word) || !canBeName(text, end - 1)) return null;
  return lists.placeEndings.has(text.charAt(end - 1)) && !lists.ordinaryWords.has(text.slice(word, end))
    ? word
    : null;
}

/** Whether an ordinary word (行政村, 护城河) ends at `end`. */
function endsInOrdinaryWord(text: string, end: number): boolean {
  const { notPlaces } = loadNameLists();
  for (let length = 2; length <= 5 && length <= end; length += 1) {
    if (notPlaces.has(text.slice(end - length, end))) return true;
  }
  return false;
}

/** A place by its pattern: the suffix (县, 镇, 自治州) starts at `index`, an unlisted name stands before it. */
export function suffixedPlace(text: string, index: number, from: number, cuts: () => WordCuts): Name | null {
  if (!canBeName(text, index - 1)) return null;
  const end = placeSuffixEnd(text, index);
  if (end === null || endsInOrdinaryWord(text, end)) return null;
  const words = cuts();
  if (!words.startsAt(end)) return null;
  // 云|溪村: the cuts may give the suffix to the character before it.
  const whole = words.startsAt(index) ? words : withCutAt(words, index);
  const start = unlistedStart(text, index, from, whole);
  return start === null ? null : name(start, end, 'place', index);
}

function withCutAt(cuts: WordCuts, cut: number): WordCuts {
  const startsAt = (index: number) => index === cut || cuts.startsAt(index);
  return { ...cuts, startsAt, aloneAt: (index) => startsAt(index) && startsAt(index + 1) };
}

/** A river, lake, mountain or island by its pattern: two characters of no word before 河, 湖, 山, 岛. */
export function naturalPlace(text: string, index: number, from: number, cuts: () => WordCuts): Name | null {
  const { featureSuffixes, suffixFollowers } = loadNameLists();
  const two = text.slice(index, index + 2);
  const suffix =
    two.length === 2 && featureSuffixes.has(two)
      ? 2
      : featureSuffixes.has(text.charAt(index))
        ? 1
        : undefined;
  if (suffix === undefined || !canBeName(text, index - 1)) return null;
  const end = index + suffix;
  if (suffixFollowers.has(text.slice(end - 1, end + 1)) || endsInOrdinaryWord(text, end)) return null;
  const words = cuts();
  if (!words.startsAt(index) || !words.startsAt(end)) return null;
  const start = unlistedStart(text, index, from, words);
  return start !== null && index - start === 2 && words.aloneAt(start) ? name(start, end, 'place') : null;
}

const LONGEST_BRAND_SUFFIX = 6;
const LONGEST_DESCRIBING = 3;
const MOST_DESCRIBING = 4;

function suffixEndAt(text: string, index: number): number | null {
  const { brandSuffixes } = loadNameLists();
  for (let length = Math.min(LONGEST_BRAND_SUFFIX, text.length - index); length > 1; length -= 1) {
    if (brandSuffixes.has(text.slice(index, index + length))) return index + length;
  }
  return null;
}

function describingStart(text: string, end: number): number | null {
  const { describing } = loadNameLists();
  for (let length = LONGEST_DESCRIBING; length > 0; length -= 1) {
    if (length <= end && describing.has(text.slice(end - length, end))) return end - length;
  }
  return null;
}

/**
 * An organisation by its pattern: 大学, 公司, 医院 starts at `index`; before it, past plain words (理工, 人民), a listed
 * name (太原理工大学) or an unlisted one. `listed` holds the names found so far, in the text's order.
 */
export function suffixedOrganisation(
  text: string,
  index: number,
  listed: readonly Name[],
  cuts: () => WordCuts,
): Name | null {
  const end = suffixEndAt(text, index);
  if (end === null || !cuts().startsAt(end)) return null;
  const before = listed.at(-1);
  let inner = index;
  for (let taken = 0; taken <= MOST_DESCRIBING; taken += 1) {
    if (before && before.end === inner && before.kind !== 'person')
      return name(before.start, end, 'organisation');
    const start = unlistedStart(text, inner, before?.end ?? 0, cuts());
    if (start !== null && describingStart(text, inner) === null) return name(start, end, 'organisation');
    const next = describingStart(text, inner);
    if (next === null || next < (before?.end ?? 0)) return null;
    inner = next;
  }
  return null;
}
