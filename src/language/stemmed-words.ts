import { stemPhrase } from './terms.ts';
import { groupByKey, WordTable } from './word-table.ts';

const SEPARATOR = '\n';

/** The Latin words and phrases of a table by their stems, as a question's words are looked up. */
export function stemmedWords(words: WordTable): (stems: string) => string[] {
  const stems = Array.from(words, stemPhrase);
  const table = new WordTable(stems.join(SEPARATOR), stems.length);
  let start = 0;
  const keys = stems.map((phrase) => {
    const key = table.add(start, start + phrase.length);
    start += phrase.length + SEPARATOR.length;
    return key;
  });
  const withStems = groupByKey(keys, [...keys.keys()], table.size);
  return (phrase) => {
    const found = table.find(phrase);
    return found < 0 ? [] : Array.from(withStems(found), (number) => words.word(number));
  };
}
