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

/** Where an entry stands in the text: a line `head|head: target|target`. */
interface Entry {
  readonly start: number;
  readonly headsEnd: number;
  readonly targetsStart: number;
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
  const words = new WordTable(text, countOf(SAME, text) + 2 * starts.length);
  const entryOf: number[] = [];
  const targets: number[] = [];
  const entriesOfTargets: number[] = [];
  const check = ({ start, end }: Entry, fault: string | null) => {
    if (fault !== null) throw new PublicError(`${fileName}: "${text.slice(start, end)}": ${fault}.`);
  };
  for (const start of starts) {
    const entry = entryAt(text, start);
    check(entry, addHeads(text, entry, words));
    while (entryOf.length < words.size) entryOf.push(start);
  }
  const heads = words.size;
  const entryOfHead = Int32Array.from(entryOf);
  for (const start of starts) {
    const entry = entryAt(text, start);
    const added = targets.length;
    check(entry, addTargets(text, entry, words, targets));
    const alone = targets.length === added + 1 && entryOf[targets[added] ?? -1] === start;
    check(entry, alone ? 'a head has no target but itself' : null);
    while (entriesOfTargets.length < targets.length) entriesOfTargets.push(start);
  }
  const entriesWith = groupByKey(targets, entriesOfTargets, words.size);
  return {
    words,
    heads,
    targetsOf(head) {
      const start = entryOfHead[words.find(head)];
      if (start === undefined) return [];
      const { targetsStart, end } = entryAt(text, start);
      return listAt(text, targetsStart, end, head);
    },
    headsOf(target) {
      const word = words.find(target);
      if (word < 0) return [];
      return [...entriesWith(word)].flatMap((start) =>
        listAt(text, start, entryAt(text, start).headsEnd, target),
      );
    },
  };
}

/** The words at [start, end) of the text but the one that they stand for. */
function listAt(text: string, start: number, end: number, own: string): string[] {
  return text
    .slice(start, end)
    .split(SAME)
    .filter((word) => word !== own);
}

function entryStarts(text: string): number[] {
  const starts: number[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = indexIn(text, LINE_END, start, text.length);
    if (start < end && text[start] !== COMMENT) starts.push(start);
  }
  return starts;
}

function entryAt(text: string, start: number): Entry {
  const end = indexIn(text, LINE_END, start, text.length);
  const headsEnd = indexIn(text, LEADS_TO, start, end);
  return { start, headsEnd, targetsStart: headsEnd + LEADS_TO.length, end };
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Where a sign first stands in [start, end) of the text; `end` where it does not. */
function indexIn(text: string, sign: string, start: number, end: number): number {
  const index = text.indexOf(sign, start);
  return index < 0 || index > end ? end : index;
}

/** Adds the entry's heads; says what is wrong with one of them, null where nothing is. */
function addHeads(text: string, { start, headsEnd, targetsStart, end }: Entry, words: WordTable) {
  if (targetsStart >= end) return 'an entry must be head|head: target|target';
  return visitWords(text, start, headsEnd, (from, to) => {
    const before = words.size;
    words.add(from, to);
    return words.size > before ? null : `the head "${text.slice(from, to)}" stands twice`;
  });
}

/** Adds the entry's targets, to the words and to the list; says what is wrong with one of them, as above. */
function addTargets(text: string, { targetsStart, end }: Entry, words: WordTable, targets: number[]) {
  const added = targets.length;
  return visitWords(text, targetsStart, end, (from, to) => {
    const target = words.add(from, to);
    if (targets.includes(target, added)) return `the target "${text.slice(from, to)}" stands twice`;
    targets.push(target);
    return null;
  });
}

/** Visits the words of a list at [start, end) of the text up to the first that is at fault; says the fault. */
function visitWords(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => string | null,
): string | null {
  for (let from = start, to = start; from <= end; from = to + 1) {
    to = indexIn(text, SAME, from, end);
    const word = text.slice(from, to);
    if (word === '' || word !== word.trim())
      return `the word "${word}" is empty or has white space around it`;
    const fault = visit(from, to);
    if (fault !== null) return fault;
  }
  return null;
}
