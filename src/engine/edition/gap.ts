import { type Quantity, type Readings, unnamed } from './quantities.ts';

/** What is compared of one paragraph. */
export interface Content {
  /** In UTF-16 units. */
  readonly length: number;
  readonly sentences: number;
  /** How many quotations and titles begin in it. */
  readonly quotations: number;
  readonly quantities: readonly Quantity[];
  readonly readings: Readings;
}

/**
 * How badly two paragraphs match, 0 at best: numbers that only one of them has, sentences and quotations too
 * many, and a length out of proportion (a translation is about `proportion` times as long as its original).
 */
function misfit(original: Content | undefined, edition: Content | undefined, proportion: number): number {
  if (original === undefined || edition === undefined) return 0;
  const lacking = unnamed(original.quantities, edition.readings).length;
  const added = unnamed(edition.quantities, original.readings).length;
  const sentences = Math.abs(original.sentences - edition.sentences);
  // Worth less: translators set off in quotation marks what the original does not, and the other way round.
  const quotations = Math.abs(original.quotations - edition.quotations) / 2;
  const length = Math.abs(Math.log(edition.length / original.length / proportion));
  return lacking + added + sentences + quotations + length;
}

/**
 * Where the longer list has paragraphs too many: the index at which leaving them out lets the others match
 * best. It is an estimate, there to point a person to the place. Linear in the number of paragraphs.
 */
export function gapIn(
  originals: readonly Content[],
  editions: readonly Content[],
  proportion: number,
): number {
  const [ahead, behind] = [
    Math.max(originals.length - editions.length, 0),
    Math.max(editions.length - originals.length, 0),
  ];
  const last = Math.min(originals.length, editions.length) - 1;
  let best = last + 1;
  let cost = 0;
  let lowest = 0;
  for (let index = last; index >= 0; index -= 1) {
    cost += misfit(originals[index + ahead], editions[index + behind], proportion);
    cost -= misfit(originals[index], editions[index], proportion);
    if (cost >= lowest) continue;
    lowest = cost;
    best = index;
  }
  return best;
}
