import type { Figure } from '../../figures/figure.ts';
import { type Contrast, excludes } from '../../language/contrasts.ts';
import { fold } from '../../language/fold.ts';
import type { Understood } from '../question/understand.ts';
import { MORE_OR_LESS } from '../question/wanted.ts';
import type { Face } from './faces.ts';
import { isLedUpTo, type Stretch } from './match.ts';

const ASKS_TOTAL =
  /总(?:数|量|额|共|计|的)|一共|合计|累计|全部|加起来|\b(?:total|altogether|overall|in all)\b/;
const GIVES_TOTAL =
  /(?:总[数量额共计]|一?共|合计|累计)[^\d，,。；;]{0,8}$|\b(?:total(?:ling|led|s)?|overall)\b[^.,;]{0,20}$/i;
const TOTAL_BONUS = 1.35;

/** What stands before a figure that tells how much something rose or fell, and what may stand behind it. */
const RAISED = new RegExp(
  `(?:增[长加幅]|下降|下滑|减少|上升|提高|提升|降低|上涨|下跌|缩短|扩大|[涨跌降升]|${MORE_OR_LESS})了?(?:约|近|超过?|逾)?$|\\b(?:up|down|by|fell|rose|grew|dropped|gained|lost|(?:growth|rise|fall|increase|decrease|drop) of)(?: (?:about|nearly|almost|over|some|roughly))? ?$`,
  'i',
);
const RAISED_BEHIND = /^ ?(?:more|fewer|less|higher|lower|longer|shorter|up|down)\b/i;
const AMOUNT_OF_CHANGE = 0.5;

export function isAmountOfChange(stretch: Stretch, figure: Figure): boolean {
  const start = figure.span.start - stretch.start;
  const behind = stretch.plain.slice(start + figure.text.length);
  return (
    /^[+−-]/.test(figure.text) || RAISED.test(stretch.plain.slice(0, start)) || RAISED_BEHIND.test(behind)
  );
}

/** How much something rose or fell is not how much of it there is. */
function changeFit(understood: Understood, figure: Figure, change: boolean): number {
  if (understood.wanted.change) return change ? 1 : AMOUNT_OF_CHANGE;
  return change && figure.kind !== 'percent' ? AMOUNT_OF_CHANGE : 1;
}

const LED_UP_TO = 1.1;

/** What something was like before it was done. */
const DONE = '(?:改造|改建|扩建|重建|翻修|整治|整改|升级|调整|改革|合并|搬迁|提速)前';
const ASKS_FORMER = new RegExp(
  `由|从|原来?(?!因)|此前|之前|以前|${DONE}|过去|曾|\\b(?:from|previously|formerly|used to|before)\\b`,
);
const FORMER_ENDS = new RegExp(
  `(?:由|从|(?:原来?|此前|${DONE})[的为]?)(?:[^\\d，,。；;]{0,8}的)?(?:约|近)?$|\\bfrom(?: (?:about|nearly))? $`,
  'i',
);
const PRESENT_ENDS = /[到至为](?:了)?(?:约|近|超过)?$|\bto(?: (?:about|nearly|over))? $/i;
/** What something was, where what it is was asked; and the other way round. */
const OTHER_END = 0.5;
const THAT_END = 1.15;

/** 由1480个增加到3200个: what something was before is asked for only in so many words. */
function endFit(understood: Understood, stretch: Stretch, figure: Figure): number {
  const before = stretch.plain.slice(0, figure.span.start - stretch.start);
  const isFormer = FORMER_ENDS.test(before);
  if (!isFormer && !PRESENT_ENDS.test(before)) return 1;
  return ASKS_FORMER.test(understood.text) === isFormer ? THAT_END : OTHER_END;
}

/** 二审 in the clause, 一审 in the question: kinds that exclude each other. */
const OTHER_KIND = 0.3;

function kindSaidFit(contrasts: readonly Contrast[], face: Face, shown: Figure): number {
  if (contrasts.length === 0 || face.isRow) return 1;
  const start = shown.clause.start - face.stretch.start;
  const clause = fold(face.stretch.text.slice(start, start + shown.clause.end - shown.clause.start)).text;
  return contrasts.some((contrast) => excludes(clause, contrast)) ? OTHER_KIND : 1;
}

/** A number that the question itself says is not what it asks for. */
export function isSaid(understood: Understood, figure: Figure): boolean {
  const digits = /\d[\d,.]*\d|\d/.exec(figure.text)?.[0].replaceAll(',', '');
  return digits !== undefined && understood.numbers.has(digits);
}

/** A question for a total is answered by the figure that the text calls one. */
function totalFit(understood: Understood, stretch: Stretch, figure: Figure): number {
  if (!ASKS_TOTAL.test(understood.text)) return 1;
  return GIVES_TOTAL.test(stretch.plain.slice(0, figure.span.start - stretch.start)) ? TOTAL_BONUS : 1;
}

const PART = /其中[，,]?(?:有|仅)?([\u4e00-\u9fff]{2,10}?)(?:[有为占达约近]|超过?)*$/;
const PART_NAMED = 1.5;

/** 总量512万册,其中市馆208万册: a question that names the part asks for the part. */
function partFit(understood: Understood, stretch: Stretch, figure: Figure): number {
  const [, part] = PART.exec(stretch.plain.slice(0, figure.span.start - stretch.start)) ?? [];
  return part !== undefined && understood.text.includes(part) ? PART_NAMED : 1;
}

/** What the words around a figure say for or against it being the one asked for: 1 where they say nothing. */
export function cueFit(understood: Understood, face: Face, shown: Figure, change: boolean): number {
  return (
    totalFit(understood, face.stretch, shown) *
    changeFit(understood, shown, change) *
    endFit(understood, face.stretch, shown) *
    partFit(understood, face.stretch, shown) *
    kindSaidFit(understood.contrasts, face, shown) *
    (isLedUpTo(understood.query, face.stretch, shown.span) ? LED_UP_TO : 1)
  );
}
