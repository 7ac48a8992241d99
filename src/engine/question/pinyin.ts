import { syllablesIn } from '../../language/syllables.ts';
import { bigramKey } from '../../language/terms.ts';
import { documentFrequency, type PassageIndex } from '../ranking/index.ts';
import { everyday, everydayBySound, hasPair } from './everyday.ts';
import type { SoundTable } from './sounds.ts';

/** Reads a question typed in pinyin, or partly so, as the Chinese that the articles would make of it. */
export interface PinyinReader {
  /** The question in characters; null where it is not pinyin. */
  read(folded: string): string | null;
}

/** A syllable, or a character that stands already, between two places of the question. */
interface Edge {
  readonly start: number;
  readonly end: number;
  readonly syllable: string | null;
  readonly unit: number;
  /** First of a word as typed: the pair with what stands before it is less likely one word. */
  readonly opens: boolean;
  /** Part of a word as typed that would be one syllable by itself. */
  readonly splits: boolean;
}

interface Reading {
  readonly unit: number;
  readonly score: number;
  readonly before: Reading | null;
}

/**
 * Weights of the path search, in nats by their order of size: a pair that the articles hold outweighs any
 * frequency; each further syllable costs, so that `lian` is 连 rather than 里安 unless the pairs say otherwise.
 */
const PAIR_IN_ARTICLES = 3;
const PAIR_ASKING = 3.2;
const PAIR_EVERYDAY = 1.5;
const PAIR_FREQUENCY = 0.15;
const SINGLE_FREQUENCY = 0.1;
const SYLLABLE_COST = 1;
/** A word as typed that is one syllable (qian) is seldom meant as two (qi'an). */
const SPLIT_COST = 1.5;
const ACROSS_WORDS = 0.4;
const MOST_CHARACTERS = 24;
const FEWEST_SYLLABLES = 2;
const SPACE = 32;
/** Stands behind the last character. */
const END = 0;

/** Characters that stand already, one edge each. */
function standing(text: string, start: number): Edge[] {
  return text.split('').map((character, at) => ({
    start: start + at,
    end: start + at + 1,
    syllable: null,
    unit: character.charCodeAt(0),
    opens: false,
    splits: false,
  }));
}

/** The ways through the question, or null where some Latin word is neither pinyin nor a word of the articles. */
function edgesOf(index: PassageIndex, folded: string): Edge[] | null {
  const edges: Edge[] = [];
  let syllables = 0;
  for (const match of folded.matchAll(/[a-z]+|[^a-z]/g)) {
    const [text] = match;
    const start = match.index;
    const inside = /^[a-z]/.test(text) ? syllablesIn(text) : [];
    if (inside.length === 0) {
      if (/^[a-z]/.test(text) && !index.terms.has(text)) return null;
      edges.push(...standing(text, start));
      continue;
    }
    syllables += 1 + (inside.some((edge) => edge.start > 0) ? 1 : 0);
    const whole = inside.some((edge) => edge.end - edge.start === text.length);
    for (const edge of inside) {
      edges.push({
        start: start + edge.start,
        end: start + edge.end,
        syllable: edge.syllable,
        unit: 0,
        opens: edge.start === 0,
        splits: whole && edge.end - edge.start < text.length,
      });
    }
  }
  return syllables >= FEWEST_SYLLABLES ? edges.sort((one, other) => one.start - other.start) : null;
}

/** The first of the readings with the highest score, as a reading of its own: `unit` after it. */
function bestBefore(
  readings: readonly Reading[],
  unit: number,
  scoreOf: (before: Reading) => number,
): Reading | null {
  let best: Reading | null = null;
  for (const before of readings) {
    const score = scoreOf(before);
    if (!best || score > best.score) best = { unit, score, before };
  }
  return best;
}

/** What is read from the question's start up to its end. */
function charactersOf(end: Reading | null): string {
  let text = '';
  for (let step = end?.before; step?.before; step = step.before) text = String.fromCharCode(step.unit) + text;
  return text;
}

export function createPinyinReader(index: PassageIndex, sounds: () => SoundTable): PinyinReader {
  const readable = index.keys.some((key) => typeof key === 'number');

  const candidates = (edge: Edge): number[] => {
    if (edge.syllable === null) return [edge.unit];
    const found = (sounds().exact.get(edge.syllable) ?? []).slice(0, MOST_CHARACTERS);
    for (const unit of everydayBySound(edge.syllable)) if (!found.includes(unit)) found.push(unit);
    return found;
  };
  const single = (unit: number): number => {
    const term = index.terms.get(unit);
    return term === undefined ? 0 : SINGLE_FREQUENCY * Math.log(1 + documentFrequency(index, term));
  };
  const pair = (first: number, second: number, opens: boolean): number => {
    const key = bigramKey(first, second);
    const across = opens ? ACROSS_WORDS : 1;
    const term = index.terms.get(key);
    let score =
      term === undefined ? 0 : PAIR_IN_ARTICLES + PAIR_FREQUENCY * Math.log(documentFrequency(index, term));
    const common = everyday();
    if (hasPair(common.asking, key)) score = Math.max(score, PAIR_ASKING);
    else if (hasPair(common.pairs, key)) score = Math.max(score, PAIR_EVERYDAY);
    return score * across;
  };

  /** Viterbi's search: for each place the readings that end there, each with the best of those before it. */
  const bestReading = (edges: readonly Edge[], length: number): Reading | null => {
    const endingAt: Reading[][] = Array.from({ length: length + 1 }, () => []);
    endingAt[0] = [{ unit: 0, score: 0, before: null }];
    for (const edge of edges) {
      const from = endingAt[edge.start] ?? [];
      if (from.length === 0) continue;
      if (edge.unit === SPACE) {
        endingAt[edge.end]?.push(...from);
        continue;
      }
      const cost = SYLLABLE_COST + (edge.splits ? SPLIT_COST : 0);
      for (const unit of candidates(edge)) {
        const worth = single(unit) - cost;
        const best = bestBefore(
          from,
          unit,
          (before) => before.score + worth + pair(before.unit, unit, edge.opens),
        );
        if (best) endingAt[edge.end]?.push(best);
      }
    }
    return bestBefore(endingAt[length] ?? [], END, ({ score }) => score);
  };

  return {
    read(folded) {
      if (!readable || !/[a-z]{2}/.test(folded)) return null;
      const text = folded.replace(/([a-z])[1-5](?![0-9])/g, '$1 ');
      const edges = edgesOf(index, text);
      if (!edges) return null;
      return charactersOf(bestReading(edges, text.length)) || null;
    },
  };
}
