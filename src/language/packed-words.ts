import { groupByKey, WordTable } from './word-table.ts';

/** Heads that share a list of targets → those targets, best first. */
export type WordLists = ReadonlyMap<readonly string[], readonly string[]>;

/** Words that lead to other words, in little memory: what a head leads to stays text until it is asked for. */
export interface PackedWords {
  /** The heads, in their order, and behind them the targets that are no heads. */
  readonly words: WordTable;
  /** How many of the words are heads. */
  readonly heads: number;
  /** Best first, never the head itself; none for what is no head. */
  targetsOf(head: string): readonly string[];
  /** The heads that lead to a target. */
  headsOf(target: string): readonly string[];
}

const SAME = '|';
const LEADS_TO = '\t';
const LINE_END = '\n';

/** Packs lists of words without `|`, tab and line break in them; no head stands in two lists. */
export function packWords(lists: WordLists): PackedWords {
  const text = Array.from(
    lists,
    ([heads, targets]) => heads.join(SAME) + LEADS_TO + targets.join(SAME) + LINE_END,
  ).join('');
  let most = 0;
  for (const [heads, targets] of lists) most += heads.length + targets.length;
  const words = new WordTable(text, most);
  const entryOfHead = addHeads(text, lists, words);
  const heads = words.size;
  const entriesWith = addTargets(text, lists, words);
  return {
    words,
    heads,
    targetsOf(head) {
      const start = entryOfHead[words.find(head)];
      return start === undefined ? [] : wordsAt(text, text.indexOf(LEADS_TO, start) + 1, LINE_END, head);
    },
    headsOf(target) {
      const word = words.find(target);
      if (word < 0) return [];
      return [...entriesWith(word)].flatMap((start) => wordsAt(text, start, LEADS_TO, target));
    },
  };
}

/** The words from `start` up to a sign, but the one that they stand for. */
function wordsAt(text: string, start: number, sign: string, own: string): string[] {
  const list = text.slice(start, text.indexOf(sign, start)).split(SAME);
  return list.filter((word) => word !== own);
}

/** Adds words that stand side by side from `start` on, one character between them; says where the next would. */
function addWords(
  words: readonly string[],
  start: number,
  add: (start: number, end: number) => void,
): number {
  let at = start;
  for (const word of words) {
    add(at, at + word.length);
    at += word.length + 1;
  }
  return at;
}

/** Adds all heads; for each of them, by its number, where its entry starts. */
function addHeads(text: string, lists: WordLists, words: WordTable): Int32Array {
  const starts: number[] = [];
  let start = 0;
  for (const [heads] of lists) {
    addWords(heads, start, (from, to) => {
      words.add(from, to);
      starts.push(start);
    });
    start = text.indexOf(LINE_END, start) + 1;
  }
  return Int32Array.from(starts);
}

/** Adds all targets; gives, for a word by its number, where the entries start that it is a target of. */
function addTargets(text: string, lists: WordLists, words: WordTable): (word: number) => Int32Array {
  const targets: number[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const [, list] of lists) {
    addWords(list, text.indexOf(LEADS_TO, start) + 1, (from, to) => {
      targets.push(words.add(from, to));
      starts.push(start);
    });
    start = text.indexOf(LINE_END, start) + 1;
  }
  return groupByKey(targets, starts, words.size);
}
