import type { FigureKind } from './figure.ts';

/** Units of one kind, a line each: the normalised unit, then every other way of writing it, apart by `|`. */
export interface UnitTable {
  readonly kind: FigureKind;
  readonly lines: string;
}

/** A unit, normalised, and the kind of figure that it makes. */
export interface Unit {
  readonly unit: string;
  readonly kind: FigureKind;
}

/** A unit found in a text right after a numeral. */
export interface UnitMatch extends Unit {
  readonly start: number;
  readonly end: number;
  /** 个半小时 adds a half, 个多小时 leaves the value a lower bound. */
  readonly inner: 'half' | 'more' | null;
}

/** The next place that is no space, at most a few away. */
export function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < at + 4 && text[next] === ' ') next += 1;
  return next;
}
