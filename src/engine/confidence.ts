/**
 * # How sure the engine is
 *
 *     confidence = 1 / (1 + e^-(BIAS + Σ weight · evidence))
 *
 * A logistic regression over the evidence (see `evidence.ts`), fitted by `npm run calibrate` to the question sets
 * in `data/questions`: answers that are right against near misses, other matters, and the questions of one article
 * put to another. Below the threshold nothing is answered. Where evidence rules the answer out (a name or a year
 * that no article mentions, a figure of another period, no figure of the kind asked for) the confidence is fixed.
 */
import type { Evidence } from './evidence.ts';

const BIAS = -3.47;
const WEIGHTS = { own: 2.2, strength: 1.12, near: 1.41, unknown: -1.49 } as const;

/** What a question that wants no figure counts for `near`: the mean over those that do. */
const NEAR_UNASKED = 0.3;
const RULED_OUT = 0.05;

/** Chosen where the sum of wrong declines and wrong answers is least. */
export const THRESHOLD = 0.35;

export function confidenceOf(evidence: Evidence): number {
  if (evidence.missing > 0 || evidence.conflict > 0 || evidence.other > 0 || evidence.lacking > 0)
    return RULED_OUT;
  const { own, strength, unknown } = evidence;
  const near = evidence.near ?? NEAR_UNASKED;
  const sum =
    BIAS + WEIGHTS.own * own + WEIGHTS.strength * strength + WEIGHTS.near * near + WEIGHTS.unknown * unknown;
  return 1 / (1 + Math.exp(-sum));
}
