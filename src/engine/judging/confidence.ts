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

/** The evidence that is weighed, in the order of the weights. */
export const FEATURES = ['own', 'strength', 'near', 'unknown'] as const satisfies readonly (keyof Evidence)[];
const BIAS = -4.9;
const WEIGHTS = [2.88, 1.33, 1.81, -1.87];

/** What a question that wants no figure counts for `near`: about the mean over those that do. */
const NEAR_UNASKED = 0.3;
const RULED_OUT = 0.05;

/** Below it nothing is answered: chosen on the cross-validated table that `npm run calibrate` prints. */
export const THRESHOLD = 0.3;

export function featuresOf(evidence: Evidence): number[] {
  return FEATURES.map((name) => evidence[name] ?? NEAR_UNASKED);
}

/** Whether the candidate cannot be the answer, however well its words match. */
export function isRuledOut({ missing, conflict, other, lacking }: Evidence): boolean {
  return missing > 0 || conflict > 0 || other > 0 || lacking > 0;
}

/** From 0 to 1: the estimate that the candidate answers the question. */
export function confidenceOf(evidence: Evidence): number {
  if (isRuledOut(evidence)) return RULED_OUT;
  const sum = featuresOf(evidence).reduce((total, value, at) => total + value * (WEIGHTS[at] ?? 0), BIAS);
  return 1 / (1 + Math.exp(-sum));
}
