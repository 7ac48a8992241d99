import { numeralOf } from '../language/numeral.ts';
import { type Numeral, parseNumeral } from '../language/numerals.ts';
import { isInstitution } from './name-words.ts';
import type { Quantity } from './quantity.ts';

const CHINESE_RANK = /第(?: ?)(?<number>[0-9]{1,5}|[〇零一二三四五六七八九十百千万]{1,7})/g;
const NUMBERED =
  /(?:\b[Nn]os?\. ?|\bNo |\bNO\.? ?|#)(?<number>[0-9]{1,4})(?![\w]|[.,/-]\d)|\b(?:[Nn]umber|[Rr]ank(?:ed|s)?) (?<word>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w]|[.,/-]\d)/g;
const LETTERS = /[A-Za-z]/;
/** After an ordinal these make a title, a class, a part of a day: no rank. */
const NO_RANK =
  /^(?:[- ](?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|few|several|aid|class|hand|lady|name|names|person|party|parties|floor|storey|century|degree|degrees|cousin|engineer|officer|mate|lieutenant|secretary|amendment|street|avenue|half|quarter|world|of all|reading|responders?|language|generation|gear|thought|thoughts|base|minister)\b|-(?!largest|biggest|highest|lowest|best|most|smallest|longest|busiest|oldest|place|ranked|placed|worst|fastest|ever))/i;
const NO_RANK_BEFORE = /\b(?:at|per|a split|every|from the|the twenty) $/i;

function rank(start: number, end: number, numeral: Numeral): Quantity {
  const span = { start, end };
  return {
    span,
    core: span,
    numeral,
    value: numeral.value,
    unit: null,
    printedUnit: null,
    kind: 'rank',
    bound: null,
    approximate: false,
    unitEnd: end,
  };
}

/** 第二, No. 2: what says its rank with a word before the number. */
export function findRanks(text: string): Quantity[] {
  const found: Quantity[] = [];
  const numbered = LETTERS.test(text) ? text.matchAll(NUMBERED) : [];
  for (const match of [...text.matchAll(CHINESE_RANK), ...numbered]) {
    const digits = match.groups?.number ?? '';
    const value = parseNumeral(digits.toLowerCase());
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 8);
    if (value === null || (match[0].startsWith('第') && isInstitution(after)) || /^季度/.test(after))
      continue;
    const start = end - digits.length;
    const numeral = numeralOf({ start, end, value, script: 'chinese', form: 'ordinal' });
    found.push(rank(match.index, end, numeral));
  }
  return found;
}

/** 14 apples a second: a unit of time ends its phrase, an ordinal has something after it. */
const PER_SECOND =
  /^(?:\s*$|\s*[.,;:!?)]| (?:and|or|in|on|at|for|from|to|with|when|while|as|by|than|but|of (?!the |its |these |those ))\b)/i;
/** a second and a third */
const NEXT_ORDINAL = /^,? (?:and|or) (?:an? |the )?(?:third|[a-z]+th)\b/i;

/** third, 21st */
export function rankOfOrdinal(numeral: Numeral, text: string): Quantity | null {
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 18);
  const word = text.slice(numeral.start, numeral.end).toLowerCase();
  if (word === 'second' && /\ban? $/i.test(before) && PER_SECOND.test(after) && !NEXT_ORDINAL.test(after))
    return null;
  if (/^ place\b/.test(after) && /\bin the $/.test(before)) return null;
  if (NO_RANK.test(after) || (NO_RANK_BEFORE.test(before) && /^(?:first|second)$/.test(word))) return null;
  return /[A-Za-z]-$/.test(before) ? null : rank(numeral.start, numeral.end, numeral);
}
