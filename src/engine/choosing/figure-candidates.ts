import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import type { Candidate } from './candidate.ts';
import { cueFit } from './cues.ts';
import { type FigureFace, faceOf } from './faces.ts';
import { periodFit, suits } from './figure-fit.ts';
import { fitNear, matchIn, saidWithin, type WeighedQuery } from './match.ts';

/** How much of a candidate's score depends on what stands near its figure. */
const NEAR_SHARE = 0.5;

/** A number that the question itself says is not what it asks for. */
function isSaid({ numbers }: Understood, { around }: FigureFace): boolean {
  return around.digits !== null && numbers.has(around.digits);
}

/** A candidate for each figure of the passage that suits what is asked. */
export function figureCandidates(
  lookup: Lookup,
  understood: Understood,
  query: WeighedQuery,
  passage: number,
  score: number,
): Candidate[] {
  const face = faceOf(lookup, passage, isEnglish(understood.text));
  if (!face) return [];
  const suited = face.figures
    .map((there) => ({ there, fit: suits(understood, there.shown) }))
    .filter(({ there, fit }) => fit > 0 && !isSaid(understood, there));
  if (suited.length === 0) return [];
  const match = matchIn(query, face.stretch, face.labels);
  return suited.map(({ there, fit }): Candidate => {
    const { figure, shown, anchor, around } = there;
    const near = fitNear(match, anchor);
    const said = saidWithin(match, shown.clause, anchor.label);
    const period = periodFit(understood, shown, face.reference);
    const nearness = 1 - NEAR_SHARE + NEAR_SHARE * 2 * near;
    const total = score * nearness * fit * period.fit * cueFit(understood, face, there, period.fit > 1);
    const { change } = around;
    return { passage, found: passage, score: total, figure, near, said, change, conflict: period.conflict };
  });
}

function isEnglish(text: string): boolean {
  return !/[\u4e00-\u9fff]/.test(text);
}
