import type { Figure } from '../../figures/figure.ts';
import { type Contrast, excludes } from '../../language/contrasts.ts';
import type { Understood } from '../question/understand.ts';
import { type AroundFigure, DONE } from './around-figure.ts';
import type { Face, FigureFace } from './faces.ts';
import { isLedUpTo } from './match.ts';

const ASKS_TOTAL =
  /总(?:数|量|额|共|计|的)|一共|合计|累计|全部|加起来|\b(?:total|altogether|overall|in all)\b/;
const TOTAL_BONUS = 1.35;

/** A question for a total is answered by the figure that the text calls one. */
function totalFit({ text }: Understood, { total }: AroundFigure): number {
  return total && ASKS_TOTAL.test(text) ? TOTAL_BONUS : 1;
}

const AMOUNT_OF_CHANGE = 0.5;

/** How much something rose or fell is not how much of it there is. */
function changeFit({ wanted }: Understood, { change }: AroundFigure, { kind }: Figure): number {
  if (wanted.change) return change ? 1 : AMOUNT_OF_CHANGE;
  return change && kind !== 'percent' ? AMOUNT_OF_CHANGE : 1;
}

const ASKS_FORMER = new RegExp(
  `由|从|原来?(?!因)|此前|之前|以前|${DONE}|过去|曾|\\b(?:from|previously|formerly|used to|before)\\b`,
);
/** What something was, where what it is was asked; and the other way round. */
const OTHER_END = 0.5;
const THAT_END = 1.15;

/** 由1480个增加到3200个: what something was before is asked for in so many words, or by the period behind it. */
function endFit({ text }: Understood, { end }: AroundFigure, figure: Figure, inPeriod: boolean): number {
  if (end === null) return 1;
  const isFormer = end === 'former';
  const isDated = inPeriod && figure.periodSpan !== null && figure.periodSpan.start >= figure.span.end;
  return (ASKS_FORMER.test(text) || (isFormer && isDated)) === isFormer ? THAT_END : OTHER_END;
}

const PART_NAMED = 1.5;

/** 总量512万册,其中市馆208万册: a question that names the part asks for the part. */
function partFit({ text }: Understood, { part }: AroundFigure): number {
  return part !== null && text.includes(part) ? PART_NAMED : 1;
}

/** 二审 in the clause, 一审 in the question: kinds that exclude each other. */
const OTHER_KIND = 0.3;

function kindSaidFit(contrasts: readonly Contrast[], { clause }: AroundFigure): number {
  return contrasts.some((contrast) => excludes(clause, contrast)) ? OTHER_KIND : 1;
}

const LED_UP_TO = 1.1;

/**
 * What the words around a figure say for or against it being the one asked for: 1 where they say nothing. `inPeriod`:
 * it is of the very period that the question names.
 */
export function cueFit(
  understood: Understood,
  face: Face,
  { shown, around }: FigureFace,
  inPeriod: boolean,
): number {
  return (
    totalFit(understood, around) *
    changeFit(understood, around, shown) *
    endFit(understood, around, shown, inPeriod) *
    partFit(understood, around) *
    (face.isRow ? 1 : kindSaidFit(understood.contrasts, around)) *
    (isLedUpTo(understood.query, face.stretch, shown.span) ? LED_UP_TO : 1)
  );
}
