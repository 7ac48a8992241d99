import { PublicError } from '../errors.ts';
import { readDataFile } from './data-file.ts';
import { groupByKey, WordTable } from './word-table.ts';

/** Words and phrases as people ask with them, the heads → the words that articles use for them, their targets. */
export interface Lexicon {
  /** The heads, in the file's order, and behind them the targets that are no heads. */
  readonly words: WordTable;
  /** How many of the words are heads. */
  readonly heads: number;
  /** Best first, never the head itself; none for what is no head. */
  targetsOf(head: string): readonly string[];
  /** The heads that lead to a target. */
  headsOf(target: string): readonly string[];
}

/** From Chinese to Chinese (Simplified), from English to English, from English to Chinese. */
export type LexiconName = 'zh' | 'en' | 'en-zh';

const loaded = new Map<LexiconName, Lexicon>();

/**
 * The lexicon of that name, from `data/lexicon/<name>.txt`; read on the first call, kept afterwards.
 * Chinese heads are Simplified, English heads lower case and uninflected.
 *
 * @throws PublicError when the file cannot be read or holds a malformed entry.
 */
export function loadLexicon(name: LexiconName): Lexicon {
  const kept = loaded.get(name);
  if (kept !== undefined) return kept;
  const fileName = `data/lexicon/${name}.txt`;
  const lexicon = parseLexicon(fileName, readDataFile(fileName));
  loaded.set(name, lexicon);
  return lexicon;
}

const LINE_END = '\n';
const COMMENT = '#';
const SAME = '|';
const LEADS_TO = ': ';

/** A line `head|head: target|target`. */
interface Entry {
  readonly heads: readonly string[];
  readonly targets: readonly string[];
  /** Where each list begins in the text. */
  readonly headsStart: number;
  readonly targetsStart: number;
}

interface Place {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads and checks a lexicon's text: a line for each entry, `head|head: target|target`; lines that begin with `#`
 * are for people. Heads with the same targets share an entry; such a head may be among the targets, for the others'
 * sake, and is left out of its own. Entries stay text until they are asked for: questions meet few of them.
 * `fileName` is only what errors call the file.
 *
 * @throws PublicError naming the file and the entry.
 */
export function parseLexicon(fileName: string, text: string): Lexicon {
  const starts = entryStarts(text);
  const words = new WordTable(text, text.split(SAME).length + starts.length);
  const entryOf: number[] = [];
  const targets: { readonly entry: number; readonly place: Place }[] = [];
  for (const [entry, start] of starts.entries()) {
    const read = entryAt(text, start);
    const fault = faultOf(read) ?? addHeads(words, read);
    if (fault !== null) throw new PublicError(`${fileName}: "${lineAt(text, start)}": ${fault}.`);
    while (entryOf.length < words.size) entryOf.push(entry);
    for (const place of places(read.targets, read.targetsStart)) targets.push({ entry, place });
  }
  const heads = words.size;
  const pairs = targets.map(({ entry, place }) => [words.add(place.start, place.end), entry] as const);
  const entriesWith = groupByKey(pairs, words.size);
  const entryOn = (entry: number | undefined) => entryAt(text, starts[entry ?? 0] ?? 0);
  return {
    words,
    heads,
    targetsOf(head) {
      const word = words.find(head);
      if (word < 0 || word >= heads) return [];
      return entryOn(entryOf[word]).targets.filter((target) => target !== head);
    },
    headsOf(target) {
      const word = words.find(target);
      if (word < 0) return [];
      return [...entriesWith(word)].flatMap((entry) =>
        entryOn(entry).heads.filter((head) => head !== target),
      );
    },
  };
}

/** Where each line begins that is an entry. */
function entryStarts(text: string): number[] {
  const starts: number[] = [];
  let start = 0;
  while (start < text.length) {
    if (text[start] !== COMMENT && text[start] !== LINE_END) starts.push(start);
    start = lineEnd(text, start) + 1;
  }
  return starts;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf(LINE_END, start);
  return end < 0 ? text.length : end;
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

function entryAt(text: string, start: number): Entry {
  const line = lineAt(text, start);
  const divided = line.indexOf(LEADS_TO);
  const headsEnd = divided < 0 ? line.length : divided;
  const targetsStart = headsEnd + LEADS_TO.length;
  return {
    heads: line.slice(0, headsEnd).split(SAME),
    headsStart: start,
    targets: line.slice(targetsStart).split(SAME),
    targetsStart: start + targetsStart,
  };
}

/** What is wrong with the entry by itself; null where nothing is. */
function faultOf({ heads, targets }: Entry): string | null {
  const [first] = targets;
  if (first === '' && targets.length === 1) return 'an entry must be head|head: target|target';
  const bad = [...heads, ...targets].find((word) => word === '' || word !== word.trim());
  if (bad !== undefined) return `the word "${bad}" is empty or has white space around it`;
  if (new Set(targets).size < targets.length) return 'a target stands twice';
  const alone = targets.length === 1 && heads.some((head) => head === first);
  return alone ? `the head "${first}" has no target but itself` : null;
}

/** Adds the entry's heads; says which of them stands in the text before, null where none does. */
function addHeads(words: WordTable, { heads, headsStart }: Entry): string | null {
  for (const { start, end, word } of places(heads, headsStart)) {
    const before = words.size;
    words.add(start, end);
    if (words.size === before) return `the head "${word}" stands twice`;
  }
  return null;
}

/** Where the words of a list stand in the text, the first of them at `start`. */
function places(list: readonly string[], start: number): Place[] {
  let next = start;
  return list.map((word) => {
    const place = { word, start: next, end: next + word.length };
    next = place.end + SAME.length;
    return place;
  });
}
