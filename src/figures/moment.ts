import type { Range } from './iso.ts';

/** A date or a time of day as it stands in a text. Offsets are UTF-16 units into that text. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  /** ISO 8601: see `FigureValue`. */
  readonly value: string;
  readonly kind: 'date' | 'time';
  readonly range: Range;
}
