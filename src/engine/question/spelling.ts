import { editDistance } from '../../language/edit-distance.ts';
import { fold } from '../../language/fold.ts';
import { bigramKey, type TermKey } from '../../language/terms.ts';
import { BoundedCache } from '../bounded-cache.ts';
import { frequencyIn, type PassageIndex, passagesWith } from '../ranking/index.ts';
import type { Way } from '../ranking/query.ts';
import { createFuzzyList, type FuzzyList } from './fuzzy.ts';
import { createSoundTable, type SoundAlike, type SoundTable, soundAlikes } from './sounds.ts';

/** What stands around a pair of characters: the matter on both sides, 0 where there is none. */
export interface Neighbours {
  readonly before: number;
  readonly after: number;
  /** Whether one of the pair makes no known word. */
  readonly lone: boolean;
}

/** How a term that the articles lack may have been meant. */
export interface Spelling {
  waysOf(key: TermKey, neighbours: Neighbours): Way[];
  sounds(): SoundTable;
}

/** The character between the two was left out. */
const LEFT_OUT = 0.7;
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

/** For each character those that stand behind it somewhere in the articles. */
type Followers = ReadonlyMap<number, readonly number[]>;

function followersIn(index: PassageIndex): Followers {
  const followers = new Map<number, number[]>();
  for (const key of index.keys) {
    if (typeof key !== 'number' || key < 0x10000) continue;
    const first = Math.floor(key / 0x10000);
    const there = followers.get(first);
    if (there) there.push(key % 0x10000);
    else followers.set(first, [key % 0x10000]);
  }
  return followers;
}

/** Whether some passage has the run of characters that the two terms make. */
function stands(index: PassageIndex, run: string, one: number, other: number): boolean {
  return passagesWith(index, one).some(
    (passage) =>
      frequencyIn(index, other, passage) > 0 && fold(index.passages[passage]?.text ?? '').text.includes(run),
  );
}

/** Everything in it is made when first needed: most questions are spelt well. */
export function createSpelling(index: PassageIndex): Spelling {
  let table: SoundTable | undefined;
  let followers: Followers | undefined;
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
  /** The run of three characters that a pair is the outer two of, where the articles have just one: 生季, 生殖季. */
  const waysAcross = (first: number, second: number): Way[] => {
    followers ??= followersIn(index);
    const found: Way[] = [];
    for (const middle of followers.get(first) ?? []) {
      const one = index.terms.get(bigramKey(first, middle));
      const other = index.terms.get(bigramKey(middle, second));
      if (one === undefined || other === undefined) continue;
      if (stands(index, String.fromCharCode(first, middle, second), one, other))
        found.push({ terms: [one, other], factor: LEFT_OUT, guess: true });
    }
    return found.length === 1 ? found : [];
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
    if (neighbours.lone) ways.push(...waysAcross(first, second));
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
