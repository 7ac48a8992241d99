import { numeralOf } from '../language/numeral.ts';
import { matchChineseUnit } from './chinese-units.ts';
import { matchLatinUnit } from './latin-units.ts';
import { isLengthInEnglish } from './one-unit.ts';
import { type Quantity, quantityOf } from './quantity.ts';

/** 这几天, 过去几年, 第几天, 每隔几天: a point or a rhythm in time rather than an amount of it. */
const NO_AMOUNT_BEFORE = /(?:[这那近前头后上下每去来末第哪隔]的?|(?:^|[^经度超越])过|[十百千万亿])$/;
/** 几年前, 几天后, 几年来, 几年间 say when. */
const WHEN_AFTER = /^(?:多|余)?(?:以前|以后|之前|之后|过后|以来|来|里|中|前|后|间(?!隔))/;
/** 花了几天？ asks for the number. */
const ASKED_AFTER = /^[^，。；！,;!\n]{0,16}[？?]/;
/** 人数年均增长: 数 ends a noun, unless an amount of time may begin here. */
const SEVERAL_BEFORE = /(?:^|[\s，。；：、！？,;:!?“”「」（(]|[了历经时达过长续短仅约需要花用待等守近逾])$/;
const NO_YEARS_AFTER = /^[均增初底末度]/;
/** 几日, 数月: as units these need 几 or 数, since 3月 and 3日 are dates. */
const AFTER_SEVERAL: Readonly<Record<string, string>> = { 月: '月', 日: '天' };
const NO_DAY_AFTER = /^[游内均报志本常益份球亮底初末]/;
const NO_LENGTH: ReadonlySet<string> = new Set(['岁', '年级', '学时', '课时', '季度']);

function vagueNumeral(start: number, end: number, script: 'chinese' | 'english') {
  return numeralOf({ start, end, value: null, script, form: 'vague' });
}

/** 数月, 几日 */
function monthOrDay(text: string, original: string, at: number): Quantity | null {
  const character = text.charAt(at + 1);
  const unit = AFTER_SEVERAL[character];
  const asksWhich = text[at] === '几' && (character === '月' || text[at - 1] === '月');
  if (unit === undefined || asksWhich || NO_DAY_AFTER.test(text.slice(at + 2, at + 3))) return null;
  const core = { start: at, end: at + 2 };
  const bare = quantityOf(text, original, vagueNumeral(at, at + 1, 'chinese'));
  return {
    ...bare,
    span: { start: bare.span.start, end: core.end },
    core,
    unit,
    printedUnit: original.charAt(at + 1),
    kind: 'duration',
    unitEnd: core.end,
  };
}

function chineseStretch(text: string, original: string, at: number): Quantity | null {
  const before = text.slice(Math.max(0, at - 2), at);
  if (NO_AMOUNT_BEFORE.test(before) && !/(?:提前|延后|推后)$/.test(before)) return null;
  if (text[at] === '数' && !SEVERAL_BEFORE.test(before)) return null;
  const unit = matchChineseUnit(text, at + 1);
  const length = unit?.kind === 'duration' && !NO_LENGTH.has(unit.unit) && unit.start === at + 1;
  const quantity = length
    ? quantityOf(text, original, vagueNumeral(at, at + 1, 'chinese'))
    : monthOrDay(text, original, at);
  if (quantity === null) return null;
  const after = text.slice(quantity.core.end, quantity.core.end + 20);
  if (WHEN_AFTER.test(after) || ASKED_AFTER.test(after)) return null;
  return NO_YEARS_AFTER.test(after) ? null : quantity;
}

const ENGLISH = /\b(?:several|(?:a )?few|(?:a )?couple(?: of)?|half an?|an?) {1,3}(?=[a-z])/gi;
/** the past few years, every few days, in recent weeks */
const NO_AMOUNT_BEFORE_ENGLISH =
  /\b(?:the|these|those|this|last|past|next|first|final|coming|previous|recent|following|every|each|his|her|their|its|our|so|very|too|no|not) $/i;
const WHEN_AFTER_ENGLISH =
  /^ (?:ago|earlier|later|before|after|afterwards|from now|back|hence|prior|previously|on|away|old)\b/i;
const AFTER_WORD = /\b(?:after|before) $/i;
const LONGEST_BEFORE = 24;

/** a quarter of voters, a second and a third time */
function isOrdinal(unit: string, after: string): boolean {
  return unit === 'quarter' || (unit === 'second' && /^(?:,| and| or)/.test(after));
}

/** several weeks, a few days, half an hour; took a day. */
function englishStretch(text: string, original: string, match: RegExpExecArray): Quantity | null {
  const word = match[0].trimEnd();
  const start = match.index;
  const end = start + word.length;
  const unit = matchLatinUnit(text, end, false);
  if (unit?.kind !== 'duration') return null;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const after = text.slice(unit.end, unit.end + 16);
  const one = /^an?$/i.test(word);
  const half = /^half/i.test(word);
  const many = /s$/i.test(text.slice(unit.start, unit.end));
  if (many === (one || half) || (!half && WHEN_AFTER_ENGLISH.test(after))) return null;
  if (one && (!isLengthInEnglish(before, after) || isOrdinal(unit.unit, after))) return null;
  if (!one && NO_AMOUNT_BEFORE_ENGLISH.test(before)) return null;
  if (!one && AFTER_WORD.test(before) && !after.startsWith(' of ')) return null;
  const numeral =
    one || half
      ? numeralOf({ start, end, value: one ? 1 : 0.5, script: 'english', form: 'integer' })
      : vagueNumeral(start, end, 'english');
  return quantityOf(text, original, numeral);
}

/**
 * Amounts of time that no numeral says: 几个月, 数年, several weeks, half an hour, took a day. What names no number
 * has no value; the words are left alone where they say when (几年前, a few days later), how often or which.
 */
export function findStretches(text: string, original: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { index } of text.matchAll(/[几数]/g)) {
    const stretch = chineseStretch(text, original, index);
    if (stretch !== null) found.push(stretch);
  }
  for (const match of text.matchAll(ENGLISH)) {
    const stretch = englishStretch(text, original, match);
    if (stretch !== null) found.push(stretch);
  }
  return found.sort((a, b) => a.core.start - b.core.start);
}
