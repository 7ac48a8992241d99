import { isHan } from '../../language/fold.ts';
import { visitNumbers } from '../../language/number-terms.ts';
import type { Role } from '../../language/question-words.ts';
import { type TermKey, visitTerms } from '../../language/terms.ts';
import type { PassageIndex } from '../ranking/index.ts';
import type { Query, Slot, Way } from '../ranking/query.ts';
import type { Corrected } from './correction.ts';
import type { Neighbours, Spelling } from './spelling.ts';
import type { Synonyms } from './synonyms.ts';

/** Weight of a term that is all question word or function word: it still tells twins apart. */
const SMALL_TALK = 0.2;
/** Weight of a pair of characters of which one is content. */
const HALF_TALK = 0.5;
/** What stands near the asking word is what the answer is about. */
const NEAR_ASKING = 1.2;
const NEAR_DISTANCE = 6;
/** Single characters of Han text tell less than pairs, unless they make none: a word by themselves, or what is left of one. */
const SINGLE = { inPair: 0.9, lone: 0.95 } as const;

/** For each unit of the question its distance to the nearest asking word. */
function distancesToAsking(roles: readonly Role[]): number[] {
  const distances = roles.map((role) => (role === 'asking' ? 0 : Number.POSITIVE_INFINITY));
  for (let at = 1; at < roles.length; at += 1) {
    distances[at] = Math.min(distances[at] ?? 0, (distances[at - 1] ?? 0) + 1);
  }
  for (let at = roles.length - 2; at >= 0; at -= 1) {
    distances[at] = Math.min(distances[at] ?? 0, (distances[at + 1] ?? 0) + 1);
  }
  return distances;
}

function weightOf(
  key: TermKey,
  start: number,
  end: number,
  roles: readonly Role[],
  distances: readonly number[],
  lone: readonly boolean[],
): number {
  const first = roles[start] === 'matter';
  const last = roles[end - 1] === 'matter';
  const content = first && last ? 1 : first || last ? HALF_TALK : SMALL_TALK;
  const nearest = Math.min(
    distances[start] ?? Number.POSITIVE_INFINITY,
    distances[end - 1] ?? Number.POSITIVE_INFINITY,
  );
  const near = nearest <= NEAR_DISTANCE ? NEAR_ASKING : 1;
  const single = typeof key === 'number' && key < 0x10000 ? (lone[start] ? SINGLE.lone : SINGLE.inPair) : 1;
  return content * near * single;
}

/** How a term that the articles lack may have been meant. */
function waysOf(index: PassageIndex, spelling: Spelling, key: TermKey, neighbours: Neighbours): Way[] {
  const term = index.terms.get(key);
  if (term !== undefined) return [{ terms: [term], factor: 1 }];
  return spelling.waysOf(key, neighbours);
}

/** Where the asking word begins, with the 了 before it: 完成了几项. */
function askingPlace(folded: string, roles: readonly Role[]): number | null {
  let at = roles.indexOf('asking');
  while (at > 0 && /[了过着]/.test(folded.charAt(at - 1))) at -= 1;
  return at < 0 ? null : at;
}

/**
 * Turns a folded question into what the ranking counts: a slot for each term, and a slot for each everyday word
 * whose article words the index holds. A term asked twice counts once.
 */
export function composeQuery(
  index: PassageIndex,
  { text: folded, roles, lone }: Corrected,
  spelling: Spelling,
  synonyms: Synonyms,
): Query {
  const distances = distancesToAsking(roles);
  const matterAt = (at: number) =>
    roles[at] === 'matter' && isHan(folded.charCodeAt(at)) ? folded.charCodeAt(at) : 0;
  const slots = new Map<TermKey, Slot>();
  const add = (key: TermKey, start: number, end: number) => {
    const weight = weightOf(key, start, end, roles, distances, lone);
    const there = slots.get(key);
    if (there && there.weight >= weight) return;
    const neighbours = {
      before: matterAt(start - 1),
      after: matterAt(end),
      lone: lone[start] === true || lone[end - 1] === true,
    };
    slots.set(key, {
      key,
      start,
      end,
      weight,
      ways: there?.ways ?? waysOf(index, spelling, key, neighbours),
    });
  };
  visitTerms(folded, add);
  visitNumbers(folded, add);
  return {
    slots: [...slots.values(), ...synonyms.slotsOf(folded, roles)],
    asksAt: askingPlace(folded, roles),
  };
}
