import { capitalNames } from './english-names.ts';
import { type Folded, isHan } from './fold.ts';
import { isLatin, listedHanName, listedLatinName, listedStarts, readsAsEnglish } from './gazetteer.ts';
import { loadNameLists } from './name-lists.ts';
import { type Name, name, withoutOverlaps } from './name-span.ts';
import { naturalPlace, suffixedOrganisation, suffixedPlace } from './patterned-names.ts';
import { chinesePerson, dottedNames, transliteratedName } from './person-names.ts';
import { LONGEST_CUT, lazyWordCuts, type WordCuts } from './word-cuts.ts';

export type { Name, NameKind } from './name-span.ts';

/** Whether a listed Latin name may stand at `start` although it is a word too (Turkey, turkey). */
type IsCapital = (start: number) => boolean;

/**
 * The names of places, persons and organisations in a folded text, in order, not overlapping. Rather none than a
 * wrong one: a name counts by the lists of `data/lexicon/names.json` or by the pattern and the words around it.
 * Linear in the text's length; beyond 2,000 units only the lists and capitals count.
 *
 * @throws PublicError when the lists cannot be read.
 */
export function namesIn(text: string): readonly Name[] {
  return withoutOverlaps(foldedNames(text, () => false));
}

/**
 * As `namesIn`, over the text as written and its folding: capitals tell English names too, a middle dot
 * foreign ones. Spans are in `folded.text`.
 */
export function namesInQuestion(raw: string, folded: Folded): readonly Name[] {
  const capitals = capitalNames(raw).map((found) => inFolded(folded, found));
  const capitalUnits = new Set<number>();
  for (const found of capitals) {
    for (let index = found.start; index < found.end; index += 1) capitalUnits.add(index);
  }
  const dotted = dottedNames(raw).map((found) =>
    inFolded(folded, { ...found, coreEnd: found.end, kind: 'person' }),
  );
  return withoutOverlaps([
    ...foldedNames(folded.text, (start) => capitalUnits.has(start)),
    ...capitals.filter((found) => found.end > found.start),
    ...dotted,
  ]);
}

function foldedNames(text: string, isCapital: IsCapital): Name[] {
  const cuts = lazyWordCuts(text);
  let english: boolean | undefined;
  const listed: Name[] = [];
  const guessed: Name[] = [];
  let index = 0;
  while (index < text.length) {
    if (isLatin(text.charCodeAt(index))) {
      const start = index;
      while (isLatin(text.charCodeAt(index))) index += 1;
      const found = listedLatinName(text, start, index, (needs) => {
        if (needs === 'capital') return isCapital(start);
        if (needs === 'english') english ??= readsAsEnglish(text);
        return needs === 'nothing' || english === true || isCapital(start);
      });
      if (found) listed.push(found);
      index = Math.max(index, found?.end ?? 0);
      continue;
    }
    index = isHan(text.charCodeAt(index)) ? readHan(text, index, listed, guessed, cuts) : index + 1;
  }
  return [...listed, ...guessed];
}

const PERSON = 1;
const PLACE = 2;
const ORGANISATION = 4;
const FOREIGN = 8;
const LISTED = 16;

let beginnings: Uint8Array | undefined;

/** For each UTF-16 unit, which kinds of name can begin with it: most units begin none and cost no look-up. */
function nameBeginnings(): Uint8Array {
  if (beginnings !== undefined) return beginnings;
  const table = new Uint8Array(0x10000);
  const mark = (list: Iterable<string>, flag: number) => {
    for (const entry of list) table[entry.charCodeAt(0)] = (table[entry.charCodeAt(0)] ?? 0) | flag;
  };
  const lists = loadNameLists();
  for (const list of [lists.surnames, lists.rareSurnames]) mark(list, PERSON);
  for (const list of [lists.placeSuffixes, lists.featureSuffixes]) mark(list, PLACE);
  mark(lists.brandSuffixes, ORGANISATION);
  mark(lists.transliteration, FOREIGN);
  mark(listedStarts(), LISTED);
  beginnings = table;
  return table;
}

/** Reads what starts at one Han character; returns where to read on. */
function readHan(text: string, index: number, listed: Name[], guessed: Name[], cuts: () => WordCuts): number {
  const begins = nameBeginnings()[text.charCodeAt(index)] ?? 0;
  if (begins === 0) return index + 1;
  const known = begins & LISTED ? listedHanName(text, index, cuts) : null;
  if (text.length > LONGEST_CUT) {
    if (known) listed.push(known);
    return known?.end ?? index + 1;
  }
  const person = begins & PERSON && known?.kind !== 'person' ? chinesePerson(text, index, cuts) : null;
  if (person && person.end > (known?.end ?? 0)) guessed.push(person);
  if (known) {
    listed.push(known);
    return known.end;
  }
  const from = listed.at(-1)?.end ?? 0;
  if (begins & PLACE) {
    // The 峰 of 石云峰 makes no mountain.
    const inPerson = (guessed.at(-1)?.end ?? 0) > index;
    const place =
      suffixedPlace(text, index, from, cuts) ?? (inPerson ? null : naturalPlace(text, index, from, cuts));
    if (place) listed.push(place);
    if (place) return place.end;
  }
  const organisation = begins & ORGANISATION ? suffixedOrganisation(text, index, listed, cuts) : null;
  const foreign = begins & FOREIGN && !person ? transliteratedName(text, index, cuts) : null;
  if (organisation) guessed.push(organisation);
  if (foreign) guessed.push(foreign);
  return index + 1;
}

/** A name in the text as written, in its folding. */
function inFolded(folded: Folded, found: Name): Name {
  const first = firstFrom(folded.offsets, found.start);
  // A space has the origin of what it stands before.
  const start = folded.text.charAt(first) === ' ' ? first + 1 : first;
  return name(
    start,
    firstFrom(folded.offsets, found.end),
    found.kind,
    firstFrom(folded.offsets, found.coreEnd),
  );
}

/** The first folded unit whose origin is at `offset` or behind it. */
function firstFrom(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
