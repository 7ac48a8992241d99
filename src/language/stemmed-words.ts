import { stemPhrase } from './terms.ts';
import { groupByKey, hashOf, type WordTable } from './word-table.ts';

const BUCKETS = 2 ** 15;

/** The Latin words and phrases of a table by their stems, as a question's words are looked up. */
export function stemmedWords(words: WordTable): (stems: string) => string[] {
  const hashes = new Int32Array(words.size);
  const buckets: number[] = [];
  const numbers: number[] = [];
  for (const word of words) {
    const number = numbers.length;
    const hash = hashOf(stemPhrase(word));
    hashes[number] = hash;
    numbers.push(number);
    buckets.push(hash & (BUCKETS - 1));
  }
  const inBucket = groupByKey(buckets, numbers, BUCKETS);
  return (stems) => {
    const hash = hashOf(stems);
    const found: string[] = [];
    for (const number of inBucket(hash & (BUCKETS - 1))) {
      // Few others have the same hash, so that stems need not be kept to be compared.
      const word = hashes[number] === hash ? words.word(number) : null;
      if (word !== null && stemPhrase(word) === stems) found.push(word);
    }
    return found;
  };
}
