import type { Numeral } from '../language/numerals.ts';
import type { UnitMatch } from './unit.ts';

/** What stands before a temperature and before no seat, size or bus. */
const BEFORE =
  /(?:\b(?:of|to|at|above|below|over|under|around|about|roughly|nearly|almost|near|hit|hits|reach|reaches|reached|exceed|exceeds|exceeded|topped|between|from|and|or|than|is|was|were|by|the|a|an|its|up|down|just) |^|[-–—(~] ?)[-−+]?$/i;
const SCALE = /^[CF](?![\p{L}\d_+-]| (?:bus|train|route|isotope|dating|model|seat|road|class)\b)/u;
const WEATHER = /^. (?:heat|heatwave|temperatures?|weather|cold|warming)\b/;
const HOTTEST = 10_000;

/** The scale of 40C and 104F, right after the digits and without a sign for the degree; null for seat 14C, 3C产品. */
export function degreesAfter(text: string, { start, end, digitsEnd, value }: Numeral): UnitMatch | null {
  const after = text.slice(end, end + 16);
  const letter = SCALE.exec(after)?.[0];
  if (letter === undefined || digitsEnd !== end || Math.abs(Number(value)) >= HOTTEST) return null;
  if (!BEFORE.test(text.slice(Math.max(0, start - 12), start)) && !WEATHER.test(after)) return null;
  return { unit: letter === 'C' ? '℃' : '℉', kind: 'measure', start: end, end: end + 1, inner: null };
}
