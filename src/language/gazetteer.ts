import { isHan } from './fold.ts';
import { loadNameLists, type NameLists } from './name-lists.ts';
import { type Name, type NameKind, name } from './name-span.ts';
import type { WordCuts } from './word-cuts.ts';

interface Entry {
  readonly text: string;
  readonly kind: NameKind;
  /** `suffix`: only with 市, 县 … behind; `english`: only in an English sentence; `capital`: only written with one. */
  readonly needs: 'nothing' | 'suffix' | 'english' | 'capital';
}

/** Entries by their first character (Han) or first word (Latin), the longest first. */
type Gazetteer = ReadonlyMap<string, readonly Entry[]>;

let gazetteer: Gazetteer | undefined;

function build(lists: NameLists): Gazetteer {
  const byStart = new Map<string, Entry[]>();
  const add = (list: ReadonlySet<string>, kind: NameKind, needs: Entry['needs']) => {
    for (const text of list) {
      const start = isHan(text.charCodeAt(0)) ? text.charAt(0) : (text.split(' ')[0] ?? text);
      const entries = byStart.get(start);
      if (entries) entries.push({ text, kind, needs });
      else byStart.set(start, [{ text, kind, needs }]);
    }
  };
  add(lists.places, 'place', 'nothing');
  add(lists.wordlikePlaces, 'place', 'suffix');
  add(lists.organisations, 'organisation', 'nothing');
  add(lists.people, 'person', 'nothing');
  add(lists.placesEn, 'place', 'nothing');
  add(lists.wordlikeEn, 'place', 'capital');
  add(lists.pinyinPlaces, 'place', 'english');
  add(lists.organisationsEn, 'organisation', 'nothing');
  add(lists.peopleEn, 'person', 'nothing');
  for (const entries of byStart.values()) entries.sort((a, b) => b.text.length - a.text.length);
  return byStart;
}

function entriesAt(start: string): readonly Entry[] {
  gazetteer ??= build(loadNameLists());
  return gazetteer.get(start) ?? [];
}

/** What listed names begin with: a Han character, a Latin word. */
export function listedStarts(): Iterable<string> {
  gazetteer ??= build(loadNameLists());
  return gazetteer.keys();
}

const LONGEST_SUFFIX = 5;
/** 朝鲜族, 蒙古族: a people, no place. */
const PEOPLE = '族';

/** Where an administrative suffix that starts at `index` ends; null where none does, or 市 belongs to 市场. */
export function placeSuffixEnd(text: string, index: number): number | null {
  const lists = loadNameLists();
  for (let length = Math.min(LONGEST_SUFFIX, text.length - index); length > 0; length -= 1) {
    if (!lists.placeSuffixes.has(text.slice(index, index + length))) continue;
    const follower = text.slice(index + length - 1, index + length + 1);
    return lists.suffixFollowers.has(follower) ? null : index + length;
  }
  return null;
}

/**
 * Whether a name in the list, found at [start, end), is one here: 以上海外 cuts into 以上|海外 and holds no 上海,
 * 四平方米 no 四平. A suffix behind decides against the cuts, which know 城市 and not 晋城市.
 */
function standsAlone(start: number, end: number, suffixed: boolean, cuts: WordCuts): boolean {
  if (!cuts.startsAt(start)) return false;
  if (suffixed || cuts.startsAt(end)) return true;
  let last = end;
  while (!cuts.startsAt(last)) last -= 1;
  return last === start && !cuts.ordinaryAt(start);
}

/** The listed Chinese name that starts at `index`, the longest, with its suffix; null where none does. */
export function listedHanName(text: string, index: number, cuts: () => WordCuts): Name | null {
  for (const entry of entriesAt(text.charAt(index))) {
    if (!text.startsWith(entry.text, index)) continue;
    const end = index + entry.text.length;
    if (text.charAt(end) === PEOPLE) continue;
    const suffixEnd = entry.kind === 'place' ? placeSuffixEnd(text, end) : null;
    if (suffixEnd === null && entry.needs === 'suffix') continue;
    if (!standsAlone(index, end, suffixEnd !== null, cuts())) continue;
    const coreEnd = entry.needs === 'suffix' ? (suffixEnd ?? end) : end;
    return name(index, suffixEnd ?? end, entry.kind, coreEnd);
  }
  return null;
}

const ENGLISH_WORD = /\b(?:the|is|was|are|were|of|in|how|what|which|who|did|does|when|where)\b/;

/** Whether a folded text is an English sentence rather than pinyin, where shanxi may be two words. */
export function readsAsEnglish(folded: string): boolean {
  return ENGLISH_WORD.test(folded);
}

/**
 * The listed Latin name whose first word is [start, wordEnd), the longest; null where none is. `allows` says whether
 * what the entry needs is given.
 */
export function listedLatinName(
  text: string,
  start: number,
  wordEnd: number,
  allows: (needs: Entry['needs']) => boolean,
): Name | null {
  for (const entry of entriesAt(text.slice(start, wordEnd))) {
    const end = start + entry.text.length;
    if (!text.startsWith(entry.text, start) || isLatin(text.charCodeAt(end)) || !allows(entry.needs))
      continue;
    return name(start, end, entry.kind);
  }
  return null;
}

/** Letters of folded Latin text: a to z and what has no plain form, such as ß. */
export function isLatin(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0x24f);
}
