import type { Understood } from '../question/understand.ts';
import type { Candidate } from './candidate.ts';
import { measureFit, sameUnit } from './figure-fit.ts';

/** Share of the best candidate's score, and of what its figure's clause says, that a rival needs to fit equally. */
const AS_GOOD = { score: 0.6, said: 0.9 } as const;
const LEAST_SAID = 0.3;
/** Figures of one sentence are told apart by what stands nearest: a rival there has to stand as near. */
const AS_NEAR_BESIDE = 0.95;
const MOST_ALTERNATIVES = 5;

function isRival({ asked }: Understood, best: Candidate, other: Candidate): boolean {
  const [mine, theirs] = [best.figure, other.figure];
  if (!mine || !theirs || mine === theirs || other.conflict) return false;
  if (mine.kind !== theirs.kind || !sameUnit(mine, theirs)) return false;
  if (measureFit(asked, theirs) < measureFit(asked, mine)) return false;
  const told = mine.text !== theirs.text;
  // Where the clauses say little of the question there is nothing to compare them by.
  if (
    !told ||
    best.said < LEAST_SAID ||
    other.score < AS_GOOD.score * best.score ||
    other.said < AS_GOOD.said * best.said
  )
    return false;
  return other.passage !== best.passage || other.near >= AS_NEAR_BESIDE * best.near;
}

/**
 * The candidates that fit as well as the best, the best first: more than one where the question leaves open which
 * period, which stage, or which of several things is meant.
 */
export function alternatives(understood: Understood, candidates: readonly Candidate[]): Candidate[] {
  const [best] = candidates;
  if (!best) return [];
  if (understood.periods.length > 0 || understood.previous) return [best];
  return [best, ...candidates.filter((other) => isRival(understood, best, other))].slice(
    0,
    MOST_ALTERNATIVES,
  );
}
