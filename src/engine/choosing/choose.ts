import type { Figure } from '../../figures/figure.ts';
import { type Contrast, contrastsIn, saysWord } from '../../language/contrasts.ts';
import { fold } from '../../language/fold.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import { wantsFigure } from '../question/wanted.ts';
import type { Ranked } from '../ranking/affinity.ts';
import type { PassageIndex } from '../ranking/index.ts';
import { AROUND_BODY, isAroundBody } from './document.ts';
import { type Face, faceOf } from './faces.ts';
import { periodFit, suits } from './figure-fit.ts';
import { fitNear, isLedUpTo, type Match, matchIn, type Stretch, saidWithin, termsIn } from './match.ts';

/** A passage that may answer, and the figure in it that would be the answer. */
export interface Candidate {
  readonly passage: number;
  /** The passage that the question's words were found in: another one only for a date told some sentences before. */
  readonly found: number;
  readonly score: number;
  readonly figure: Figure | null;
  /** How near the question's words stand to the figure, from 0 to 1; 0 without a figure. */
  readonly near: number;
  /** Share of the question that the figure's own clause says. */
  readonly said: number;
  /** The figure tells how much something rose or fell, not how much of it there is. */
  readonly change: boolean;
  /** The question names a period or rules one out, and the figure is of another. */
  readonly conflict: boolean;
}

/** Share of a passage's score that it keeps where no figure in it suits a question for one. */
const WITHOUT_FIGURE = 0.5;
/** How much of a candidate's score depends on what stands near its figure. */
const NEAR_SHARE = 0.5;

const NO_LABEL: ReadonlySet<number> = new Set();

const ASKS_TOTAL =
  /总(?:数|量|额|共|计|的)|一共|合计|累计|全部|加起来|\b(?:total|altogether|overall|in all)\b/;
const GIVES_TOTAL =
  /(?:总[数量额共计]|一?共|合计|累计)[^\d，,。；;]{0,8}$|\b(?:total(?:ling|led|s)?|overall)\b[^.,;]{0,20}$/i;
const TOTAL_BONUS = 1.35;

/** What stands before a figure that tells how much something rose or fell, and what may stand behind it. */
const RAISED =
  /(?:增[长加幅]|下降|下滑|减少|上升|提高|提升|降低|上涨|下跌|多购|缩短|扩大|[多少涨跌降升])了?(?:约|近|超过?|逾)?$|\b(?:up|down|by|fell|rose|grew|dropped|gained|lost|(?:growth|rise|fall|increase|decrease|drop) of)(?: (?:about|nearly|almost|over|some|roughly))? ?$/i;
const RAISED_BEHIND = /^ ?(?:more|fewer|less|higher|lower|longer|shorter|up|down)\b/i;
const AMOUNT_OF_CHANGE = 0.5;

function isAmountOfChange(stretch: Stretch, figure: Figure): boolean {
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

const ASKS_FORMER =
  /由|从|原来?(?!因)|此前|之前|以前|改造前|过去|曾|\b(?:from|previously|formerly|used to|before)\b/;
const FORMER_ENDS =
  /(?:由|从|原来?(?:的|为)?|此前(?:的|为)?|改造前(?:的|为)?)(?:[^\d，,。；;]{0,8}的)?(?:约|近)?$|\bfrom(?: (?:about|nearly))? $/i;
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
  const other = contrasts.some(
    ({ word, rivals }) => !saysWord(clause, word) && rivals.some((rival) => saysWord(clause, rival)),
  );
  return other ? OTHER_KIND : 1;
}

/** A number that the question itself says is not what it asks for. */
function isSaid(understood: Understood, figure: Figure): boolean {
  const digits = /\d[\d,.]*\d|\d/.exec(figure.text)?.[0].replaceAll(',', '');
  return digits !== undefined && understood.numbers.has(digits);
}

/** A question for a total is answered by the figure that the text calls one. */
function totalFit(understood: Understood, stretch: Stretch, figure: Figure): number {
  if (!ASKS_TOTAL.test(understood.text)) return 1;
  return GIVES_TOTAL.test(stretch.plain.slice(0, figure.span.start - stretch.start)) ? TOTAL_BONUS : 1;
}

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

function figureCandidates(
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
  const contrasts = contrastsIn(understood.text);
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
    const bonus =
      totalFit(understood, face.stretch, shown) *
      changeFit(understood, shown, change) *
      endFit(understood, face.stretch, shown) *
      kindSaidFit(contrasts, face, shown) *
      (isLedUpTo(understood.query, face.stretch, shown.span) ? LED_UP_TO : 1);
    const total = score * (1 - NEAR_SHARE + NEAR_SHARE * 2 * near) * fit * period.fit * bonus;
    return { passage, found: passage, score: total, figure, near, said, change, conflict: period.conflict };
  });
}

function isEnglish(text: string): boolean {
  return !/[\u4e00-\u9fff]/.test(text);
}

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

function beside(lookup: Lookup, understood: Understood, passage: number, plain: Candidate): Candidate {
  if (understood.roles.includes('asking')) return plain;
  const asked = { ...understood, wanted: { ...understood.wanted, kind: 'number' as const } };
  const [best] = figureCandidates(lookup, asked, passage, plain.score)
    .map((candidate) => ({ ...candidate, score: candidate.score * unitSaid(understood, candidate.figure) }))
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
    if (figure)
      return [
        {
          passage: at,
          found: passage,
          score: score * NARRATED,
          figure,
          near: NEAR_ENOUGH,
          said: 0,
          change: false,
          conflict: false,
        },
      ];
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
  passages: readonly Ranked[],
  answered: Figure | null,
): Candidate[] {
  const wants = wantsFigure(understood.wanted.kind);
  const candidates = passages.flatMap(({ passage, score: ranked }): Candidate[] => {
    const kind = lookup.index.passages[passage]?.kind;
    const score = ranked * (kind && isAroundBody(kind) ? AROUND_BODY : 1);
    const plain = {
      passage,
      found: passage,
      score,
      figure: null,
      near: 0,
      said: 0,
      change: false,
      conflict: false,
    };
    if (!wants) return [beside(lookup, understood, passage, plain)];
    const withFigures = figureCandidates(lookup, understood, passage, score);
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
