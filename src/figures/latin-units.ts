import { CURRENCY_SIGNS, ENGLISH_UNITS } from './english-unit-table.ts';
import { skipSpaces, type Unit, type UnitMatch } from './unit.ts';

const LATIN = new Map<string, Unit>();
const SIGNS: readonly Unit[] = [
  { unit: '%', kind: 'percent' },
  { unit: '‰', kind: 'percent' },
];

for (const { kind, lines } of ENGLISH_UNITS) {
  for (const line of lines.trim().split('\n')) {
    const [unit = '', ...others] = line.split('|');
    for (const form of others.length > 0 ? others : [unit]) LATIN.set(form, { unit, kind });
  }
}

const LATIN_UNIT = /(?: {0,2}|-)\(?([A-Za-zµμ°℃℉%‰¢$][A-Za-z.²³23/$µμ]*)/y;
const LATIN_NEXT = /(?: {1,2}|-)([A-Za-z]+)/y;
const ADJACENT_ONLY = new Set(['v', 'w', 'x', 'b']);
const LARGE_ONLY = new Set(['won', 'real', 'dong', 'mark']);

/** One letter says by its case what it is: 5g is a mass, 5G is none. */
const SINGLE_LETTERS = 'mgltxwvLWVx°';

function latinUnit(word: string): Unit | undefined {
  if (word.length === 1 && /[A-Za-z]/.test(word) && !SINGLE_LETTERS.includes(word)) return undefined;
  const lower = word.toLowerCase();
  return LATIN.get(lower) ?? LATIN.get(lower.replace(/s$/, '')) ?? LATIN.get(lower.replace(/es$/, ''));
}

/** 100 €, 50₭: the sign may follow its amount. */
function signAfter(text: string, at: number): UnitMatch | null {
  const start = skipSpaces(text, at);
  const sign = CURRENCY_SIGNS.find(([mark]) => mark.length === 1 && mark === text[start]);
  if (sign === undefined || /[\d.]/.test(text[skipSpaces(text, start + 1)] ?? '')) return null;
  return { unit: sign[1], kind: 'money', start, end: start + 1, inner: null };
}

/** The longest unit in letters that begins at `at`, after a space or a hyphen: km, cubic feet, -year-old. */
export function matchLatinUnit(text: string, at: number, large: boolean): UnitMatch | null {
  const sign = SIGNS.find(({ unit }) => text.startsWith(unit, skipSpaces(text, at)));
  if (sign !== undefined) {
    const start = skipSpaces(text, at);
    return { ...sign, start, end: start + 1, inner: null };
  }
  const money = signAfter(text, at);
  if (money !== null) return money;
  LATIN_UNIT.lastIndex = at;
  const first = LATIN_UNIT.exec(text);
  const word = first?.[1];
  if (first === null || word === undefined) return null;
  const start = LATIN_UNIT.lastIndex - word.length;
  const found = longestLatin(text, word.replace(/\.$/, ''), start);
  if (found === null || /[A-Za-z\d]/.test(text[found.end] ?? ' ')) return null;
  const lower = word.toLowerCase();
  if ((ADJACENT_ONLY.has(lower) && start > at) || (LARGE_ONLY.has(lower) && !large)) return null;
  const bracket = text[start - 1] === '(';
  if (bracket && text[found.end] !== ')') return null;
  return { ...found, start: bracket ? start - 1 : start, end: found.end + (bracket ? 1 : 0) };
}

function longestLatin(text: string, word: string, start: number): UnitMatch | null {
  let joined = word;
  let end = start + word.length;
  const single = latinUnit(word);
  let best: UnitMatch | null = single === undefined ? null : { ...single, start, end, inner: null };
  for (let words = 2; words <= 3; words += 1) {
    LATIN_NEXT.lastIndex = end;
    const next = LATIN_NEXT.exec(text)?.[1];
    if (next === undefined) break;
    joined += ` ${next}`;
    end = LATIN_NEXT.lastIndex;
    const unit = latinUnit(joined) ?? latinUnit(joined.replaceAll(' ', '-'));
    if (unit !== undefined) best = { ...unit, start, end, inner: null };
  }
  return best;
}

/** Currency signs by their last character, in the table's order: longest first. */
const SIGNS_BY_END = new Map<string, (readonly [string, string])[]>();
for (const sign of CURRENCY_SIGNS) {
  const end = sign[0].slice(-1).toLowerCase();
  SIGNS_BY_END.set(end, [...(SIGNS_BY_END.get(end) ?? []), sign]);
}

/** The currency sign that ends right before `at`, a space apart at most. */
export function currencyBefore(text: string, at: number): { unit: string; start: number } | null {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  for (const [sign, unit] of SIGNS_BY_END.get(text.charAt(end - 1).toLowerCase()) ?? []) {
    const start = end - sign.length;
    if (start < 0 || text.slice(start, end).toLowerCase() !== sign.toLowerCase()) continue;
    if (/[A-Za-z]/.test(sign[0] ?? '') && /[A-Za-z]/.test(text[start - 1] ?? ' ')) continue;
    return { unit, start };
  }
  return null;
}
