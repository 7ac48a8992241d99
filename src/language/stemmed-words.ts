import { stemPhrase } from './terms.ts';
import { groupByKey, WordTable } from './word-table.ts';

const SEPARATOR = '\n';

/** The Latin words and phrases of a table by their stems, as a question's words are looked up. */
export interface StemmedWords {
  /** Each once. */
  readonly stems: WordTable;
  /** The words whose stems these are. */
  wordsOf(stems: string): string[];
}

export function stemmedWords(words: WordTable): StemmedWords {
  const stems = Array.from(words, stemPhrase);
  const table = new WordTable(stems.join(SEPARATOR), stems.length);
  let start = 0;
  const keys = stems.map((phrase) => {
    const key = table.add(start, start + phrase.length);
    start += phrase.length + SEPARATOR.length;
    return key;
  });
  const withStems = groupByKey(keys, [...keys.keys()], table.size);
  return {
    stems: table,
    wordsOf(phrase) {
      const found = table.find(phrase);
      return found < 0 ? [] : Array.from(withStems(found), (number) => words.word(number));
    },
  };
}
