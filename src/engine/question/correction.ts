import { isHan } from '../../language/fold.ts';
import { loadLexicon } from '../../language/lexicon.ts';
import { roles } from '../../language/question-words.ts';
import { nearSyllable, readingsOf } from '../../language/syllables.ts';
import { bigramKey } from '../../language/terms.ts';
import { documentFrequency, type PassageIndex } from '../ranking/index.ts';
import { everyday } from './everyday.ts';
import type { SoundTable } from './sounds.ts';

const P = (n: string, d: number) => Number(process.env[n] ?? d);
const EXACT = P('EXACT', 2);
const NEAR = P('NEAR', 2.6);
const ART = P('ART', 3);
const ASK = P('ASK', 3.2);
const EV = P('EV', 2.2);
const FREQ = P('FREQ', 0.15);
const INART = P('INART', 2.5);
const COMMON = P('COMMON', 0.5);
const MOST_RUN = P('RUN', 3);
const MOST = P('MOST', 24);

let common: ReadonlySet<number> | undefined;
function chars(): ReadonlySet<number> {
  common ??= new Set([...everyday().bySyllable.values()].flat());
  return common;
}
let written: ReadonlySet<number> | undefined;
function writtenPairs(): ReadonlySet<number> {
  if (written) return written;
  const pairs = new Set<number>();
  for (const targets of loadLexicon('zh').entries.values())
    for (const word of targets)
      for (let at = 0; at + 1 < word.length; at += 1)
        pairs.add(bigramKey(word.charCodeAt(at), word.charCodeAt(at + 1)));
  written = pairs;
  return pairs;
}

interface Step { readonly unit: number; readonly score: number; readonly before: Step | null }

export function createCorrector(index: PassageIndex, sounds: () => SoundTable): (folded: string) => string {
  const score = (first: number, second: number): number => {
    if (first === 0 || second === 0) return 0;
    const key = bigramKey(first, second);
    const term = index.terms.get(key);
    const common = everyday();
    let best = term === undefined ? 0 : ART + FREQ * Math.log(documentFrequency(index, term));
    if (common.asking.has(key)) best = Math.max(best, ASK);
    else if (common.pairs.has(key) || writtenPairs().has(key)) best = Math.max(best, EV);
    return best;
  };
  const candidates = (unit: number): [number, number][] => {
    const found = new Map<number, number>([[unit, 0]]);
    const extra = (index.terms.has(unit) ? INART : 0) + (chars().has(unit) ? COMMON : 0);
    const EX = EXACT + extra, NE = NEAR + extra;
    for (const syllable of readingsOf(unit)) {
      for (const other of (sounds().exact.get(syllable) ?? []).slice(0, MOST)) if (!found.has(other)) found.set(other, EX);
      for (const other of everyday().bySyllable.get(syllable) ?? []) if (!found.has(other)) found.set(other, EX);
    }
    for (const syllable of readingsOf(unit))
      for (const other of (sounds().near.get(nearSyllable(syllable)) ?? []).slice(0, MOST)) if (!found.has(other)) found.set(other, NE);
    return [...found];
  };
  const correctRun = (units: number[], start: number, end: number) => {
    const at = (i: number) => (isHan(units[i] ?? 0) ? (units[i] ?? 0) : 0);
    let steps: Step[] = [{ unit: at(start - 1), score: 0, before: null }];
    for (let i = start; i < end; i += 1) {
      const next: Step[] = [];
      for (const [unit, cost] of candidates(units[i] ?? 0)) {
        let best: Step | null = null;
        for (const before of steps) {
          const value = before.score + score(before.unit, unit) - cost;
          if (!best || value > best.score) best = { unit, score: value, before };
        }
        if (best) next.push(best);
      }
      steps = next;
    }
    let best: Step | null = null;
    const right = at(end);
    for (const step of steps) {
      const value = step.score + score(step.unit, right);
      if (!best || value > best.score) best = { unit: 0, score: value, before: step };
    }
    let i = end - 1;
    for (let step = best?.before ?? null; step && i >= start; step = step.before, i -= 1) units[i] = step.unit;
  };
  return (folded) => {
    const found = roles(folded);
    const units = Array.from(folded, (_, at) => folded.charCodeAt(at));
    const known = units.map((unit, at) => {
      if (!isHan(unit) || unit >= 0xd800 || found[at] !== 'matter') return true;
      const left = isHan(units[at - 1] ?? 0) && score(units[at - 1] ?? 0, unit) > 0;
      const right = isHan(units[at + 1] ?? 0) && score(unit, units[at + 1] ?? 0) > 0;
      return left || right;
    });
    for (let start = 0; start < units.length; ) {
      if (known[start]) { start += 1; continue; }
      let end = start;
      while (end < units.length && !known[end]) end += 1;
      if (end - start <= MOST_RUN) correctRun(units, start, end);
      start = end;
    }
    const out = String.fromCharCode(...units);
    if (process.env.SHOWC && out !== folded) console.error('CORR', folded, '→', out);
    return out;
  };
}
