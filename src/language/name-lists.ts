import { PublicError } from '../errors.ts';
import { readDataFile, reasonOf } from './data-file.ts';

/** Lists in Chinese (Simplified), whose entries stand apart by a space. */
const HAN_LISTS = [
  'places',
  'wordlikePlaces',
  'organisations',
  'people',
  'surnames',
  'rareSurnames',
  'given',
  'notAlone',
  'titles',
  'courtesies',
  'evidenceAfter',
  'evidenceBefore',
  'notInNames',
  'numerals',
  'placeEndings',
  'placeSuffixes',
  'featureSuffixes',
  'notPlaces',
  'suffixFollowers',
  'brandSuffixes',
  'describing',
  'ordinaryWords',
  'transliteration',
] as const;

/** Lists in Latin letters, folded, whose entries stand apart by a comma and a space. */
const LATIN_LISTS = [
  'placesEn',
  'wordlikeEn',
  'pinyinPlaces',
  'organisationsEn',
  'peopleEn',
  'surnamesEn',
  'personTitlesEn',
  'placeWordsEn',
  'organisationWordsEn',
  'ordinaryEn',
] as const;

/** Lists of initials, in capitals, apart by a comma and a space. */
const CAPITAL_LISTS = ['acronyms'] as const;

type ListName = (typeof HAN_LISTS)[number] | (typeof LATIN_LISTS)[number] | (typeof CAPITAL_LISTS)[number];

/** Every list of `data/lexicon/names.json`, its groups run together. What each is for, the file's `about` says. */
export type NameLists = Readonly<Record<ListName, ReadonlySet<string>>>;

const FILE_NAME = 'data/lexicon/names.json';

let loaded: NameLists | undefined;

/**
 * The lists, read on the first call, kept afterwards.
 *
 * @throws PublicError when the file cannot be read, is not JSON, or holds a malformed list.
 */
export function loadNameLists(): NameLists {
  loaded ??= parseNameLists(FILE_NAME, readDataFile(FILE_NAME));
  return loaded;
}

/**
 * Reads and checks the lists' text: `{"about": [...], "<list>": {"<group>": "entry entry …"}}`, every list present.
 * `fileName` is only what errors call the file.
 *
 * @throws PublicError naming the file, the list and the entry.
 */
export function parseNameLists(fileName: string, text: string): NameLists {
  const file = parseJson(fileName, text);
  if (!isRecord(file)) throw new PublicError(`${fileName}: expected an object of lists.`);
  const known = new Set<string>(['about', ...HAN_LISTS, ...LATIN_LISTS, ...CAPITAL_LISTS]);
  for (const key of Object.keys(file)) {
    if (!known.has(key)) throw new PublicError(`${fileName}: unknown list "${key}"; remove it.`);
  }
  const han = (name: ListName) => readList(fileName, name, file[name], ' ', HAN_ENTRY);
  const latin = (name: ListName) => readList(fileName, name, file[name], ', ', LATIN_ENTRY);
  return {
    places: han('places'),
    wordlikePlaces: han('wordlikePlaces'),
    organisations: han('organisations'),
    people: han('people'),
    surnames: han('surnames'),
    rareSurnames: han('rareSurnames'),
    given: han('given'),
    notAlone: han('notAlone'),
    titles: han('titles'),
    courtesies: han('courtesies'),
    evidenceAfter: han('evidenceAfter'),
    evidenceBefore: han('evidenceBefore'),
    notInNames: han('notInNames'),
    numerals: han('numerals'),
    placeEndings: han('placeEndings'),
    placeSuffixes: han('placeSuffixes'),
    featureSuffixes: han('featureSuffixes'),
    notPlaces: han('notPlaces'),
    suffixFollowers: han('suffixFollowers'),
    brandSuffixes: han('brandSuffixes'),
    describing: han('describing'),
    ordinaryWords: han('ordinaryWords'),
    transliteration: han('transliteration'),
    placesEn: latin('placesEn'),
    wordlikeEn: latin('wordlikeEn'),
    pinyinPlaces: latin('pinyinPlaces'),
    organisationsEn: latin('organisationsEn'),
    peopleEn: latin('peopleEn'),
    surnamesEn: latin('surnamesEn'),
    personTitlesEn: latin('personTitlesEn'),
    placeWordsEn: latin('placeWordsEn'),
    organisationWordsEn: latin('organisationWordsEn'),
    ordinaryEn: latin('ordinaryEn'),
    acronyms: readList(fileName, 'acronyms', file.acronyms, ', ', CAPITAL_ENTRY),
  };
}

interface EntryRule {
  readonly pattern: RegExp;
  readonly wanted: string;
}

const HAN_ENTRY: EntryRule = { pattern: /^[\u3007\u4e00-\u9fff]+$/, wanted: 'Han characters' };
const LATIN_ENTRY: EntryRule = { pattern: /^[a-z0-9]+(?: [a-z0-9]+)*$/, wanted: 'lower-case words' };
const CAPITAL_ENTRY: EntryRule = { pattern: /^[A-Z]+$/, wanted: 'capitals' };

function readList(
  fileName: string,
  name: string,
  groups: unknown,
  separator: string,
  rule: EntryRule,
): ReadonlySet<string> {
  if (!isRecord(groups))
    throw new PublicError(`${fileName}: "${name}" must be an object of group → entries.`);
  const list = new Set<string>();
  for (const [group, entries] of Object.entries(groups)) {
    const place = `${fileName}: ${name} "${group}"`;
    if (typeof entries !== 'string') throw new PublicError(`${place}: the entries must be one string.`);
    for (const entry of entries.split(separator)) {
      if (!rule.pattern.test(entry)) {
        throw new PublicError(
          `${place}: "${entry}" must be ${rule.wanted}, entries apart by "${separator}".`,
        );
      }
      if (list.has(entry)) throw new PublicError(`${place}: "${entry}" stands twice.`);
      list.add(entry);
    }
  }
  return list;
}

function parseJson(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PublicError(`${fileName} is not valid JSON: ${reasonOf(error)}.`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
