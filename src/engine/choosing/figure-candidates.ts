import type { Figure } from '../../figures/figure.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import type { PassageIndex } from '../ranking/index.ts';
import type { Candidate } from './candidate.ts';
import { cueFit, isAmountOfChange, isSaid } from './cues.ts';
import { type Face, faceOf } from './faces.ts';
import { periodFit, suits } from './figure-fit.ts';
import { fitNear, type Match, matchIn, saidWithin, termsIn } from './match.ts';

/** How much of a candidate's score depends on what stands near its figure. */
const NEAR_SHARE = 0.5;

const NO_LABEL: ReadonlySet<number> = new Set();

function nearFigure(match: Match, face: Face, shown: Figure, label: ReadonlySet<number>): number {
  const offset = (figure: Figure) => figure.span.start - face.stretch.start;
  const partner = face.figures.find(
    (other) => other.shown.clause.start === shown.clause.start && isPartner(other.shown, shown),
  );
  const rivals = face.figures
    .map((other) => other.shown)
    .filter((other) => other !== shown && other !== partner?.shown);
  const heads = (shown.kind === 'date' || shown.kind === 'time') && shown.clause.start === shown.span.start;
  return fitNear(match, {
    span: shown.span,
    // The cells of a row all speak of what the row is about.
    rivals: face.isRow ? [] : rivals.map(offset),
    flat: face.isRow,
    governsFrom: heads ? shown.clause.end - face.stretch.start : null,
    label,
  });
}

/** 168件657人 stand side by side and count the same thing in two ways. */
function isPartner(one: Figure, other: Figure): boolean {
  return one.partner?.start === other.span.start;
}

/**
 * What each figure counts, as terms. In a series (批捕…案件168件，提起公诉125件) a figure that leaves it out has that of
 * the figure before it with the same unit.
 */
function labelsOf(index: PassageIndex, face: Face): Map<Figure, ReadonlySet<number>> {
  const labels = new Map<Figure, ReadonlySet<number>>();
  const last = new Map<string | null, Figure>();
  for (const { shown } of face.figures) {
    const before = last.get(shown.unit);
    const inherited = before && before.clause.start !== shown.clause.start ? labels.get(before) : undefined;
    labels.set(shown, shown.measure === null ? (inherited ?? NO_LABEL) : termsIn(index, shown.measure));
    if (shown.unit !== null) last.set(shown.unit, shown);
  }
  return labels;
}

/** A candidate for each figure of the passage that suits what is asked. */
export function figureCandidates(
  lookup: Lookup,
  understood: Understood,
  passage: number,
  score: number,
): Candidate[] {
  const place = lookup.index.passages[passage];
  const article = place && lookup.articles[place.article];
  if (!place || !article) return [];
  if (lookup.figuresIn(passage).length === 0) return [];
  const face = faceOf(lookup, place, passage, article, isEnglish(understood.text));
  const suited = face.figures
    .map(({ figure, shown }) => ({ figure, shown, fit: suits(understood, shown) }))
    .filter(({ shown, fit }) => fit > 0 && !isSaid(understood, shown));
  if (suited.length === 0) return [];
  const labelled = labelsOf(lookup.index, face);
  const labels = suited.map(({ shown }) => labelled.get(shown) ?? NO_LABEL);
  const match = matchIn(
    lookup.index,
    understood.query,
    face.stretch,
    new Set(labels.flatMap((label) => [...label])),
  );
  return suited.map(({ figure, shown, fit }, at): Candidate => {
    const label = labels[at] ?? NO_LABEL;
    const near = nearFigure(match, face, shown, label);
    const said = saidWithin(match, shown.clause, label);
    const period = periodFit(understood, shown, face.reference);
    const change = isAmountOfChange(face.stretch, shown);
    const nearness = 1 - NEAR_SHARE + NEAR_SHARE * 2 * near;
    const cues = cueFit(understood, face, shown, change);
    const total = score * nearness * fit * period.fit * cues;
    return { passage, found: passage, score: total, figure, near, said, change, conflict: period.conflict };
  });
}

function isEnglish(text: string): boolean {
  return !/[\u4e00-\u9fff]/.test(text);
}
