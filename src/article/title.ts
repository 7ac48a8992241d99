import type { Judged } from './judge.ts';
import { mayBePressName } from './names.ts';
import { isTelling, isTitleShape, numberingOf } from './shape.ts';

/** A headline stands among the first units. */
const LONGEST_FRONT = 200;
const SAYS_WHENCE: ReadonlySet<string> = new Set(['date', 'source', 'byline']);

function isCandidate(unit: Judged): boolean {
  if (unit.kind !== 'line' || unit.furniture !== null || unit.fields !== null || unit.notice) return false;
  return isTitleShape(unit.text) && numberingOf(unit.text) < 0 && !mayBePressName(unit.text);
}

/** As much of the text as is compared with the headline, in characters. */
const COMPARED = 20_000;
const TOKENS = /\p{Script=Han}(?=(\p{Script=Han})?)|[\p{L}\p{N}]{4,}/gu;

/** Words of four letters and more, and pairs of Chinese characters. */
function tokensOf(text: string): string[] {
  return Array.from(text.matchAll(TOKENS), (found) => `${found[0]}${found[1] ?? ''}`.toLowerCase());
}

/** For each candidate the share of its words that the article's text has, too: a headline's is high. */
function overlaps(candidates: readonly Judged[], units: readonly Judged[]): number[] {
  const text = units.filter(({ strong, notice }) => strong && !notice).map((unit) => unit.text);
  const vocabulary = new Set(tokensOf(text.join('\n').slice(0, COMPARED)));
  return candidates.map((candidate) => {
    const tokens = tokensOf(candidate.text);
    return tokens.length === 0 ? 0 : tokens.filter((token) => vocabulary.has(token)).length / tokens.length;
  });
}

/** The first of the candidates that says something and shares about as many words with the text as any. */
function bestOf(candidates: readonly Judged[], units: readonly Judged[]): Judged | undefined {
  const telling = candidates.filter(({ text }) => isTelling(text));
  const pool = telling.length > 0 ? telling : candidates;
  const shares = overlaps(pool, units);
  const enough = Math.max(0, ...shares) / 2;
  const chosen = pool.find((_, index) => (shares[index] ?? 0) >= enough);
  const bare = telling.find((other) => other !== chosen && chosen?.text.startsWith(other.text));
  return bare ?? chosen;
}

/**
 * The index of the page's headline, or -1. It stands before the first paragraph and before the line with the
 * date, source or names; what is left over of menus and appeals shares fewer words with the text. Of
 * “headline - site name” and the headline by itself, the latter is taken.
 */
export function findTitle(units: readonly Judged[]): number {
  const paragraph = units.findIndex((unit) => unit.strong && !unit.notice && unit.furniture === null);
  const front = (paragraph < 0 ? units : units.slice(0, paragraph)).slice(0, LONGEST_FRONT);
  const candidates = front.filter(isCandidate);
  const whence = front.findIndex(({ fields }) => fields?.some(({ kind }) => SAYS_WHENCE.has(kind)));
  const before = candidates.filter((unit) => units.indexOf(unit) < whence);
  const pool = before.length > 0 ? before : candidates;
  const [head] = pool;
  if (head === undefined || (whence < 0 && head === units[0])) return head === undefined ? -1 : 0;
  const best = bestOf(pool, units);
  return best === undefined ? -1 : units.indexOf(best);
}
