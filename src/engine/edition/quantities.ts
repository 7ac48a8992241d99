import { type Article, type Block, excerpt } from '../../article/article.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Numeral } from '../../language/numeral.ts';
import { scanNumerals } from '../../language/numerals.ts';

/** A number that a translation has to give again: a figure, or the digits in a name such as “13710”. */
export interface Quantity {
  /** As printed. */
  readonly text: string;
  /** The values that it stands for, normalised: one; two for a range; the parts of a date; none for 数百. */
  readonly values: readonly string[];
  readonly kind: Figure['kind'] | 'name';
}

/** How often each value is named. */
type Tally = ReadonlyMap<string, number>;

/** What a block offers to whoever looks for its numbers. */
export interface Readings {
  /** By figures, and by numerals and number words that are no figures but may translate one. */
  readonly said: Tally;
  /** By digits, wherever they stand. */
  readonly digits: Tally;
}

/** Words that name a number and that no numeral stands for, by the value. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ['once', '1'],
  ['single', '1'],
  ['both', '2'],
  ['twice', '2'],
  ['double', '2'],
  ['doubled', '2'],
  ['half', '0.5'],
  ['halved', '0.5'],
]);

const WORD = /[a-z]+/gi;
const DIGITS = /[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?/g;
/** Titles and set phrases: a number in words there (“three documents and one letter”) counts nothing. */
const QUOTED = /“[^“”]*”|《[^《》]*》|「[^「」]*」/g;
const COMPOUND = /^-[a-z]/i;
/** Doubles that were computed in different ways agree to this many digits. */
const PRECISION = 12;

function numberValue(value: number): string {
  return String(Number(value.toPrecision(PRECISION)));
}

/** `2021-09-11T14:49` → 2021, 9, 11, 14:49: languages differ in whether date and time stand together. */
function dateValues(iso: string): string[] {
  const parts = iso.split(/[-T/]/).filter((part) => part !== '');
  return parts.map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part));
}

function isMoment({ kind }: Pick<Quantity, 'kind'>): boolean {
  return kind === 'date' || kind === 'time';
}

function figureValues({ value, kind }: Figure): string[] {
  if (value === null) return [];
  if (typeof value === 'number') return [numberValue(value)];
  if (typeof value !== 'string') return value.map(numberValue);
  return isMoment({ kind }) ? dateValues(value) : [value];
}

function digitsValue(digits: string): string {
  const plain = digits.normalize('NFKC').replaceAll(',', '');
  return plain.length > PRECISION ? plain : numberValue(Number(plain));
}

/** 一名男子 is “a man”: a one in words that only counts needs no numeral in another language. */
function needsNumeral({ kind, value, text }: Figure): boolean {
  return kind !== 'count' || value !== 1 || /\d/.test(text.normalize('NFKC'));
}

/** Those of the places, given in order, that stand in none of the spans, given in order. Linear. */
function outside<T>(places: readonly T[], startOf: (place: T) => number, spans: readonly Range[]): T[] {
  let next = 0;
  return places.filter((place) => {
    const at = startOf(place);
    while (next < spans.length && (spans[next]?.end ?? 0) <= at) next += 1;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) > at;
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the block's figures stand in its text. */
function figureRanges({ span }: Block, own: readonly Figure[]): Range[] {
  return own.map((figure) => ({ start: figure.span.start - span.start, end: figure.span.end - span.start }));
}

/** What a translation of the block has to give again, in the text's order. `own` are its figures, in order. */
export function quantitiesOf(article: Article, block: Block, own: readonly Figure[]): readonly Quantity[] {
  const digits = [...excerpt(article, block.span).matchAll(DIGITS)];
  const found = [
    ...own.filter(needsNumeral).map((figure) => ({
      at: figure.span.start - block.span.start,
      text: figure.text,
      values: figureValues(figure),
      kind: figure.kind,
    })),
    ...outside(digits, ({ index }) => index, figureRanges(block, own)).map(({ 0: text, index }) => ({
      at: index,
      text,
      values: [digitsValue(text)],
      kind: 'name' as const,
    })),
  ];
  return found.sort((a, b) => a.at - b.at);
}

function tally(values: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function numeralValues({ value, range }: Numeral): string[] {
  if (range !== null) return range.map(numberValue);
  if (value === null) return [];
  return [typeof value === 'number' ? numberValue(value) : value];
}

/** Numerals in words or digits that are no figures, those in set phrases and compounds (one-vote) left out. */
function looseNumerals(text: string, figures: readonly Range[]): Numeral[] {
  const quoted = [...text.matchAll(QUOTED)].map(({ 0: phrase, index }) => ({
    start: index,
    end: index + phrase.length,
  }));
  const startOf = ({ start }: Numeral) => start;
  const numerals = outside(scanNumerals(text), startOf, figures);
  const inWords = numerals.filter(({ script }) => script !== 'arabic');
  const free = new Set(outside(inWords, startOf, quoted));
  return numerals.filter(
    (numeral) =>
      numeral.script === 'arabic' ||
      (free.has(numeral) && !COMPOUND.test(text.slice(numeral.end, numeral.end + 2))),
  );
}

/** What the block says; `own` are its figures, in order. */
export function readingsOf(article: Article, block: Block, own: readonly Figure[]): Readings {
  const text = excerpt(article, block.span);
  const figures = figureRanges(block, own);
  const words = outside([...text.matchAll(WORD)], ({ index }) => index, figures);
  return {
    said: tally([
      ...own.flatMap(figureValues),
      ...looseNumerals(text, figures).flatMap(numeralValues),
      ...words.flatMap(([word]) => NUMBER_WORDS.get(word.toLowerCase()) ?? []),
    ]),
    digits: tally((text.match(DIGITS) ?? []).map(digitsValue)),
  };
}

/**
 * The quantities that the readings do not name. A date may be named once for several mentions (“that day”);
 * every other number has to be named as often as it is there.
 */
export function unnamed(quantities: readonly Quantity[], { said, digits }: Readings): readonly Quantity[] {
  const used = new Map<string, number>();
  return quantities.filter((quantity) =>
    quantity.values.some((value) => {
      if (quantity.kind === 'name') return !digits.has(value);
      const needed = isMoment(quantity) ? 1 : (used.get(value) ?? 0) + 1;
      if (!isMoment(quantity)) used.set(value, needed);
      return (said.get(value) ?? 0) < needed;
    }),
  );
}
