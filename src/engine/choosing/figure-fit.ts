import type { Figure, FigureKind } from '../../figures/figure.ts';
import { findPeriods, type Period, periodName, samePeriod, within } from '../../figures/period.ts';
import { fold } from '../../language/fold.ts';
import { PERSON_NOUN } from '../../language/person-nouns.ts';
import { stem } from '../../language/terms.ts';
import type { AskedFigure } from '../question/asked-figure.ts';
import type { Understood } from '../question/understand.ts';
import type { WantedKind } from '../question/wanted.ts';

const ANY_AMOUNT: readonly FigureKind[] = ['count', 'measure', 'money', 'percent', 'range', 'duration'];

/** Which kinds of figure answer which kind of question; a kind that is not listed wants no figure. */
const ANSWERS: Readonly<Partial<Record<WantedKind, readonly FigureKind[]>>> = {
  percent: ['percent', 'range'],
  rank: ['rank'],
  money: ['money', 'range'],
  time: ['time', 'date', 'range'],
  date: ['date', 'time'],
  duration: ['duration', 'range', 'measure', 'date'],
  measure: ['measure', 'range', 'count', 'money'],
  count: ANY_AMOUNT,
  number: ANY_AMOUNT,
};

const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位', '口', '员', '者']);

/** Units that count the same things. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  PEOPLE,
  new Set(['件', '起', '宗', '桩', '案', '例', '单']),
  new Set(['家', '所', '间', '座', '处']),
  new Set(['本', '册', '部', '卷']),
  new Set(['次', '回', '场', '届', '趟', '期']),
  new Set(['条', '项', '款', '点']),
  new Set(['辆', '台', '部', '架', '艘']),
  new Set(['年', '周年', '载']),
  new Set(['度', '℃', '°C', '摄氏度']),
];
/** What people say of anything. */
const GENERAL = new Set(['个', '些', '种']);

/** Whether two figures count in the same unit, or in units for the same things. */
export function sameUnit(one: Figure, other: Figure): boolean {
  if (one.unit === other.unit) return true;
  return FAMILIES.some((family) => family.has(one.unit ?? '') && family.has(other.unit ?? ''));
}

const PERSON = new RegExp(`${PERSON_NOUN}$`);

/** 95名责任人, 300个学生, and 300个 where nothing says of what: not 13个单位. */
function countsPeople({ unit, measure }: Figure): boolean {
  if (unit === null || PEOPLE.has(unit)) return unit !== null;
  return GENERAL.has(unit) && (measure === null || PERSON.test(measure));
}

/** How well a figure's unit suits the one asked for: 1 the same, less where only the sort of thing is, 0 for another. */
function unitFit(asked: AskedFigure | null, figure: Figure): number {
  if (!asked?.unit) return 1;
  const { unit } = figure;
  if (unit === null) return 0.6;
  if (asked.people) return countsPeople(figure) ? 1 : 0;
  if (unit === asked.unit) return 1;
  if (FAMILIES.some((family) => family.has(unit) && family.has(asked.unit ?? ''))) return 0.95;
  if (GENERAL.has(asked.unit)) return 0.75;
  if (GENERAL.has(unit) && !PEOPLE.has(asked.unit)) return 0.7;
  return 0;
}

const OPEN_PERIOD = /以来|至今|起$|\bsince\b/;

function isShare(figure: Figure): boolean {
  return figure.unit === '%' || figure.unit === '‰' || figure.unit === '百分点';
}

function kindFit(understood: Understood, figure: Figure): number {
  const { asked, wanted } = understood;
  const accepted = ANSWERS[wanted.kind] ?? [];
  if (!accepted.includes(figure.kind)) return 0;
  if (wanted.kind === 'percent' && !isShare(figure)) return 0;
  if (wanted.kind === 'measure' && figure.kind !== 'measure' && figure.kind !== 'range')
    return asked?.unit ? 0 : 0.8;
  if (wanted.kind === 'time') return /[时時点點:：]|a\.?m|p\.?m/i.test(figure.text) ? 1 : 0.4;
  if (wanted.kind === 'date' && figure.kind === 'time') return 0.7;
  // 当了多久: “since 2012” answers as well as “ten years”.
  if (wanted.kind === 'duration' && figure.kind === 'date')
    return OPEN_PERIOD.test(figure.period ?? '') ? 0.6 : 0;
  if (wanted.kind === 'count' || wanted.kind === 'number') {
    // A table's bare numbers have their unit in the heading of the column.
    const bare = figure.unit === null && figure.measure !== null;
    if (asked && asked.kind !== 'count' && asked.kind !== figure.kind && !bare) return 0;
    if (wanted.change && !asked?.unit) return isShare(figure) ? 1 : 0.8;
    if (figure.kind === 'percent') return asked?.unit || asked?.measure ? 0 : 0.5;
    if (figure.kind === 'money' || figure.kind === 'duration') {
      return asked?.unit ? 0 : wanted.kind === 'count' ? 0.7 : 1;
    }
  }
  return 1;
}

export interface PeriodFit {
  readonly fit: number;
  /** The question names a period, and the figure is of another. */
  readonly conflict: boolean;
}

function isDated({ from, to }: Period): boolean {
  return from !== null || to !== null;
}

function isBareYear(period: Period): boolean {
  return /^(?:in )?\d{4} ?年?$/.test(period.text.trim());
}

const periodsKept = new WeakMap<Figure, readonly Period[]>();

/** The period that a figure holds for, read once. */
function periodsOf(figure: Figure, reference: string | undefined): readonly Period[] {
  if (figure.period === null) return [];
  let periods = periodsKept.get(figure);
  if (!periods) {
    periods = findPeriods(figure.period, reference);
    periodsKept.set(figure, periods);
  }
  return periods;
}

const askedKept = new WeakMap<Understood, Map<string, readonly Period[]>>();

/** The periods that a question names, counted from the article's date where it has one: 去年, last year. */
function periodsAsked(understood: Understood, reference: string | undefined): readonly Period[] {
  if (understood.periods.length === 0 || reference === undefined) return understood.periods;
  const kept = askedKept.get(understood) ?? new Map<string, readonly Period[]>();
  askedKept.set(understood, kept);
  const known = kept.get(reference);
  if (known) return known;
  const dated = understood.periods.map((period) => findPeriods(period.text, reference)[0] ?? period);
  kept.set(reference, dated);
  return dated;
}

const SPAN_OF_YEARS = /^(?:\d+|[一二两三四五六七八九十百]+|[a-z]+)(?:年|years?)$/;

/** 十年来 asked, 五年来 given: both are so many years, and not the same. */
function areOtherSpans(one: Period, other: Period): boolean {
  return !samePeriod(one, other) && [one, other].every((period) => SPAN_OF_YEARS.test(periodName(period)));
}

/** A period without dates can only be meant by its words. */
const SAME_WORDS = 1.4;

/** How well a figure's period suits those that the question names; with none named every period does. */
export function periodFit(understood: Understood, figure: Figure, reference: string | undefined): PeriodFit {
  const { excluded, wanted } = understood;
  const periods = periodsAsked(understood, reference);
  if (wanted.kind === 'date' || wanted.kind === 'time') return { fit: 1, conflict: false };
  const own = periodsOf(figure, reference);
  if (excluded.some((period) => own.some((mine) => samePeriod(mine, period) || within(mine, period))))
    return { fit: 0.1, conflict: true };
  if (periods.length === 0) return { fit: 1, conflict: false };
  const known = own.filter(isDated);
  const named = periods.filter(isDated);
  if (known.length === 0 || named.length === 0) {
    const same = periods.some((period) => own.some((mine) => samePeriod(mine, period)));
    const other = periods.some((period) => own.some((mine) => areOtherSpans(mine, period)));
    return same ? { fit: SAME_WORDS, conflict: false } : { fit: other ? 0.3 : 0.75, conflict: other };
  }
  let best = 0;
  for (const asked of named) {
    for (const mine of known) {
      if (samePeriod(asked, mine)) best = Math.max(best, 1.2);
      else if (within(mine, asked)) best = Math.max(best, 0.95);
      else if (isBareYear(asked) && asked.from === mine.from && mine.text.includes(asked.text.slice(0, 4)))
        best = Math.max(best, 0.9);
    }
  }
  return best > 0 ? { fit: best, conflict: false } : { fit: 0.3, conflict: true };
}

const SAME_MEASURE = 1.3;
const LIKE_MEASURE = 1.1;
/** English names what is counted beside the number: drills are no sailings. */
const OTHER_MEASURE = 0.75;

function isLatin(text: string): boolean {
  return /^[a-z]/.test(text);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.split(' ').map(stem));
  return other.split(' ').some((word) => words.has(stem(word)));
}

const foldedMeasures = new WeakMap<Figure, string>();

/** What a figure counts, folded once. */
function measureOf(figure: Figure, measure: string): string {
  const known = foldedMeasures.get(figure);
  if (known !== undefined) return known;
  const { text } = fold(measure);
  foldedMeasures.set(figure, text);
  return text;
}

/** Whether it counts the very thing that the question names beside its unit: 村网格 of 多少个村网格. */
export function measureFit(asked: AskedFigure | null, figure: Figure): number {
  if (!asked?.measure || !figure.measure) return 1;
  const mine = measureOf(figure, figure.measure);
  const theirs = asked.measure;
  if (mine === theirs) return SAME_MEASURE;
  if (mine.endsWith(theirs) || theirs.endsWith(mine)) return LIKE_MEASURE;
  return isLatin(mine) && isLatin(theirs) && !sharesWord(mine, theirs) ? OTHER_MEASURE : 1;
}

/** Shorter ones stand in many a question by chance. */
const LONGER_NAME = 3;

/** Whether the question says, anywhere, just what a figure counts: 专属网格布建了多少个. */
function isNamed({ text }: Understood, figure: Figure): boolean {
  const { measure } = figure;
  return measure !== null && measure.length >= LONGER_NAME && text.includes(measureOf(figure, measure));
}

/** Kind and unit together: 0 where the figure cannot be what was asked for. */
export function suits(understood: Understood, figure: Figure): number {
  const kind = kindFit(understood, figure);
  // 多少钱 reads as a weight (钱): a unit of another kind than the one wanted is none.
  const asked =
    understood.asked && (ANSWERS[understood.wanted.kind] ?? []).includes(understood.asked.kind)
      ? understood.asked
      : null;
  const named = asked !== null && asked.measure === null && isNamed(understood, figure);
  const measure = named ? SAME_MEASURE : measureFit(asked, figure);
  return kind === 0 ? 0 : kind * unitFit(asked, figure) * measure;
}
