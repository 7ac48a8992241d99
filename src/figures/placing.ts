import type { Span } from '../article/article.ts';
import { foldSameLength, joinBrokenLines } from '../language/same-length.ts';
import { chineseNounAfter, chineseNounBefore } from './chinese-nouns.ts';
import { clausesOf, listedParts } from './clauses.ts';
import { nounAfter } from './english-nouns.ts';
import type { TextFigure } from './figure.ts';
import { coordinated, periodFor, placedPeriods } from './framing.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';

/** The figures and the periods of a text, before each figure gets its clause and its period. */
export interface Found {
  readonly figures: readonly Quantity[];
  readonly periods: readonly Period[];
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

/** Where the next figure of the clause begins that is no date. */
function nextCount(figures: readonly Quantity[], index: number): number {
  return figures.slice(index + 1, index + 4).find(isCounted)?.span.start ?? Number.POSITIVE_INFINITY;
}

/** After these a clause tells of something else: only what frames the sentence still holds. */
const CONTRAST = /^(?:while|whereas|although)\b/i;

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
    const of = /^ of (?:the |all |our |its |their )?/.exec(folded.slice(from, from + 14))?.[0] ?? '';
    const isShare = kind === 'percent' && (of !== '' || quantity.numeral.parts !== null);
    const asks = (counted && unit === null) || isShare;
    const noun = asks ? nounAfter(folded, from + of.length, quantity.value === 1) : null;
    if (noun !== null && noun.end <= end) return text.slice(noun.start, noun.end).replaceAll(/\s+/g, ' ');
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
  const folded = joinBrokenLines(foldSameLength(text));
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
      const current = joint.filter(({ compared, origin }) => !compared && !origin);
      const listed = listedParts(
        folded,
        clause,
        figures.filter(isCounted).map(({ span }) => span),
      );
      let position = 0;
      if (CONTRAST.test(folded.slice(clause.start, clause.start + 9))) carried = frame;
      for (const [index, quantity] of figures.entries()) {
        const part: Span = isCounted(quantity) ? (listed[position++] ?? clause) : clause;
        const named = isCounted(quantity) ? joint : here;
        const period = periodFor(quantity.span, [part, clause], named, nextCount(figures, index), carried);
        const after = Math.max(part.start, result.at(-1)?.span.end ?? 0);
        result.push(figureOf(text, folded, quantity, { after, sentence, clause: part, period }));
      }
      carried = current.at(-1) ?? carried;
      // 2023年冬天辞职回乡 at the end of a sentence tells what happened, and says nothing of the next one's figures.
      const tells = clause !== parts[0] && !figures.some(isCounted);
      frame = current.findLast(({ framing, span }) => framing && (!tells || span.end >= clause.end)) ?? frame;
    }
  }
  return withPartners(result);
}

function isCounted(quantity: Quantity): boolean {
  return quantity.kind !== 'date' && quantity.kind !== 'time';
}
