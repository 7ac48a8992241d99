import { isHan } from '../../language/fold.ts';
import { roles, type Shaped } from '../../language/question-words.ts';
import { nearSyllable, readingsOf } from '../../language/syllables.ts';
import { bigramKey } from '../../language/terms.ts';
import { BoundedCache } from '../bounded-cache.ts';
import { documentFrequency, type PassageIndex } from '../ranking/index.ts';
import { everyday, everydayBySound, hasPair } from './everyday.ts';
import type { SoundTable } from './sounds.ts';

/** Puts right the characters of a question that sound like what was meant: 教育整炖 → 教育整顿. */
export interface Corrector {
  correct(question: Shaped): Corrected;
  /** The question as it stands. */
  keep(question: Shaped): Corrected;
}

export interface Corrected extends Shaped {
  /** For each unit whether it is a character of matter that makes no known word with either neighbour. */
  readonly lone: readonly boolean[];
}

/**
 * What a pair of neighbours is worth, in nats by their order of size, and what a replaced character costs: one known
 * pair pays for an odd character, two for one that the articles hold themselves.
 */
const PAIR_IN_ARTICLES = 3;
const PAIR_FREQUENCY = 0.15;
const PAIR_ASKING = 3.2;
const PAIR_EVERYDAY = 2.2;
const SAME_SOUND = 2;
const LIKE_SOUND = 2.6;
const IN_ARTICLES = 2.5;
const EVERYDAY = 0.5;
const MOST_ALIKE = 24;
const MOST_KEPT = 1000;
/** More strange characters than these in a row are words that nobody here knows, not slips. */
const LONGEST_RUN = 3;
/** From here on a unit is half of a character. */
const SURROGATES = 0xd800;

interface Reading {
  readonly unit: number;
  readonly score: number;
  readonly before: Reading | null;
}

function best(readings: readonly Reading[], unit: number, worth: (before: Reading) => number): Reading {
  let found: Reading | null = null;
  for (const before of readings) {
    const score = before.score + worth(before);
    if (!found || score > found.score) found = { unit, score, before };
  }
  return found ?? { unit, score: 0, before: null };
}

export function createCorrector(index: PassageIndex, sounds: () => SoundTable): Corrector {
  const readable = index.keys.some((key) => typeof key === 'number');
  const worthOf = (first: number, second: number): number => {
    if (!isHan(first) || !isHan(second)) return 0;
    const key = bigramKey(first, second);
    const { asking, written } = everyday();
    const term = index.terms.get(key);
    const said =
      term === undefined ? 0 : PAIR_IN_ARTICLES + PAIR_FREQUENCY * Math.log(documentFrequency(index, term));
    if (said < PAIR_ASKING && hasPair(asking, key)) return PAIR_ASKING;
    if (term !== undefined) return said;
    return hasPair(written, key) ? PAIR_EVERYDAY : 0;
  };
  const isKnown = (first: number, second: number): boolean => {
    if (!isHan(first) || !isHan(second)) return false;
    const key = bigramKey(first, second);
    return index.terms.has(key) || hasPair(everyday().asking, key) || hasPair(everyday().written, key);
  };
  const kept = new BoundedCache<number, ReadonlyMap<number, number>>(MOST_KEPT);
  /** What may be meant by a character, itself first, each with its cost. */
  const meantBy = (unit: number): ReadonlyMap<number, number> => {
    const meant = new Map([[unit, 0]]);
    const held =
      (index.terms.has(unit) ? IN_ARTICLES : 0) + (everyday().characters[unit] === 1 ? EVERYDAY : 0);
    const offer = (units: readonly number[], cost: number) => {
      for (const other of units) if (!meant.has(other)) meant.set(other, cost + held);
    };
    const readings = readingsOf(unit);
    for (const syllable of readings) {
      offer((sounds().exact.get(syllable) ?? []).slice(0, MOST_ALIKE), SAME_SOUND);
      offer(everydayBySound(syllable), SAME_SOUND);
    }
    for (const syllable of readings)
      offer((sounds().near.get(nearSyllable(syllable)) ?? []).slice(0, MOST_ALIKE), LIKE_SOUND);
    return meant;
  };
  /** Viterbi's search from the unit before a run of lone characters to the unit behind it. */
  const readRun = (run: readonly number[], left: number, right: number): number[] => {
    let readings: Reading[] = [{ unit: left, score: 0, before: null }];
    for (const typed of run) {
      const meant = kept.get(typed, () => meantBy(typed));
      readings = Array.from(meant, ([unit, cost]) =>
        best(readings, unit, (before) => worthOf(before.unit, unit) - cost),
      );
    }
    const read: number[] = [];
    let step = best(readings, right, (before) => worthOf(before.unit, right)).before;
    for (; step?.before; step = step.before) read.unshift(step.unit);
    return read;
  };
  const keep = (question: Shaped): Corrected => {
    const { text, roles: found } = question;
    const lone = new Array<boolean>(text.length).fill(false);
    let before = false;
    for (let at = 0; readable && at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const behind = isKnown(unit, text.charCodeAt(at + 1));
      lone[at] = !before && !behind && found[at] === 'matter' && isHan(unit) && unit < SURROGATES;
      before = behind;
    }
    return { ...question, lone };
  };
  const correct = (question: Shaped): Corrected => {
    const kept = keep(question);
    const { text, lone } = kept;
    let corrected = text;
    for (let start = lone.indexOf(true); start >= 0; start = lone.indexOf(true, start)) {
      const end = lone.indexOf(false, start) < 0 ? text.length : lone.indexOf(false, start);
      if (end - start <= LONGEST_RUN) {
        const run = Array.from(text.slice(start, end), (character) => character.charCodeAt(0));
        const read = readRun(run, corrected.charCodeAt(start - 1), text.charCodeAt(end));
        corrected = corrected.slice(0, start) + String.fromCharCode(...read) + text.slice(end);
      }
      start = end;
    }
    return corrected === text ? kept : keep({ text: corrected, roles: roles(corrected) });
  };
  return { correct, keep };
}
