import type { Figure } from '../../figures/figure.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import { wantsFigure } from '../question/wanted.ts';
import type { Ranked } from '../ranking/articles.ts';
import { type Candidate, passageAlone } from './candidate.ts';
import { AROUND_BODY, isAroundBody } from './document.ts';
import { figureCandidates } from './figure-candidates.ts';
import type { WeighedQuery } from './match.ts';

/** Share of a passage's score that it keeps where no figure in it suits a question for one. */
const WITHOUT_FIGURE = 0.5;

/** A question without any asking word may well name what is counted: its figure must stand beside the words. */
const NEAR_ENOUGH = 0.45;

const UNIT_SAID = 1.5;

/** 志愿者 服务 小时: the unit itself is among the words. */
function unitSaid(understood: Understood, figure: Figure | null): number {
  const unit = figure?.printedUnit ?? '';
  return unit !== '' && unit.length > 1 && understood.text.includes(unit.replace(/[万亿]/g, ''))
    ? UNIT_SAID
    : 1;
}

/** The figure that stands beside the words of a question without any asking word. */
function beside(
  lookup: Lookup,
  asked: Understood,
  query: WeighedQuery,
  passage: number,
  plain: Candidate,
): Candidate {
  const [best] = figureCandidates(lookup, asked, query, passage, plain.score)
    .map((candidate) => ({ ...candidate, score: candidate.score * unitSaid(asked, candidate.figure) }))
    .sort((one, other) => other.score - one.score);
  return best && best.near >= NEAR_ENOUGH ? { ...plain, figure: best.figure, near: best.near } : plain;
}

/** A report gives the date where it begins and goes on without it: so many sentences back it still holds. */
const NARRATED_BACK = 4;
const NARRATED = 0.75;

/** The last full date before a passage that has none, within its section. */
function narratedDate(lookup: Lookup, understood: Understood, passage: number, score: number): Candidate[] {
  if (understood.wanted.kind !== 'date') return [];
  const { passages } = lookup.index;
  const article = lookup.articles[passages[passage]?.article ?? -1];
  const sectionOf = (at: number) => article?.blocks[passages[at]?.block ?? -1]?.section;
  for (let at = passage - 1; at >= passage - NARRATED_BACK && at >= 0; at -= 1) {
    if (passages[at]?.article !== passages[passage]?.article || sectionOf(at) !== sectionOf(passage))
      return [];
    const figure = lookup
      .figuresIn(at)
      .find(
        ({ kind, text }) => kind === 'date' && /[日号號]|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}/.test(text),
      );
    if (figure) return [{ ...passageAlone(at, score * NARRATED), found: passage, figure, near: NEAR_ENOUGH }];
  }
  return [];
}

/** A follow-up does not ask again for what was just answered. */
const ANSWERED_BEFORE = 0.5;

/**
 * The candidates among the best passages, best first: for a question that wants a figure, one for each that suits.
 * `answered` is the figure that answered the question before, for a question that leans on it.
 */
export function candidatesFor(
  lookup: Lookup,
  understood: Understood,
  query: WeighedQuery,
  passages: readonly Ranked[],
  answered: Figure | null,
): Candidate[] {
  const wants = wantsFigure(understood.wanted.kind);
  const asks = understood.roles.includes('asking');
  const asked = { ...understood, wanted: { ...understood.wanted, kind: 'number' as const } };
  const candidates = passages.flatMap(({ passage, score: ranked }): Candidate[] => {
    const kind = lookup.index.passages[passage]?.kind;
    const score = ranked * (kind && isAroundBody(kind) ? AROUND_BODY : 1);
    const plain = passageAlone(passage, score);
    if (!wants) return [asks ? plain : beside(lookup, asked, query, passage, plain)];
    const withFigures = figureCandidates(lookup, understood, query, passage, score);
    if (withFigures.length > 0) return withFigures;
    return [{ ...plain, score: score * WITHOUT_FIGURE }, ...narratedDate(lookup, understood, passage, score)];
  });
  return candidates
    .map((candidate) =>
      answered !== null && candidate.figure === answered
        ? { ...candidate, score: candidate.score * ANSWERED_BEFORE }
        : candidate,
    )
    .sort((one, other) => other.score - one.score || one.passage - other.passage);
}
