import { isHan } from '../../language/fold.ts';
import { nearSyllable, readingsOf } from '../../language/syllables.ts';
import { bigramKey } from '../../language/terms.ts';
import { documentFrequency, type PassageIndex } from '../ranking/index.ts';

/** The Han characters that occur in the articles, by their sound. */
export interface SoundTable {
  /** Characters by exact toneless syllable, and by the syllable as it is confused; the commonest first. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly near: ReadonlyMap<string, readonly number[]>;
}

function add(map: Map<string, number[]>, syllable: string, unit: number): void {
  const there = map.get(syllable);
  if (!there) map.set(syllable, [unit]);
  else if (!there.includes(unit)) there.push(unit);
}

/** Reads every character that the index knows. */
export function createSoundTable(index: PassageIndex): SoundTable {
  const characters = index.keys
    .map((key, term) => ({ key, frequency: documentFrequency(index, term) }))
    .filter(
      (entry): entry is { key: number; frequency: number } =>
        typeof entry.key === 'number' && isHan(entry.key),
    )
    .sort((one, other) => other.frequency - one.frequency || one.key - other.key);
  const exact = new Map<string, number[]>();
  const near = new Map<string, number[]>();
  for (const { key } of characters) {
    for (const syllable of readingsOf(key)) {
      add(exact, syllable, key);
      add(near, nearSyllable(syllable), key);
    }
  }
  return { exact, near };
}

function alike(table: SoundTable, unit: number): number[] {
  const found: number[] = [];
  for (const syllable of readingsOf(unit)) {
    for (const other of table.near.get(nearSyllable(syllable)) ?? [])
      if (!found.includes(other)) found.push(other);
  }
  return found;
}

const MOST_ALIKE = 4;
/** Where both characters are others, only the commonest of each are tried. */
const MOST_CHANGED = 6;

/** A pair of the articles that sounds like the one asked, and how many of its characters are others. */
export interface SoundAlike {
  readonly term: number;
  readonly changed: 1 | 2;
}

/** Pairs of characters that occur in the articles and sound like this pair, which does not: 三书一涵 for 三书一函. */
export function soundAlikes(
  index: PassageIndex,
  table: SoundTable,
  first: number,
  second: number,
): SoundAlike[] {
  const found: SoundAlike[] = [];
  const offer = (one: number, other: number, changed: 1 | 2) => {
    const term = index.terms.get(bigramKey(one, other));
    if (term !== undefined && !found.some((there) => there.term === term)) found.push({ term, changed });
  };
  const [firsts, seconds] = [alike(table, first), alike(table, second)];
  for (const one of firsts) offer(one, second, 1);
  for (const other of seconds) offer(first, other, 1);
  if (found.length === 0) {
    for (const one of firsts.slice(0, MOST_CHANGED)) {
      for (const other of seconds.slice(0, MOST_CHANGED)) offer(one, other, 2);
    }
  }
  return found
    .sort(
      (one, other) =>
        one.changed - other.changed ||
        documentFrequency(index, other.term) - documentFrequency(index, one.term),
    )
    .slice(0, MOST_ALIKE);
}
