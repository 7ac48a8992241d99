import type { Candidate } from './choose.ts';
import { measureFit, sameUnit } from './figure-fit.ts';
import type { Understood } from './understand.ts';

/** Share of the best candidate's score, and of how near its figure stands, that a rival needs to fit equally. */
const AS_GOOD = { score: 0.72, near: 0.8 } as const;
/** Beside each other in one sentence, what the figures count tells them apart more finely. */
const AS_NEAR_BESIDE = 0.95;
const MOST_ALTERNATIVES = 5;

function isRival({ asked }: Understood, best: Candidate, other: Candidate): boolean {
  const [mine, theirs] = [best.figure, other.figure];
  if (!mine || !theirs || mine === theirs || other.conflict) return false;
  if (mine.kind !== theirs.kind || !sameUnit(mine, theirs)) return false;
  if (measureFit(asked, theirs) < measureFit(asked, mine)) return false;
  const told = mine.text !== theirs.text;
  const near = other.passage === best.passage ? AS_NEAR_BESIDE : AS_GOOD.near;
  return told && other.score >= AS_GOOD.score * best.score && other.near >= near * best.near;
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
