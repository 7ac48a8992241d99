import type { Judged } from './judge.ts';
import { isPublisherName } from './names.ts';
import { isTelling, isTitleShape, numberingOf } from './shape.ts';

const SAYS_WHENCE: ReadonlySet<string> = new Set(['date', 'source', 'byline']);

function isCandidate(unit: Judged): boolean {
  if (unit.kind !== 'line' || unit.furniture !== null || unit.fields !== null || unit.notice) return false;
  return isTitleShape(unit.text) && numberingOf(unit.text) < 0 && !isPublisherName(unit.text);
}

/**
 * The index of the page's headline, or -1. It stands before the first paragraph and before the line with the
 * date, source or names; menus and site names left over before it are shorter. Of “headline - site name” and
 * the headline by itself, the latter is taken.
 */
export function findTitle(units: readonly Judged[]): number {
  const paragraph = units.findIndex((unit) => unit.strong && !unit.notice && unit.furniture === null);
  const front = paragraph < 0 ? units : units.slice(0, paragraph);
  const candidates = front.flatMap((unit, index) => (isCandidate(unit) ? [{ index, text: unit.text }] : []));
  const whence = front.findIndex(({ fields }) => fields?.some(({ kind }) => SAYS_WHENCE.has(kind)));
  const before = candidates.filter(({ index }) => index < whence);
  const pool = before.length > 0 ? before : candidates;
  const [head] = pool;
  if (head === undefined) return -1;
  if (whence < 0 && head.index === 0) return 0;
  const longest = pool.reduce((best, next) => (next.text.length > best.text.length ? next : best));
  const chosen = pool.find(({ text }) => isTelling(text)) ?? longest;
  const bare = pool.find(
    ({ index, text }) => index > chosen.index && isTelling(text) && chosen.text.startsWith(text),
  );
  return (bare ?? chosen).index;
}
