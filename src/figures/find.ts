import type { Span } from '../article/article.ts';
import { scanNumerals } from '../language/numerals.ts';
import { foldSameLength } from '../language/same-length.ts';
import { isFigure, isWhole } from './admission.ts';
import { sentencesOf } from './clauses.ts';
import type { TextFigure } from './figure.ts';
import type { Moment } from './moment.ts';
import { findMoments } from './moments.ts';
import { findQuotedNames } from './names.ts';
import { type Period, periodsAround } from './period.ts';
import { placed } from './placing.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { withRanges } from './ranges.ts';
import { findRanks, rankOfOrdinal } from './ranks.ts';
import { findShares } from './shares.ts';

/** Whether a span touches any of the others, which are in order and apart. Logarithmic. */
function touching(others: readonly Span[]): (span: Span) => Span | null {
  return (span) => {
    let low = 0;
    let high = others.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((others[middle]?.end ?? 0) > span.start) high = middle;
      else low = middle + 1;
    }
    const other = others[low];
    return other !== undefined && other.start < span.end ? other : null;
  };
}

function byStart(a: { span: Span }, b: { span: Span }): number {
  return a.span.start - b.span.start;
}

/** A date or a time of day as a figure. */
function dated(moment: Moment): Quantity {
  const span = { start: moment.start, end: moment.end };
  const numeral = {
    ...span,
    value: null,
    range: null,
    script: 'arabic',
    form: 'integer',
    some: false,
    digitsEnd: moment.end,
    scale: 0,
    parts: null,
  } as const;
  return {
    span,
    core: span,
    numeral,
    value: moment.value,
    unit: null,
    printedUnit: null,
    kind: moment.kind,
    bound: null,
    approximate: false,
    unitEnd: moment.end,
  };
}

/** Digits in a name are no figure, unless the marks hold a figure and nothing else: “121个”. */
function isNamed(quantity: Quantity, nameAt: (span: Span) => Span | null): boolean {
  const name = nameAt(quantity.core);
  if (name === null) return false;
  const fills = quantity.span.start <= name.start && quantity.span.end >= name.end;
  return !(fills && (quantity.unit !== null || quantity.kind === 'date' || quantity.kind === 'rank'));
}

/** In order; a bound that two neighbours would share stays with the first. */
function apart(quantities: readonly Quantity[]): Quantity[] {
  const result: Quantity[] = [];
  for (const quantity of quantities) {
    const end = result.at(-1)?.span.end ?? 0;
    if (quantity.core.start < end) continue;
    const start = Math.max(quantity.span.start, end);
    result.push(start === quantity.span.start ? quantity : { ...quantity, span: { start, end: quantity.span.end } });
  }
  return result;
}

function quantitiesOf(folded: string, text: string, fixed: readonly Quantity[]): Quantity[] {
  const fixedAt = touching(fixed.map(({ core }) => core));
  const found: Quantity[] = [];
  for (const numeral of scanNumerals(folded)) {
    if (fixedAt(numeral) !== null) continue;
    const quantity = numeral.form === 'ordinal' ? rankOfOrdinal(numeral, folded) : quantityOf(folded, text, numeral);
    if (quantity !== null) found.push(quantity);
  }
  return withRanges(found, folded).filter(
    (quantity) => quantity.kind === 'rank' || isFigure(quantity, folded) || isWhole(quantity.numeral, folded),
  );
}

/** Names between marks, and the same names where they stand without marks. */
function namesIn(folded: string, known: readonly string[]): readonly Span[] {
  const quoted = findQuotedNames(folded);
  if (known.length === 0) return quoted;
  const pattern = new RegExp(known.map((name) => foldSameLength(name).replace(SPECIAL, '\\$&')).join('|'), 'g');
  const plain = [...folded.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const sorted = [...quoted, ...plain].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of sorted) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/**
 * The quoted names of a text that hold digits beside other characters (24小时书房, 1+7): they are names without
 * their marks as well. At most 100, so that looking for them stays cheap.
 */
export function numberedNames(text: string): string[] {
  const names = new Set<string>();
  for (const { start, end } of findQuotedNames(text)) {
    const name = text.slice(start, end);
    const { figures } = findQuantities(name, []);
    const numbered = /[0-9０-９]/.test(name) && /\p{L}/u.test(name);
    const whole = figures.some(({ span }) => span.end - span.start >= name.length);
    if (numbered && !whole && name.length >= 3) names.add(name);
    if (names.size === 100) break;
  }
  return [...names];
}

export interface Found {
  readonly figures: readonly Quantity[];
  readonly periods: readonly Period[];
}

/** The figures and the periods of a text, before each figure gets its clause and its period. */
export function findQuantities(text: string, names: readonly string[]): Found {
  const folded = foldSameLength(text);
  const nameAt = touching(namesIn(folded, names));
  const moments = findMoments(folded);
  const fixed = apart([...moments.map(dated), ...findRanks(folded), ...findShares(folded)].sort(byStart));
  const all = [...fixed, ...quantitiesOf(folded, text, fixed)].sort((a, b) => a.core.start - b.core.start);
  const figures = apart(all).filter((quantity) => !isNamed(quantity, nameAt));
  const periods = periodsAround(moments, text, folded).filter(({ span }) => {
    const name = nameAt(span);
    return name === null || (span.start <= name.start && span.end >= name.end);
  });
  return { figures, periods };
}

/**
 * Every figure of a string, in order and not overlapping, Chinese or English. Never throws; linear in the
 * string's length. Without `sentences` the string is cut at its full stops; `names` are known to be names.
 */
export function findFigures(
  text: string,
  sentences: readonly Span[] = sentencesOf(text),
  names: readonly string[] = [],
): TextFigure[] {
  return placed(text, sentences, findQuantities(text, names));
}
