import type { Span } from '../../article/article.ts';
import { documentFrequency, type PassageIndex } from '../ranking/index.ts';
import type { Query, Slot } from '../ranking/query.ts';
import { termWeight } from '../ranking/weights.ts';
import { marksBetween, type Stretch } from './stretch.ts';

/** Distance, in characters, at which a word counts half as much as one that stands beside the answer. */
const HALVING = 20;
/**
 * Share that is left of a word's weight for each comma or rival between it and the answer. What was said before
 * carries over to the next statement (批捕…案件168件，提起公诉125件); what is said after belongs to its own.
 */
const CARRIED_OVER = 0.7;
const SAID_AFTER = 0.4;
const ACROSS_STRONG = 0.3;
const LEAST = 0.05;

/** What is measured against: a span, the places of its rivals, and whether it governs what follows it. */
export interface Anchor {
  readonly span: Span;
  /** Offsets into the stretch of the other candidates: what stands beyond one of them belongs to it. */
  readonly rivals: readonly number[];
  /** Whether it is a date that heads a statement (2012年以来,…): it speaks for what follows the comma. */
  readonly governs: boolean;
  /** Whether all that stands in the stretch is equally near. */
  readonly flat: boolean;
  /** Terms of what it is said to count: as near as can be. */
  readonly label: ReadonlySet<number>;
}

function rivalsBetween(places: readonly number[], low: number, high: number): number {
  let count = 0;
  for (const place of places) if (place >= low && place < high) count += 1;
  return count;
}

/** How near a place stands to the anchor: 1 beside it, less with distance and with each barrier. */
function nearness(stretch: Stretch, place: number, anchor: Anchor): number {
  if (anchor.flat) return 1;
  const start = anchor.span.start - stretch.start;
  const end = anchor.span.end - stretch.start;
  const before = place < start;
  const distance = before ? start - place - 1 : Math.max(0, place - end);
  const low = before ? place : end;
  const high = before ? start : place;
  const commas = marksBetween(stretch.weak, low, high) - (!before && anchor.governs ? 1 : 0);
  // Beyond a comma the rivals have statements of their own: only those of the same statement stand in the way.
  const weak = commas > 0 ? commas : rivalsBetween(anchor.rivals, low, high);
  const strong = marksBetween(stretch.strong, low, high);
  const apart = weak === 0 ? 1 : (before ? CARRIED_OVER : SAID_AFTER) ** weak;
  const passed = strong === 0 ? apart : apart * ACROSS_STRONG ** strong;
  return Math.max(LEAST, passed / (1 + distance / HALVING));
}

/** A slot that the articles can fill, with the weight of its rarest way. */
interface WeighedSlot {
  readonly ways: Slot['ways'];
  readonly weight: number;
}

/** The slots of a question that the articles can fill: weighed once, met with many stretches. */
export interface WeighedQuery {
  readonly slots: readonly WeighedSlot[];
  /** The weight of all of them. */
  readonly all: number;
}

export function weighSlots(index: PassageIndex, { slots }: Query): WeighedQuery {
  const total = Math.max(1, index.passages.length);
  const weighed: WeighedSlot[] = [];
  let all = 0;
  for (const { ways, weight } of slots) {
    if (ways.length === 0) continue;
    let rarest = total;
    for (const { terms } of ways)
      rarest = Math.min(rarest, terms[0] === undefined ? total : documentFrequency(index, terms[0]));
    const slot = { ways, weight: weight * termWeight(total, rarest) };
    weighed.push(slot);
    all += slot.weight;
  }
  return { slots: weighed, all };
}

/** A way of a slot that a stretch (or the label of one of its figures) holds: its terms and their places. */
interface MatchedWay {
  readonly factor: number;
  readonly terms: readonly number[];
  readonly places: readonly (readonly number[])[];
}

/** What of a question a stretch holds: worked out once, then measured against each of its figures or clauses. */
export interface Match {
  readonly stretch: Stretch;
  readonly slots: readonly { readonly weight: number; readonly ways: readonly MatchedWay[] }[];
  /** The weight of all slots of the question that the articles can fill. */
  readonly all: number;
}

const NOWHERE: readonly number[] = [];

/** Finds the question's slots in a stretch; `labels` are terms that count as found although they stand elsewhere. */
export function matchIn(query: WeighedQuery, stretch: Stretch, labels: ReadonlySet<number>): Match {
  const { places } = stretch;
  const isHere = (term: number) => places.has(term) || labels.has(term);
  const slots: { weight: number; ways: MatchedWay[] }[] = [];
  for (const { ways, weight } of query.slots) {
    const found: MatchedWay[] = [];
    for (const { factor, terms } of ways) {
      if (!terms.every(isHere)) continue;
      found.push({ factor, terms, places: terms.map((term) => places.get(term) ?? NOWHERE) });
    }
    if (found.length > 0) slots.push({ weight, ways: found });
  }
  return { stretch, slots, all: query.all };
}

/** The nearest place of a term, as `nearness` has it. */
function nearestPlace(match: Match, way: MatchedWay, at: number, anchor: Anchor): number {
  const term = way.terms[at];
  if (term !== undefined && anchor.label.has(term)) return 1;
  let nearest = 0;
  for (const place of way.places[at] ?? NOWHERE)
    nearest = Math.max(nearest, nearness(match.stretch, place, anchor));
  return nearest;
}

/** Share of the question's weight that stands near a span, from 0 to 1. */
export function fitNear(match: Match, anchor: Anchor): number {
  let near = 0;
  for (const { weight, ways } of match.slots) {
    let best = 0;
    for (const way of ways) {
      let least = way.factor;
      for (let at = 0; at < way.terms.length && least > best; at += 1) {
        least = Math.min(least, way.factor * nearestPlace(match, way, at, anchor));
      }
      best = Math.max(best, least);
    }
    near += weight * best;
  }
  return match.all === 0 ? 0 : near / match.all;
}

/** Share of the question's weight that stands within the clause, however far apart, or in the label. */
export function saidWithin({ stretch, slots, all }: Match, clause: Span, label: ReadonlySet<number>): number {
  const start = clause.start - stretch.start;
  const end = clause.end - stretch.start;
  const isInside = (place: number) => place >= start && place < end;
  const isSaid = ({ terms, places }: MatchedWay) =>
    terms.every((term, at) => label.has(term) || (places[at] ?? NOWHERE).some(isInside));
  let said = 0;
  for (const { weight, ways } of slots) {
    let best = 0;
    for (const way of ways) if (way.factor > best && isSaid(way)) best = way.factor;
    said += weight * best;
  }
  return all === 0 ? 0 : said / all;
}

/** Whether what stands right before the asking word stands right before the figure too: 完成了几项, 已完成9项. */
export function isLedUpTo(query: Query, stretch: Stretch, span: Span): boolean {
  const { asksAt } = query;
  if (asksAt === null) return false;
  const start = span.start - stretch.start;
  return query.slots.some(({ end, weight, key, ways }) => {
    const before = end === asksAt && weight >= 0.5;
    if (!before || typeof key !== 'number' || key < 0x10000) return false;
    return ways.some(({ terms }) => terms.some((term) => stretch.places.get(term)?.includes(start - 2)));
  });
}
