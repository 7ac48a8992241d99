import { isHan } from '../../language/fold.ts';
import type { Role } from '../../language/question-words.ts';
import { type TermKey, termText } from '../../language/terms.ts';
import type { Query, Slot } from '../ranking/query.ts';

/** At most so many Han characters, or Latin words, of matter make a question that leans on the one before it. */
const LEANING = { characters: 5, words: 2 } as const;
const OPENS_LEANING = /^(?:那|那么|其中|还有|另外|and\b|what about|how about|then\b|also\b|but\b|so\b)/;
const CLOSES_LEANING = /呢$|(?:^| )(?:that|it|they|them|those|these|its|their|he|she|him|her|there)(?: |$)/;
const LONGEST_LEANING = 14;

function matterIn(folded: string, roles: readonly Role[]): { characters: number; words: number } {
  let characters = 0;
  let words = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (roles[at] !== 'matter' || folded.charAt(at) === ' ') continue;
    if (isHan(folded.charCodeAt(at))) characters += 1;
    else if (at === 0 || !/[a-z0-9.]/.test(folded.charAt(at - 1))) words += 1;
  }
  return { characters, words };
}

/** 那…呢, what about…: it says itself that it follows. */
export function saysThatItLeans(folded: string): boolean {
  return OPENS_LEANING.test(folded) || CLOSES_LEANING.test(folded);
}

/** Whether a question leaves out what the question before it said: 那二审呢, and the year before? */
export function leansOnPrevious(folded: string, roles: readonly Role[]): boolean {
  const { characters, words } = matterIn(folded, roles);
  const size = characters / LEANING.characters + words / LEANING.words;
  if (size <= 1) return true;
  return saysThatItLeans(folded) && size <= LONGEST_LEANING / LEANING.characters;
}

/** What the new question says counts more than what is filled in from the one before it. */
const NEW = 1.3;
const FILLED_IN = 0.6;
/** A period asked for by itself (and the year before?) is compared with the figures' periods, not looked for. */
const ONLY_PERIOD = 0.2;

function pairOf(key: TermKey | undefined): string | null {
  return typeof key === 'number' && key >= 0x10000 ? termText(key) : null;
}

/** 二审 asked after 一审 takes its place: two pairs that differ in one of their two characters. */
function isReplaced(pair: string, pairs: ReadonlySet<string>): boolean {
  if (pairs.has(pair)) return false;
  for (const other of pairs) {
    if ((other[0] === pair[0]) !== (other[1] === pair[1])) return true;
  }
  return false;
}

/** One query for a question and the one that it follows. */
export function mergeQueries(current: Query, previous: Query, onlyPeriod: boolean): Query {
  const pairs = new Set(
    current.slots.filter((slot) => slot.weight >= 0.9).flatMap((slot) => pairOf(slot.key) ?? []),
  );
  const kept = previous.slots.filter((slot) => {
    const pair = pairOf(slot.key);
    return pair === null || !isReplaced(pair, pairs);
  });
  const weighed = (slots: readonly Slot[], factor: number) =>
    slots.map((slot) => ({ ...slot, weight: slot.weight * factor }));
  return {
    slots: [...weighed(current.slots, onlyPeriod ? ONLY_PERIOD : NEW), ...weighed(kept, FILLED_IN)],
    asksAt: current.asksAt,
  };
}
