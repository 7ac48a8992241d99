import type { Figure } from '../../figures/figure.ts';
import { fold } from '../../language/fold.ts';
import { MORE_OR_LESS } from '../question/wanted.ts';
import type { Stretch } from './stretch.ts';

/** What the words around a figure say of it, whatever is asked: read once for each figure. */
export interface AroundFigure {
  /** It is called a total: 合计, in all. */
  readonly total: boolean;
  /** It tells how much something rose or fell, not how much of it there is. */
  readonly change: boolean;
  /** It is what something was before (由1480个), or what it has become (到3200个). */
  readonly end: 'former' | 'present' | null;
  /** The part of a total that it counts, where it is named: 其中市馆208万册. */
  readonly part: string | null;
  /** Its clause, folded. */
  readonly clause: string;
  /** The number, in digits without commas; null where it is in words. */
  readonly digits: string | null;
}

const GIVES_TOTAL =
  /(?:总[数量额共计]|一?共|合计|累计)[^\d，,。；;]{0,8}$|\b(?:total(?:ling|led|s)?|overall)\b[^.,;]{0,20}$/i;

/** What stands before a figure that tells how much something rose or fell, and what may stand behind it. */
const RAISED = new RegExp(
  `(?:增[长加幅]|下降|下滑|减少|上升|提高|提升|降低|上涨|下跌|缩短|扩大|[涨跌降升]|${MORE_OR_LESS})了?(?:约|近|超过?|逾)?$|\\b(?:up|down|by|fell|rose|grew|dropped|gained|lost|(?:growth|rise|fall|increase|decrease|drop) of)(?: (?:about|nearly|almost|over|some|roughly))? ?$`,
  'i',
);
const RAISED_BEHIND = /^ ?(?:more|fewer|less|higher|lower|longer|shorter|up|down)\b/i;

/** What something was like before it was done. */
export const DONE = '(?:改造|改建|扩建|重建|翻修|整治|整改|升级|调整|改革|合并|搬迁|提速)前';
const FORMER_ENDS = new RegExp(
  `(?:由|从|(?:原来?|此前|${DONE})[的为]?)(?:[^\\d，,。；;]{0,8}的)?(?:约|近)?$|\\b(?:from|compared (?:with|to))(?: (?:about|nearly))? $`,
  'i',
);
const PRESENT_ENDS = /[到至为](?:了)?(?:约|近|超过)?$|\bto(?: (?:about|nearly|over))? $/i;
const PART = /其中[，,]?(?:有|仅)?([\u4e00-\u9fff]{2,10}?)(?:[有为占达约近]|超过?)*$/;
const DIGITS = /\d[\d,.]*\d|\d/;

export function readAround(stretch: Stretch, figure: Figure): AroundFigure {
  const start = figure.span.start - stretch.start;
  const before = stretch.plain.slice(0, start);
  const behind = stretch.plain.slice(start + figure.text.length);
  const from = figure.clause.start - stretch.start;
  return {
    total: GIVES_TOTAL.test(before),
    change: /^[+−-]/.test(figure.text) || RAISED.test(before) || RAISED_BEHIND.test(behind),
    end: FORMER_ENDS.test(before) ? 'former' : PRESENT_ENDS.test(before) ? 'present' : null,
    part: PART.exec(before)?.[1] ?? null,
    clause: fold(stretch.text.slice(from, from + figure.clause.end - figure.clause.start)).text,
    digits: DIGITS.exec(figure.text)?.[0].replaceAll(',', '') ?? null,
  };
}
