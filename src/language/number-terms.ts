import { scanNumerals } from './numerals.ts';

/** Numerals whose digits alone do not say their value: in characters, in words, or with 万 and 亿 behind them. */
const SPELT =
  /[一二两三四五六七八九十百千万亿零〇廿]{2,}|\d ?[百千万亿]|\b(?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)\b/;
/** Small numbers stand everywhere and tell nothing. */
const SMALLEST = 10;

/**
 * Visits the value of every spelt numeral of a folded text as the digits it would have: 一百二十一 as 121, 6.7亿 as
 * 670000000, fourteen as 14. Plain digits are terms already.
 */
export function visitNumbers(
  folded: string,
  visit: (digits: string, start: number, end: number) => void,
): void {
  if (!SPELT.test(folded)) return;
  for (const { start, end, value } of scanNumerals(folded)) {
    if (typeof value !== 'number' || Math.abs(value) < SMALLEST) continue;
    const digits = String(value);
    if (folded.slice(start, end) !== digits) visit(digits, start, end);
  }
}
