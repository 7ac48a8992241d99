import { CHINESE_UNITS, LABELLING, MEASURE_WORDS } from './chinese-unit-table.ts';
import { skipSpaces, type Unit, type UnitMatch } from './unit.ts';
import { NOT_A_UNIT } from './unit-exceptions.ts';

const HAN = /\p{Script=Han}/u;
const CHINESE = new Map<string, Unit>();

for (const { kind, lines } of CHINESE_UNITS) {
  for (const line of lines.trim().split('\n')) {
    const [unit = '', ...others] = line.split('|');
    for (const form of [unit, ...others])
      if (HAN.test(form) || form === '㎡') CHINESE.set(form, { unit, kind });
  }
}
for (const word of MEASURE_WORDS.trim().split(/\s+/)) {
  if (!CHINESE.has(word)) CHINESE.set(word, { unit: word, kind: 'count' });
}

/** Without 个 before them these name a part of the year: 3月, 一季度. */
const NEEDS_GE: ReadonlySet<string> = new Set(['月', '季度']);
const LONGEST = 6;
const BEGINNINGS: ReadonlySet<string> = new Set([...CHINESE.keys()].map((word) => word.charAt(0)));

/** The ends of the next characters, spaces apart, so that 个 百 分点 is read as one word. */
function spelled(text: string, at: number): { word: string; end: number }[] {
  const prefixes: { word: string; end: number }[] = [];
  let word = '';
  let next = at;
  while (prefixes.length < LONGEST) {
    next = skipSpaces(text, next);
    const character = text[next];
    if (
      character === undefined || character < '\u3000'
        ? character !== '/'
        : !HAN.test(character) && character !== '㎡'
    )
      break;
    word += character;
    next += 1;
    prefixes.push({ word, end: next });
  }
  return prefixes;
}

function isUnitThere(word: string, text: string, end: number): boolean {
  const not = NOT_A_UNIT[word];
  return not === undefined || !not.test(text.slice(end, end + 3));
}

/**
 * The longest Chinese unit that begins at `at`; 个半 and 个多 before a duration are understood. After 个半 the
 * search is `nested`.
 */
export function matchChineseUnit(text: string, at: number, nested = false): UnitMatch | null {
  const start = skipSpaces(text, at);
  if (!BEGINNINGS.has(text.charAt(start))) return null;
  const inner = /^个([多余半])(?=[小钟月星礼世学昼])/.exec(text.slice(start, start + 3));
  if (inner !== null) {
    const rest = matchChineseUnit(text, start + 2, true);
    if (rest?.kind === 'duration') return { ...rest, start, inner: inner[1] === '半' ? 'half' : 'more' };
  }
  for (const { word, end } of spelled(text, start).reverse()) {
    const unit = CHINESE.get(word);
    if (NEEDS_GE.has(word) && !nested) continue;
    if (unit !== undefined && isUnitThere(word, text, end))
      return { unit: unit.unit, kind: unit.kind, start, end, inner: null };
  }
  return null;
}

/** Whether a single Chinese digit before this word rather names a thing than counts some: 三期, 五楼. */
export function labels(unit: string): boolean {
  return LABELLING.includes(unit);
}
