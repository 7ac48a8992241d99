import { stemPhrase } from './terms.ts';
import { groupByKey, WordTable } from './word-table.ts';

/** The Latin words and phrases of a table by their stems, as a question's words are looked up. */
export function stemmedWords(words: WordTable): (stems: string) => string[] {
  const stems = Array.from(words, stemPhrase);
  const text = stems.join('\n');
  const table = new WordTable(text, stems.length);
  let start = 0;
  const pairs = stems.map((phrase, number) => {
    const pair = [table.add(start, start + phrase.length), number] as const;
    start += phrase.length + 1;
    return pair;
  });
  const withStems = groupByKey(pairs, table.size);
  return (phrase) => {
    const found = table.find(phrase);
    return found < 0 ? [] : Array.from(withStems(found), (number) => words.word(number));
  };
}
