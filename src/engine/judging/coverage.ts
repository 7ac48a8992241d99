import { isHan } from '../../language/fold.ts';
import type { Role } from '../../language/question-words.ts';
import { documentFrequency, frequencyIn, type PassageIndex } from '../ranking/index.ts';
import type { Query, Slot } from '../ranking/query.ts';
import { termWeight } from '../ranking/weights.ts';

/** How well a unit of the question is matched by each kind of evidence. */
const LEVELS = { pair: 1, single: 0.45 } as const;

const SPACE = 32;
/** What a guess counts for: see `Way`. */
const GUESSED = 0.4;

/** The weight of each unit of the question's matter: rare characters and words weigh more, lacking ones most. */
export function matterWeights(index: PassageIndex, folded: string, roles: readonly Role[]): Float64Array {
  const total = Math.max(1, index.passages.length);
  const lacking = termWeight(total, 0);
  const weights = new Float64Array(folded.length);
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    if (roles[at] !== 'matter' || unit === SPACE) continue;
    const term = isHan(unit) ? index.terms.get(unit) : undefined;
    if (term === undefined) weights[at] = isHan(unit) ? 1 : 0.5;
    else weights[at] = termWeight(total, documentFrequency(index, term)) / lacking;
  }
  return weights;
}

/** Whether a passage holds every term of some way of the slot, and how good the best such way is. */
export function slotMatch(index: PassageIndex, slot: Slot, passage: number): number {
  let best = 0;
  for (const { terms, factor, guess } of slot.ways) {
    const worth = guess ? factor * GUESSED : factor;
    if (worth > best && terms.every((term) => frequencyIn(index, term, passage) > 0)) best = worth;
  }
  return best;
}

/** Raises the level of every place where the slot's text stands: a term asked twice has one slot. */
function mark(levels: Float64Array | Uint8Array, folded: string, slot: Slot, level: number): void {
  const text = folded.slice(slot.start, slot.end);
  for (let from = folded.indexOf(text); from >= 0; from = folded.indexOf(text, from + text.length)) {
    for (let at = from; at < from + text.length; at += 1) levels[at] = Math.max(levels[at] ?? 0, level);
  }
}

/** For each unit of the question how well one of the passages matches it, from 0 to 1. */
export function matchedUnits(
  index: PassageIndex,
  query: Query,
  folded: string,
  passages: readonly number[],
): Float64Array {
  const levels = new Float64Array(folded.length);
  for (const slot of query.slots) {
    let match = 0;
    for (const passage of passages) match = Math.max(match, slotMatch(index, slot, passage));
    if (match === 0) continue;
    const single = slot.end - slot.start === 1;
    const level = match * (single ? LEVELS.single : LEVELS.pair);
    mark(levels, folded, slot, level);
  }
  return levels;
}

export function weightedShare(levels: Float64Array, weights: Float64Array): number {
  let matched = 0;
  let all = 0;
  for (let at = 0; at < weights.length; at += 1) {
    matched += (levels[at] ?? 0) * (weights[at] ?? 0);
    all += weights[at] ?? 0;
  }
  return all === 0 ? 0 : matched / all;
}

/**
 * Share of the question's matter that no article has a word for, however it was meant: runs of two or more Han
 * characters without a pair that any passage holds, characters that none holds, and whole Latin words.
 */
export function unknownShare(folded: string, roles: readonly Role[], query: Query): number {
  const known = new Uint8Array(folded.length);
  const characters = new Set<string>();
  for (const slot of query.slots) {
    const single = slot.end - slot.start === 1 && isHan(folded.charCodeAt(slot.start));
    if (single && slot.ways.length > 0) characters.add(folded.charAt(slot.start));
    if (!single && slot.ways.some((way) => !way.guess)) mark(known, folded, slot, 1);
  }
  const isMatter = (at: number) => roles[at] === 'matter' && folded.charAt(at) !== ' ';
  const isStrange = (at: number) => isHan(folded.charCodeAt(at)) && !characters.has(folded.charAt(at));
  let matter = 0;
  let unknown = 0;
  for (let start = 0; start < folded.length; ) {
    let end = start;
    while (end < folded.length && isMatter(end) && known[end] === 0) end += 1;
    if (end - start >= 2 || isStrange(start)) unknown += end - start;
    start = Math.max(end, start + 1);
  }
  for (let at = 0; at < folded.length; at += 1) if (isMatter(at)) matter += 1;
  return matter === 0 ? 0 : unknown / matter;
}
