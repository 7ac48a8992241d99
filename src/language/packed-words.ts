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
  const all = [...lists.entries()];
  const words = new WordTable(
    text,
    all.reduce((sum, [heads, targets]) => sum + heads.length + targets.length, 0),
  );
  const starts: number[] = [];
  const entryOf: number[] = [];
  let start = 0;
  for (const [entry, [heads, targets]] of all.entries()) {
    starts.push(start);
    start = addWords(words, heads, start);
    while (entryOf.length < words.size) entryOf.push(entry);
    start += lengthOf(targets);
  }
  const heads = words.size;
  const targetNumbers: number[] = [];
  const targetEntries: number[] = [];
  for (const [entry, [, targets]] of all.entries()) {
    let at = text.indexOf(LEADS_TO, starts[entry]) + 1;
    for (const target of targets) {
      targetNumbers.push(words.add(at, at + target.length));
      targetEntries.push(entry);
      at += target.length + 1;
    }
  }
  const entriesWith = groupByKey(targetNumbers, targetEntries, words.size);
  const sideOf = (entry: number, side: 0 | 1): string[] => {
    const from = starts[entry] ?? 0;
    return text.slice(from, text.indexOf(LINE_END, from)).split(LEADS_TO)[side]?.split(SAME) ?? [];
  };
  return {
    words,
    heads,
    targetsOf(head) {
      const entry = entryOf[words.find(head)];
      return entry === undefined ? [] : sideOf(entry, 1).filter((target) => target !== head);
    },
    headsOf(target) {
      const word = words.find(target);
      if (word < 0) return [];
      return Array.from(entriesWith(word)).flatMap((entry) =>
        sideOf(entry, 0).filter((head) => head !== target),
      );
    },
  };
}

/** Adds words that stand side by side from `start` on, one character between them; says where the next would. */
function addWords(table: WordTable, words: readonly string[], start: number): number {
  let at = start;
  for (const word of words) {
    table.add(at, at + word.length);
    at += word.length + 1;
  }
  return at;
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length + 1, 0);
}
