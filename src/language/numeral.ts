import type { NumeralValue } from './exact-value.ts';

/**
 * How a numeral is written: `composed` has digits with places (二十, 3万) or several words, `places` only
 * places (百万, 千), `digit` is one character, `positional` a row of them (二〇二一), `vague` names no number (数百).
 */
export type NumeralForm =
  | 'integer'
  | 'decimal'
  | 'fraction'
  | 'composed'
  | 'places'
  | 'digit'
  | 'positional'
  | 'vague'
  | 'ordinal';

/** A number as it stands in a text, without any unit. Offsets are UTF-16 units into the text scanned. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Null where the print names no number (数百, dozens) or where `range` holds two. */
  readonly value: NumeralValue | null;
  /** 两三百 is [200, 300]; null for everything else. */
  readonly range: readonly [number, number] | null;
  readonly script: 'arabic' | 'chinese' | 'english';
  readonly form: NumeralForm;
  /** Whether 多, 余 or 几 inside of it makes the value a lower bound. */
  readonly some: boolean;
  /** Where its Arabic digits end (6.7|多亿, 2.1| million); `start` where it begins with characters or words. */
  readonly digitsEnd: number;
  /** The power of ten written after the Arabic digits: 8 for 6.7亿, 6 for 2.1 million; 0 without one. */
  readonly scale: number;
  /** Numerator and denominator of 百分之五 and 三分之一; null for other numerals. */
  readonly parts: readonly [number, number] | null;
}

type Needed = 'start' | 'end' | 'value' | 'script' | 'form';

/** A numeral of which only what is unusual needs saying. Fields are written out since spreading them is slow. */
export function numeralOf(given: Pick<Numeral, Needed> & Partial<Omit<Numeral, Needed>>): Numeral {
  return {
    start: given.start,
    end: given.end,
    value: given.value,
    range: given.range ?? null,
    script: given.script,
    form: given.form,
    some: given.some ?? false,
    digitsEnd: given.digitsEnd ?? given.start,
    scale: given.scale ?? 0,
    parts: given.parts ?? null,
  };
}
