import type { Numeral } from '../language/numerals.ts';
import { labels, matchChineseUnit } from './chinese-units.ts';
import { isInWord } from './name-words.ts';
import { isLabel } from './names.ts';
import { isDayLong, isLengthInEnglish, isWhichOne } from './one-unit.ts';
import type { Quantity } from './quantity.ts';

const ONE_IS_NO_COUNT =
  /^ (?:of|another|day|thing|such|or|and|is|was|who|that|which|can|could|would|should|must|may|might|has|had|by|else|way|side|hand|in|at|on|to|for|with|as|from|but|more|step|time|after)\b|^[-’']|^\s*(?:$|[.,;:!?)])/i;
const ONE_AFTER = /\b(?:no|the|this|that|every|any|some|which|another|each|number) $/i;
const SHARE_AFTER = /^(?: (?:of|the|a|an|as|people|way|price|full|empty)\b| \p{Ll}+s\b|-)/u;
const SHARE_BEFORE = /\b(?:first|second|other|better|latter|last|each|final|top|bottom) $/i;
const MEASURED = new Set(['money', 'percent', 'measure', 'duration']);

/** 一 before a measure word is an article (一名男子); only before a unit of measurement does it count. */
function chineseOne(quantity: Quantity, text: string): boolean {
  if (!MEASURED.has(quantity.kind)) return false;
  const { start, end } = quantity.core;
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  if (quantity.unit === '天') return quantity.value !== 1 || isDayLong(before, after);
  if (quantity.kind === 'duration' && isWhichOne(before, after)) return false;
  return quantity.unit !== '度' && !/^一[年]一/.test(text.slice(start, start + 3));
}

/** 一办五组, 三会一课: a numeral and a noun before a numeral make one name with it. */
function isCompound(text: string, start: number): boolean {
  const before = text.charAt(start - 2);
  return (
    /[一二两三四五六七八九]/.test(before) &&
    matchChineseUnit(text, start - 1) === null &&
    HAN.test(text.charAt(start - 1))
  );
}

const HAN = /\p{Script=Han}/u;

/** One character: it must count something, and 二 counts only in measures, since 二 before a measure word ranks. */
function chineseDigit(quantity: Quantity, text: string): boolean {
  const { numeral, unit, kind } = quantity;
  const character = text.slice(numeral.start, numeral.end).replace(/^负/, '');
  if (unit === null || isCompound(text, numeral.start)) return false;
  if (character === '一' || character === '壹') return chineseOne(quantity, text);
  if (character === '二' && kind === 'count' && !unit.startsWith('人')) return false;
  if (character === '半') return MEASURED.has(kind) || unit === '个';
  return character === '两' || !labels(unit) || quantity.bound !== null;
}

function admitsChinese(quantity: Quantity, text: string): boolean {
  const { numeral, unit, bound, core } = quantity;
  if (numeral.end - numeral.start <= 3 && isInWord(text, numeral.start, numeral.end)) return false;
  if (/^号(?!召)/.test(text.slice(numeral.end, numeral.end + 2))) return false;
  if (numeral.parts !== null || numeral.digitsEnd > numeral.start) return true;
  if (numeral.range !== null) return unit !== null || numeral.form === 'composed';
  switch (numeral.form) {
    case 'digit':
      return chineseDigit(quantity, text);
    case 'places':
      if (core.end === numeral.end) return bound !== null && numeral.end - numeral.start > 1;
      return numeral.end - numeral.start > 1 || text[numeral.start] === '十' ? true : bound !== null;
    case 'positional':
      return unit !== null && unit !== '年';
    default:
      return unit !== '届' || bound !== null || /[续共历经了过]$/.test(text.charAt(numeral.start - 1));
  }
}

function afterUnit({ core }: Quantity, text: string): string {
  return text.slice(core.end, core.end + 16);
}

function admitsEnglish(quantity: Quantity, text: string): boolean {
  const { numeral, unit } = quantity;
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 16);
  if (numeral.form === 'ordinal') return false;
  if (numeral.form === 'fraction' && numeral.parts === null) {
    return (
      unit !== null ||
      (SHARE_AFTER.test(after) &&
        !/^-(?:time|way|hour|heart|life|price)/.test(after) &&
        !SHARE_BEFORE.test(before))
    );
  }
  const single = text.slice(numeral.start, numeral.end).toLowerCase() === 'one';
  if (single && unit === 'day' && after.startsWith(' '))
    return isLengthInEnglish(
      text.slice(Math.max(0, numeral.start - 24), numeral.start),
      afterUnit(quantity, text),
    );
  if (!single || unit !== null) return true;
  return !ONE_IS_NO_COUNT.test(after) && !ONE_AFTER.test(before);
}

/** Whether a quantity is a figure: a number that says how much or how many, and no name, word or article. */
export function isFigure(quantity: Quantity, text: string): boolean {
  const { numeral, unit, kind, core } = quantity;
  if (numeral.form === 'ordinal') return false;
  if (numeral.value === null && numeral.range === null && numeral.form !== 'vague') return false;
  if (numeral.script === 'english') return admitsEnglish(quantity, text);
  if (numeral.script === 'chinese' && numeral.digitsEnd === numeral.start)
    return admitsChinese(quantity, text);
  return kind === 'money' || !isLabel(text, numeral.start, core.end, unit !== null);
}

/** A text that is nothing but one numeral says a number, whatever stands around such a numeral elsewhere. */
export function isWhole(numeral: Numeral, text: string): boolean {
  return text.slice(0, numeral.start).trim() === '' && text.slice(numeral.end).trim() === '';
}
