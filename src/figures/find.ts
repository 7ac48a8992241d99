import type { Span } from '../article/article.ts';
import { scanNumerals } from '../language/numerals.ts';
import { foldSameLength, joinBrokenLines } from '../language/same-length.ts';
import { isFigure, isWhole } from './admission.ts';
import { sentencesOf } from './clauses.ts';
import { withCompounds } from './compounds.ts';
import type { TextFigure } from './figure.ts';
import type { Moment } from './moment.ts';
import { findMoments } from './moments.ts';
import { findQuotedNames } from './names.ts';
import { periodsAround } from './period.ts';
import { type Found, placed } from './placing.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { withRanges } from './ranges.ts';
import { findRanks, rankOfOrdinal } from './ranks.ts';
import { findShares } from './shares.ts';
import { findStretches } from './stretches.ts';

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
    result.push(
      start === quantity.span.start ? quantity : { ...quantity, span: { start, end: quantity.span.end } },
    );
  }
  return result;
}

function quantitiesOf(folded: string, text: string, fixed: readonly Quantity[]): Quantity[] {
  const fixedAt = touching(fixed.map(({ core }) => core));
  const stretches = apart(findStretches(folded, text)).filter(({ core }) => fixedAt(core) === null);
  const stretchAt = touching(stretches.map(({ core }) => core));
  const found: Quantity[] = [...stretches];
  for (const numeral of scanNumerals(folded)) {
    if (
      fixedAt(numeral) !== null ||
      stretchAt(numeral) !== null ||
      /第 ?$/.test(folded.slice(Math.max(0, numeral.start - 2), numeral.start))
    )
      continue;
    const quantity =
      numeral.form === 'ordinal' ? rankOfOrdinal(numeral, folded) : quantityOf(folded, text, numeral);
    if (quantity !== null) found.push(quantity);
  }
  found.sort((a, b) => a.core.start - b.core.start);
  return withRanges(withCompounds(found, folded), folded).filter(
    (quantity) => quantity.kind === 'rank' || isFigure(quantity, folded) || isWhole(quantity.numeral, folded),
  );
}

/** Names between marks, and the same names where they stand without marks. */
function namesIn(folded: string, known: RegExp | null): readonly Span[] {
  const quoted = findQuotedNames(folded);
  if (known === null) return quoted;
  const plain = [...folded.matchAll(known)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const apart: Span[] = [];
  for (const span of [...quoted, ...plain].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  }
  return apart;
}

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
const MOST_NAMES = 100;
/** What stands between these may be the article's own title. */
const TITLE_MARKS = '《〈';

/** A quoted name with digits beside other characters (24小时书房, 1+7) that is not just a figure in quotes. */
function isNumberedName(name: string): boolean {
  if (name.length < 3 || !/\d/.test(name) || !/\p{L}/u.test(name)) return false;
  return findQuantities(name).figures.every(({ span }) => span.end - span.start < name.length);
}

/**
 * A pattern of the quoted names that hold digits, since they are names without their marks as well; null where
 * the texts have none. At most 100 names, so that looking for them stays cheap.
 */
export function numberedNames(texts: readonly string[]): RegExp | null {
  const names = new Set<string>();
  for (const text of texts) {
    const folded = foldSameLength(text);
    for (const { start, end } of findQuotedNames(folded)) {
      const name = folded.slice(start, end);
      const title = TITLE_MARKS.includes(folded.charAt(start - 1));
      if (!title && names.size < MOST_NAMES && isNumberedName(name)) names.add(name);
    }
  }
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return names.size === 0
    ? null
    : new RegExp(longestFirst.map((name) => name.replace(SPECIAL, '\\$&')).join('|'), 'g');
}

function findQuantities(text: string, names: RegExp | null = null): Found {
  const folded = joinBrokenLines(foldSameLength(text));
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
 * string's length. Without `sentences` the string is cut at its full stops; what `names` matches are names.
 */
export function findFigures(
  text: string,
  sentences: readonly Span[] = sentencesOf(joinBrokenLines(foldSameLength(text))),
  names: RegExp | null = null,
): TextFigure[] {
  return placed(text, sentences, findQuantities(text, names));
}
