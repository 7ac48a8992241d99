import { findFigures } from '../../src/figures/extract.ts';

/** Each figure of a text as `text = value unit kind bound @period`, what is missing left out. */
export function show(text: string): string[] {
  return findFigures(text).map(({ text: printed, value, unit, kind, bound, period }) =>
    [printed, '=', JSON.stringify(value), unit, kind, bound, period === null ? null : `@${period}`]
      .filter((part) => part !== null)
      .join(' '),
  );
}
