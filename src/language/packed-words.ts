import { groupByKey, WordTable } from './word-table.ts';

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

/** What stands between the words of a side, between the sides, and behind an entry: in no word. */
const SAME = '|';
const LEADS_TO = '\t';
const LINE_END = '\n';

/** An entry as `packWords` takes it: heads that share a list of targets, divided by `|`, and the targets, best first. */
export function entryText(heads: string, targets: readonly string[]): string {
  return heads + LEADS_TO + targets.join(SAME) + LINE_END;
}

/**
 * Packs entries that stand one behind the other in a text, without copying a word of it.
 * @param refuse is told of a head that stands in two entries, and throws
 */
export function packWords(text: string, refuse: (heads: string, head: string) => never): PackedWords {
  const words = new WordTable(text, countOf(text, SAME) + 2 * countOf(text, LINE_END));
  const entryOfHead = addHeads(text, words, refuse);
  const heads = words.size;
  const entriesWith = addTargets(text, words);
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

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** The words from `start` up to a sign, but the one that they stand for. */
function wordsAt(text: string, start: number, sign: string, own: string): string[] {
  const list = text.slice(start, text.indexOf(sign, start)).split(SAME);
  return list.filter((word) => word !== own);
}

/** Visits where each word stands from `start` up to a sign. */
function visitWords(
  text: string,
  start: number,
  sign: string,
  visit: (start: number, end: number) => void,
): void {
  const last = text.indexOf(sign, start);
  for (let from = start; from <= last; ) {
    const next = text.indexOf(SAME, from);
    const end = next < 0 || next > last ? last : next;
    visit(from, end);
    from = end + 1;
  }
}

/** Adds all heads; for each of them, by its number, where its entry starts. */
function addHeads(
  text: string,
  words: WordTable,
  refuse: (heads: string, head: string) => never,
): Int32Array {
  const starts: number[] = [];
  for (let start = 0; start < text.length; start = text.indexOf(LINE_END, start) + 1) {
    visitWords(text, start, LEADS_TO, (from, to) => {
      const before = words.size;
      words.add(from, to);
      if (words.size === before)
        refuse(text.slice(start, text.indexOf(LEADS_TO, start)), text.slice(from, to));
      starts.push(start);
    });
  }
  return Int32Array.from(starts);
}

/** Adds all targets; gives, for a word by its number, where the entries start that it is a target of. */
function addTargets(text: string, words: WordTable): (word: number) => Int32Array {
  const targets: number[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length; start = text.indexOf(LINE_END, start) + 1) {
    visitWords(text, text.indexOf(LEADS_TO, start) + 1, LINE_END, (from, to) => {
      targets.push(words.add(from, to));
      starts.push(start);
    });
  }
  return groupByKey(targets, starts, words.size);
}
