import type { Candidate } from './choose.ts';
import { matchedUnits, matterWeights, weightedShare } from './coverage.ts';
import { wantsFigure } from './figure-fit.ts';
import type { Lookup } from './lookup.ts';
import type { Understood } from './understand.ts';

/** What speaks for and against a candidate being the answer: the features of the confidence. */
export interface Evidence {
  /** Share of the question's matter that the passage holds, and that it or its surroundings hold. */
  readonly own: number;
  readonly around: number;
  /** The passage's score, on a scale that does not depend on the question's length: ln(1 + score). */
  readonly strength: number;
  /** How near the question's words stand to the figure; 0 where none was wanted. */
  readonly near: number;
  /** 1 where a figure was wanted and none suits. */
  readonly lacking: number;
  /** 1 where the figure is of another period than the one named. */
  readonly conflict: number;
  /** 1 where a number for each was asked and the passage speaks of none, or a change and it gives none. */
  readonly other: number;
  /** How many names, years, ordinals of the question no article mentions. */
  readonly missing: number;
}

const PER_EACH = /每|人均|平均|月均|年均|户均|日均|\bper\b|\beach\b|\bevery\b|\baverage\b/i;
const CHANGED =
  /比|较|增|减|升|降|涨|跌|提高|下滑|缩短|扩大|多购|\b(?:up|down|more|fewer|less|than|rose|fell|rise|fall|grew|grow|increase|decrease|drop|higher|lower|change|growth)\w*\b|[+−]\d/i;

/** The passages that lend a passage context: its paragraph, its section's heading, the article's title. */
function surroundings(lookup: Lookup, passage: number): number[] {
  const { passages, headings, ranges } = lookup.index;
  const place = passages[passage];
  const range = place && ranges[place.article];
  if (!place || !range) return [passage];
  const found = [passage];
  for (let at = passage - 1; passages[at]?.group === place.group; at -= 1) found.push(at);
  for (let at = passage + 1; passages[at]?.group === place.group; at += 1) found.push(at);
  for (const heading of headings)
    if (heading.start <= passage && passage < heading.end) found.push(heading.passage);
  if (passages[range.start]?.kind === 'title') found.push(range.start);
  return found;
}

export function evidenceFor(
  lookup: Lookup,
  understood: Understood,
  candidate: Candidate,
  strength: number,
  missing: number,
): Evidence {
  const { index } = lookup;
  const { text, roles, query, wanted } = understood;
  const weights = matterWeights(index, text, roles);
  const near = surroundings(lookup, candidate.passage);
  const said = index.passages[candidate.passage]?.text ?? '';
  const around = near.map((passage) => index.passages[passage]?.text ?? '').join(' ');
  const wants = wantsFigure(wanted.kind);
  return {
    own: weightedShare(matchedUnits(index, query, text.length, [candidate.passage]), weights),
    around: weightedShare(matchedUnits(index, query, text.length, near), weights),
    strength: Math.log(1 + strength),
    near: candidate.near,
    lacking: wants && !candidate.figure ? 1 : 0,
    conflict: candidate.conflict ? 1 : 0,
    other: (wanted.rate && !PER_EACH.test(around)) || (wanted.change && wants && !CHANGED.test(said)) ? 1 : 0,
    missing: Math.min(2, missing),
  };
}
