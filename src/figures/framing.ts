import type { Span } from '../article/article.ts';
import type { Period } from './period.ts';

/** A period that only says with what the figure is compared: 比上年, on 2023, than in 2023. */
const COMPARED_BEFORE =
  /(?:比|较|同|与|跟|相对|(?:\b(?:on|over|than|versus|vs\.?|to|against|compared (?:with|to|in)|from) (?:in |for |that of )?))$/i;
const COMPARED_AFTER = /^的[0-9一二两三四五六七八九十.]+[倍%％]|^相比|^同期/;
/** When something came to be: it holds for what was counted before it (12 schools built in 2020), not for what follows. */
const ORIGIN_BEFORE =
  /(?:(?:[建生]|成立|创[办建立]|设立|诞生)于|\b(?:built|founded|established|created|opened|born|set up) in )$/i;
/** What may stand between the head of a clause and a period that frames all that follows. */
const FRAME =
  /^(?:在|自|从|到|至|于|其中|尤其是|特别是|据悉|而|但|截至|早在|仅|预计|(?:and |but )?(?:in|by|since|during|at|on|over|for|from|between|as of|until|through|the)? ?(?:the )?)?$/i;

export interface PlacedPeriod extends Period {
  readonly framing: boolean;
  /** Whether it only says with what something is compared. */
  readonly compared: boolean;
  /** Whether it only says when something came to be. */
  readonly origin: boolean;
}

function textBetween(text: string, from: number, to: number): string {
  return text.slice(Math.max(from, to - 24), to);
}

/** The periods that say when, with whether each stands at the head of a clause. */
export function placedPeriods(
  text: string,
  clauses: readonly Span[],
  periods: readonly Period[],
): PlacedPeriod[] {
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
    result.push({ ...period, framing: heads && !compared, compared, origin: ORIGIN_BEFORE.test(before) });
  }
  return result;
}

const COORDINATED = /^ ?(?:、|和|及|与|and) ?$/;

/** 2018年、2019年 hold together for what is said of both. */
export function coordinated(text: string, periods: readonly PlacedPeriod[]): PlacedPeriod[] {
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

/**
 * The period of the figure's own clause: the one that holds it, the last before it, else the first after it that
 * begins before `until`, where the next figure stands that it may belong to.
 */
function ownPeriod(figure: Span, part: Span, periods: readonly PlacedPeriod[], until: number): Period | null {
  const last = lastAt(periods, figure.start);
  const holding = periods[last];
  if (holding !== undefined && figure.start < holding.span.end) return holding;
  const speaks = (period: PlacedPeriod): boolean =>
    !period.compared && period.span.start >= part.start && period.span.end <= part.end;
  const before = periods
    .slice(Math.max(0, last + 1 - LOOK), last + 1)
    .findLast((period) => speaks(period) && !period.origin);
  return (
    before ??
    periods.slice(last + 1, last + 1 + LOOK).find((period) => period.span.start < until && speaks(period)) ??
    null
  );
}

/** In its own part of a list, else in its clause, else what is carried on, else any later one in the clause. */
export function periodFor(
  figure: Span,
  parts: readonly Span[],
  periods: readonly PlacedPeriod[],
  until: number,
  carried: Period | null,
): Period | null {
  for (const part of parts) {
    const own = ownPeriod(figure, part, periods, until);
    if (own !== null) return own;
  }
  const clause = parts.at(-1) ?? figure;
  return carried ?? ownPeriod(figure, clause, periods, clause.end);
}
