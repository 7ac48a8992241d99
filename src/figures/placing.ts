import type { Span } from '../article/article.ts';
import { foldSameLength } from '../language/same-length.ts';
import { chineseNounAfter, chineseNounBefore } from './chinese-nouns.ts';
import { clausesOf, listedParts } from './clauses.ts';
import { nounAfter } from './english-nouns.ts';
import type { TextFigure } from './figure.ts';
import type { Found } from './find.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';

/** A period that only says with what the figure is compared: 比上年, on 2023, than in 2023. */
const COMPARED_BEFORE =
  /(?:比|较|同|与|跟|相对|(?:\b(?:on|over|than|versus|vs\.?|to|against|compared (?:with|to|in)|from) (?:in |for |that of )?))$/i;
const COMPARED_AFTER = /^的[0-9一二两三四五六七八九十.]+[倍%％]|^相比|^同期/;
/** What may stand between the head of a clause and a period that frames all that follows. */
const FRAME =
  /^(?:在|自|从|到|至|于|其中|尤其是|特别是|据悉|而|但|截至|早在|仅|预计|(?:and |but )?(?:in|by|since|during|at|on|over|for|from|between|as of|until|through|the)? ?(?:the )?)?$/i;

interface PlacedPeriod extends Period {
  readonly framing: boolean;
  /** Whether it only says with what something is compared. */
  readonly compared: boolean;
}

function textBetween(text: string, from: number, to: number): string {
  return text.slice(Math.max(from, to - 24), to);
}

/** The periods that say when, with whether each stands at the head of a clause. */
function placedPeriods(text: string, clauses: readonly Span[], periods: readonly Period[]): PlacedPeriod[] {
  const result: PlacedPeriod[] = [];
  let next = 0;
  for (const period of periods) {
    while (next + 1 < clauses.length && (clauses[next]?.end ?? 0) <= period.span.start) next += 1;
    const clause = clauses[next] ?? { start: 0, end: text.length };
    const before = textBetween(text, Math.min(clause.start, period.span.start), period.span.start);
    const after = text.slice(period.span.end, period.span.end + 8);
    const compared = COMPARED_BEFORE.test(before) || COMPARED_AFTER.test(after);
    const gap = period.span.start - clause.start;
    const heads = gap >= 0 && gap <= 16 && FRAME.test(text.slice(clause.start, period.span.start));
    result.push({ ...period, framing: heads && !compared, compared });
  }
  return result;
}

const COORDINATED = /^ ?(?:、|和|及|与|and) ?$/;

/** 2018年、2019年 hold together for what is said of both. */
function coordinated(text: string, periods: readonly PlacedPeriod[]): PlacedPeriod[] {
  const result: PlacedPeriod[] = [];
  for (const period of periods) {
    const last = result.at(-1);
    if (last === undefined || !COORDINATED.test(text.slice(last.span.end, period.span.start))) {
      result.push(period);
      continue;
    }
    const span = { start: last.span.start, end: period.span.end };
    result[result.length - 1] = { ...last, span, text: text.slice(span.start, span.end), to: period.to };
  }
  return result;
}

/** Walks through a sorted list of spans once, giving those inside of each next span. */
function inside<T extends { readonly span: Span }>(items: readonly T[]): (within: Span) => T[] {
  let next = 0;
  return (within) => {
    while (next < items.length && (items[next]?.span.start ?? 0) < within.start) next += 1;
    const found: T[] = [];
    while (next < items.length && (items[next]?.span.start ?? 0) < within.end) {
      const item = items[next];
      if (item !== undefined) found.push(item);
      next += 1;
    }
    return found;
  };
}

/** How many periods of comparison may stand between a figure and the period that says when. */
const LOOK = 8;

/** The index of the last period that begins at or before `at`; -1 where none does. Logarithmic. */
function lastAt(periods: readonly PlacedPeriod[], at: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((periods[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The period of the figure's own clause: the one that holds it, the last before it, else the first after it. */
function ownPeriod(figure: Span, part: Span, periods: readonly PlacedPeriod[]): Period | null {
  const last = lastAt(periods, figure.start);
  const holding = periods[last];
  if (holding !== undefined && figure.start < holding.span.end) return holding;
  const speaks = (period: PlacedPeriod): boolean =>
    !period.compared && period.span.start >= part.start && period.span.end <= part.end;
  const before = periods.slice(Math.max(0, last + 1 - LOOK), last + 1).findLast(speaks);
  return before ?? periods.slice(last + 1, last + 1 + LOOK).find(speaks) ?? null;
}

interface Setting {
  /** Where the clause's part begins that no earlier figure took. */
  readonly after: number;
  readonly sentence: Span;
  readonly clause: Span;
  readonly period: Period | null;
}

function measureOf(text: string, folded: string, quantity: Quantity, setting: Setting): string | null {
  const { kind, unit, unitEnd, span } = quantity;
  if (kind === 'date' || kind === 'time' || kind === 'rank' || kind === 'duration') return null;
  const end = setting.clause.end;
  const counted = kind === 'count' || (kind === 'range' && unit !== '%');
  const from = Math.max(unitEnd, span.end);
  if (!/[\p{Script=Han}]/u.test(text.slice(Math.max(0, from - 1), from + 2))) {
    const of = /^ of (?:the |all |our |its |their )?/.exec(text.slice(from, from + 14))?.[0] ?? '';
    const asks = (counted && unit === null) || (kind === 'percent' && of !== '');
    const noun = asks ? nounAfter(text, from + of.length, quantity.value === 1) : null;
    if (noun !== null && noun.end <= end) return text.slice(noun.start, noun.end);
  }
  const noun =
    (counted ? chineseNounAfter(folded, from, end) : null) ??
    chineseNounBefore(folded, setting.after, span.start);
  return noun === null ? null : text.slice(noun.start, noun.end);
}

function figureOf(text: string, folded: string, quantity: Quantity, setting: Setting): TextFigure {
  const { span, core, numeral, value, unit, printedUnit, kind, approximate, bound } = quantity;
  return {
    text: text.slice(span.start, span.end),
    span,
    core,
    numeral: { start: numeral.start, end: numeral.end },
    value,
    unit,
    printedUnit,
    measure: measureOf(text, folded, quantity, setting),
    kind,
    approximate,
    bound,
    period: setting.period?.text ?? null,
    periodSpan: setting.period?.span ?? null,
    sentence: setting.sentence,
    clause: setting.clause,
    partner: null,
  };
}

/** Two counts that touch are the two sides of one thing: 168件657人. */
function arePartners(first: TextFigure, second: TextFigure): boolean {
  const counts =
    first.kind === 'count' && second.kind === 'count' && first.unit !== null && second.unit !== null;
  return (
    counts && first.unit !== second.unit && first.span.end === second.span.start && first.partner === null
  );
}

function withPartners(figures: TextFigure[]): TextFigure[] {
  for (const [index, second] of figures.entries()) {
    const first = figures[index - 1];
    if (first === undefined || !arePartners(first, second)) continue;
    figures[index - 1] = { ...first, partner: index };
    figures[index] = { ...second, partner: index - 1 };
  }
  return figures;
}

/** Gives every figure its sentence, its clause, its period, its measure and its partner. */
export function placed(text: string, sentences: readonly Span[], found: Found): TextFigure[] {
  const folded = foldSameLength(text);
  const settings = sentences.map((sentence) => ({ sentence, clauses: clausesOf(folded, sentence) }));
  const clauses = settings.flatMap((setting) => setting.clauses);
  const periods = placedPeriods(folded, clauses, found.periods);
  const figuresIn = inside(found.figures);
  const periodsIn = inside(periods);
  const result: TextFigure[] = [];
  let frame: Period | null = null;
  for (const { sentence, clauses: parts } of settings) {
    let carried = frame;
    for (const clause of parts) {
      const figures = figuresIn(clause);
      const here = periodsIn(clause);
      const joint = coordinated(text, here);
      const current = joint.filter(({ compared }) => !compared);
      const listed = listedParts(
        folded,
        clause,
        figures.filter(isCounted).map(({ span }) => span),
      );
      let position = 0;
      for (const quantity of figures) {
        const part: Span = isCounted(quantity) ? (listed[position++] ?? clause) : clause;
        const named = isCounted(quantity) ? joint : here;
        const period =
          ownPeriod(quantity.span, part, named) ?? ownPeriod(quantity.span, clause, named) ?? carried;
        const after = Math.max(part.start, result.at(-1)?.span.end ?? 0);
        result.push(figureOf(text, folded, quantity, { after, sentence, clause: part, period }));
      }
      carried = current.at(-1) ?? carried;
      frame = current.findLast(({ framing }) => framing) ?? frame;
    }
  }
  return withPartners(result);
}

function isCounted(quantity: Quantity): boolean {
  return quantity.kind !== 'date' && quantity.kind !== 'time';
}
