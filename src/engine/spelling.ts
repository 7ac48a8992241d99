import { bigramKey, type TermKey } from '../language/terms.ts';
import { createFuzzyList, type FuzzyList } from './fuzzy.ts';
import type { PassageIndex } from './index.ts';
import type { Way } from './query.ts';
import { createSoundTable, type SoundTable, soundAlikes } from './sounds.ts';

/** How a term that the articles lack may have been meant. */
export interface Spelling {
  waysOf(key: TermKey): Way[];
  sounds(): SoundTable;
}

/** Two characters the other way round. */
const SWAPPED = 0.8;
/** One character, or both, written with another that sounds alike. */
const SOUND_ALIKE = { 1: 0.7, 2: 0.4 } as const;
/** A Latin word at Fuse's distance 0; the share falls with the distance. */
const MISSPELT = 0.8;
const SHORTEST_MISSPELT = 4;
const MOST_MEANT = 3;

/** Everything in it is made when first needed: most questions are spelt well. */
export function createSpelling(index: PassageIndex): Spelling {
  let table: SoundTable | undefined;
  let words: FuzzyList<string> | undefined;
  const sounds = () => {
    table ??= createSoundTable(index);
    return table;
  };
  const waysOfPair = (first: number, second: number): Way[] => {
    if (first === second) return [];
    const swapped = index.terms.get(bigramKey(second, first));
    const ways: Way[] = soundAlikes(index, sounds(), first, second).map(({ term, changed }) => ({
      terms: [term],
      factor: SOUND_ALIKE[changed],
    }));
    if (swapped !== undefined) ways.push({ terms: [swapped], factor: SWAPPED });
    return ways;
  };
  const waysOfWord = (word: string): Way[] => {
    if (word.length < SHORTEST_MISSPELT || /\d/.test(word)) return [];
    words ??= createFuzzyList(
      index.keys.filter(
        (key): key is string =>
          typeof key === 'string' && key.length >= SHORTEST_MISSPELT - 1 && !/\d/.test(key),
      ),
      (key) => key,
    );
    return words.find(word, MOST_MEANT).flatMap(({ item, nearness }) => {
      const term = index.terms.get(item);
      const near = Math.abs(item.length - word.length) <= 2;
      return term === undefined || !near ? [] : [{ terms: [term], factor: MISSPELT * nearness }];
    });
  };
  return {
    sounds,
    waysOf(key) {
      if (typeof key === 'string') return waysOfWord(key);
      if (key < 0x10000) return [];
      return waysOfPair(Math.floor(key / 0x10000), key % 0x10000);
    },
  };
}
