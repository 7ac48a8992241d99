import { stemPhrase } from './terms.ts';
import { groupByKey, hashOf, type WordTable } from './word-table.ts';

const BUCKETS = 2 ** 15;
/** Longer phrases are not told apart by their length. */
const LONGEST = 7;

/** The Latin words and phrases of a table by their stems, as a question's words are looked up. */
export interface StemmedWords {
  /** The words whose stems these are. */
  wordsOf(stems: string): string[];
  /** How many words the phrases have that may begin with a stem, a bit for each length: 2 for one, 4 for two. */
  lengthsFrom(stem: string): number;
}

function bucketOf(hash: number): number {
  return hash & (BUCKETS - 1);
}

export function stemmedWords(words: WordTable): StemmedWords {
  const hashes = new Int32Array(words.size);
  const lengths = new Uint8Array(BUCKETS);
  const buckets: number[] = [];
  const numbers: number[] = [];
  for (const word of words) {
    const number = numbers.length;
    const stems = stemPhrase(word);
    const [first = '', ...others] = stems.split(' ');
    const hash = hashOf(stems);
    const beginning = bucketOf(hashOf(first));
    lengths[beginning] = (lengths[beginning] ?? 0) | (1 << Math.min(LONGEST, others.length + 1));
    hashes[number] = hash;
    numbers.push(number);
    buckets.push(bucketOf(hash));
  }
  const inBucket = groupByKey(buckets, numbers, BUCKETS);
  return {
    lengthsFrom: (stem) => lengths[bucketOf(hashOf(stem))] ?? 0,
    wordsOf(stems) {
      const hash = hashOf(stems);
      const found: string[] = [];
      for (const number of inBucket(bucketOf(hash))) {
        // Few others have the same hash, so that stems need not be kept to be compared.
        const word = hashes[number] === hash ? words.word(number) : null;
        if (word !== null && stemPhrase(word) === stems) found.push(word);
      }
      return found;
    },
  };
}
