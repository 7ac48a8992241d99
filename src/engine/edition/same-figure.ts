import type { Figure } from '../../figures/figure.ts';
import { type Edition, translatedSpan } from './edition.ts';

/** Whether two figures, each in its own language, say the same. */
export function sameValue(one: Figure, other: Figure): boolean {
  if (typeof one.value === 'string' && typeof other.value === 'string') {
    // A date with its time of day may be two figures in the other language.
    return one.value.includes(other.value) || other.value.includes(one.value);
  }
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

/**
 * How an edition prints a figure of the original: 6.7多亿元 is 670 million yuan. Null where the sentences that say
 * the same hold it not at all or several times.
 */
export function figureInEdition(edition: Edition, figure: Figure): Figure | null {
  const span = translatedSpan(edition, figure.span);
  if (span === null) return null;
  const same = edition.figures.filter(
    (other) => other.span.start >= span.start && other.span.end <= span.end && sameValue(figure, other),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}
