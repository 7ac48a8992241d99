import { editDistance } from '../../language/edit-distance.ts';
import { bigramKey, type TermKey } from '../../language/terms.ts';
import { BoundedCache } from '../bounded-cache.ts';
import type { PassageIndex } from '../ranking/index.ts';
import type { Way } from '../ranking/query.ts';
import { createFuzzyList, type FuzzyList } from './fuzzy.ts';
import { createSoundTable, type SoundAlike, type SoundTable, soundAlikes } from './sounds.ts';

/** The matter on both sides of a pair of characters: 0 where there is none. */
export interface Neighbours {
  readonly before: number;
  readonly after: number;
}

/** How a term that the articles lack may have been meant. */
export interface Spelling {
  waysOf(key: TermKey, neighbours: Neighbours): Way[];
  sounds(): SoundTable;
}

/** Two characters the other way round. */
const SWAPPED = 0.8;
/** One character, or both, written with another that sounds alike. */
const SOUND_ALIKE = { 1: 0.85, 2: 0.5 } as const;
/** A Latin word at Fuse's distance 0; the share falls with the distance. */
const MISSPELT = 0.8;
const SHORTEST_MISSPELT = 4;
const MOST_MEANT = 3;

/** A short word has room for one slip, a longer one for two. */
function mostSlips(word: string): number {
  return word.length < 6 ? 1 : 2;
}

const MOST_KEPT = 20_000;

/** The articles' Latin words that begin with a letter, short ones left out. */
function wordsFrom(index: PassageIndex, letter: string): string[] {
  return index.keys.filter(
    (key): key is string =>
      typeof key === 'string' &&
      key.startsWith(letter) &&
      key.length >= SHORTEST_MISSPELT - 1 &&
      !/\d/.test(key),
  );
}

/** Everything in it is made when first needed: most questions are spelt well. */
export function createSpelling(index: PassageIndex): Spelling {
  let table: SoundTable | undefined;
  const words = new BoundedCache<string, FuzzyList<string>>(MOST_KEPT);
  const alikes = new BoundedCache<TermKey, readonly SoundAlike[]>(MOST_KEPT);
  const sounds = () => {
    table ??= createSoundTable(index);
    return table;
  };
  const isKnown = (first: number, second: number) => index.terms.has(bigramKey(first, second));
  /** Whether the pairs that the neighbours make with the replacement occur as well. */
  const isSupported = (
    term: number,
    first: number,
    second: number,
    { before, after }: Neighbours,
  ): boolean => {
    const key = index.keys[term];
    if (typeof key !== 'number') return false;
    const [one, other] = [Math.floor(key / 0x10000), key % 0x10000];
    const left = one === first || before === 0 || isKnown(before, one);
    const right = other === second || after === 0 || isKnown(other, after);
    return left && right;
  };
  const waysOfPair = (first: number, second: number, neighbours: Neighbours): Way[] => {
    if (first === second) return [];
    const swapped = index.terms.get(bigramKey(second, first));
    const key = bigramKey(first, second);
    const alike = alikes.get(key, () => soundAlikes(index, sounds(), first, second));
    const ways: Way[] = alike.map(({ term, changed }) => {
      // A character replaced in one pair has to fit the next pair too; where it does not, the likeness may be chance.
      const guess = changed === 2 || !isSupported(term, first, second, neighbours);
      return { terms: [term], factor: SOUND_ALIKE[changed], guess };
    });
    if (swapped !== undefined) ways.push({ terms: [swapped], factor: SWAPPED });
    return ways;
  };
  const waysOfWord = (word: string): Way[] => {
    if (word.length < SHORTEST_MISSPELT || /\d/.test(word)) return [];
    // Slips of the first letter are rare: words that share it are few enough to compare with in no time.
    const list = words.get(word.charAt(0), () =>
      createFuzzyList(wordsFrom(index, word.charAt(0)), (key) => key),
    );
    return list.find(word, MOST_MEANT).flatMap(({ item, nearness }) => {
      const term = index.terms.get(item);
      const slips = editDistance(word, item);
      return term === undefined || slips > mostSlips(word)
        ? []
        : [{ terms: [term], factor: MISSPELT * nearness }];
    });
  };
  return {
    sounds,
    waysOf(key, neighbours) {
      if (typeof key === 'string') return waysOfWord(key);
      if (key < 0x10000) return [];
      return waysOfPair(Math.floor(key / 0x10000), key % 0x10000, neighbours);
    },
  };
}
