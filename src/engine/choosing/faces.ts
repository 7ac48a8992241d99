import { excerpt, type Span } from '../../article/article.ts';
import type { Figure } from '../../figures/figure.ts';
import { sameValue } from '../edition/same-figure.ts';
import type { Lookup } from '../lookup.ts';
import type { PassageIndex } from '../ranking/index.ts';
import { type AroundFigure, readAround } from './around-figure.ts';
import type { Anchor } from './match.ts';
import { isMarked, readStretch, type Stretch, termsIn } from './stretch.ts';

/** A passage's figures as a reader of one language meets them: in the original, or in the edition. */
export interface Face {
  readonly stretch: Stretch;
  /** Each figure of the original with the one that says the same here. */
  readonly figures: readonly FigureFace[];
  /** The terms of all that they count. */
  readonly labels: ReadonlySet<number>;
  /** A table row. */
  readonly isRow: boolean;
  /** When the article was published: what 去年 and last year are counted from. */
  readonly reference: string | undefined;
}

export interface FigureFace {
  readonly figure: Figure;
  readonly shown: Figure;
  /** What the question's words are measured against. */
  readonly anchor: Anchor;
  readonly around: AroundFigure;
}

type Pair = Pick<FigureFace, 'figure' | 'shown'>;

const NO_LABEL: ReadonlySet<number> = new Set();

function inside(span: Span, figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => figure.span.start >= span.start && figure.span.end <= span.end);
}

/** Figures of the edition beside those of the original, by value, each used once. */
function paired(figures: readonly Figure[], edition: readonly Figure[]): Pair[] {
  const left = [...edition];
  return figures.flatMap((figure) => {
    const at = left.findIndex((other) => sameValue(figure, other));
    const [shown] = at < 0 ? [] : left.splice(at, 1);
    return shown ? [{ figure, shown }] : [];
  });
}

/**
 * What each figure counts, as terms. In a series (批捕…案件168件，提起公诉125件) a figure that leaves it out has that of
 * the figure before it with the same unit.
 */
function labelsOf(index: PassageIndex, figures: readonly Figure[]): ReadonlySet<number>[] {
  const last = new Map<string | null, { readonly figure: Figure; readonly label: ReadonlySet<number> }>();
  return figures.map((figure) => {
    const before = last.get(figure.unit);
    const inherited = before && before.figure.clause.start !== figure.clause.start ? before.label : NO_LABEL;
    const label = figure.measure === null ? inherited : termsIn(index, figure.measure);
    if (figure.unit !== null) last.set(figure.unit, { figure, label });
    return label;
  });
}

/** 168件657人 stand side by side and count the same thing in two ways. */
function isPartner(one: Figure, other: Figure): boolean {
  return one.clause.start === other.clause.start && one.partner?.start === other.span.start;
}

function rivalsOf(shown: Figure, figures: readonly Figure[]): Figure[] {
  const partner = figures.find((other) => isPartner(other, shown));
  return figures.filter((other) => other !== shown && other !== partner);
}

function readFace(index: PassageIndex, stretch: Stretch, pairs: readonly Pair[], isRow: boolean) {
  const shownHere = pairs.map(({ shown }) => shown);
  const labels = labelsOf(index, shownHere);
  const figures = pairs.map(({ figure, shown }, at): FigureFace => {
    const heads = (shown.kind === 'date' || shown.kind === 'time') && shown.clause.start === shown.span.start;
    const anchor = {
      span: shown.span,
      // The cells of a row all speak of what the row is about.
      rivals: isRow ? [] : rivalsOf(shown, shownHere).map(({ span }) => span.start - stretch.start),
      flat: isRow,
      governs: heads && isMarked(stretch.weak, shown.clause.end - stretch.start),
      label: labels[at] ?? NO_LABEL,
    };
    return { figure, shown, anchor, around: readAround(stretch, shown) };
  });
  return { stretch, figures, labels: new Set(labels.flatMap((label) => [...label])), isRow };
}

function newFace(lookup: Lookup, number: number, english: boolean): Face | null {
  const { index } = lookup;
  const passage = index.passages[number];
  const article = passage && lookup.articles[passage.article];
  const figures = lookup.figuresIn(number);
  if (!article || figures.length === 0) return null;
  const isRow = passage.kind === 'table_row';
  const reference = article.published?.iso;
  const translation = passage.translations.find(({ edition }) => (edition.language === 'en') === english);
  if (!translation || (article.language === 'en') === english) {
    const pairs = figures.map((figure) => ({ figure, shown: figure }));
    return { ...readFace(index, lookup.stretchOf(number), pairs, isRow), reference };
  }
  const { edition, span } = translation;
  const stretch = readStretch(index, excerpt(edition.text, span), span.start);
  return {
    ...readFace(index, stretch, paired(figures, inside(span, edition.figures)), isRow),
    reference,
  };
}

/** The passage as a question in that language meets it; null where it has no figure. */
export function faceOf(lookup: Lookup, passage: number, english: boolean): Face | null {
  return lookup.faces.get(passage * 2 + (english ? 1 : 0), () => newFace(lookup, passage, english));
}
