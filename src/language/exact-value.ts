/** A number where a double holds it exactly enough, a decimal string beyond the safe integer range. */
export type NumeralValue = number | string;

/** `digits × 10^exponent`; digits are plain ASCII, possibly with one decimal point (`6.7`). */
export interface Term {
  readonly digits: string;
  readonly exponent: number;
}

/** Shifts the decimal point in the text, so that no digit is lost. */
function shiftedDigits({ digits, exponent }: Term): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = fraction.padEnd(exponent, '0');
  const integer = (whole + padded.slice(0, exponent)).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(exponent);
  return /[1-9]/.test(rest) ? `${integer}.${rest}` : integer;
}

/** The value of one term. Reading `6.7e8` as one literal avoids the rounding of `6.7 * 1e8`. */
export function termValue(term: Term): NumeralValue {
  const value = Number(`${term.digits}e${term.exponent}`);
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return exact || term.exponent < 0 ? value : shiftedDigits(term);
}

/** The sum of the terms of one numeral, such as 2 × 10^4 + 3 × 10^3. */
export function sumOfTerms(terms: readonly Term[]): NumeralValue {
  const [first, ...rest] = terms;
  if (first === undefined) return 0;
  if (rest.length === 0) return termValue(first);
  const sum = terms.reduce((total, term) => total + Number(`${term.digits}e${term.exponent}`), 0);
  if (Number.isSafeInteger(sum) || !Number.isInteger(sum)) return sum;
  return terms.reduce((total, term) => total + BigInt(wholeDigits(term)), 0n).toString();
}

function wholeDigits(term: Term): string {
  return shiftedDigits(term).split('.')[0] ?? '0';
}

/** The value with its sign turned; a negative zero never appears. */
export function negated(value: NumeralValue): NumeralValue {
  if (typeof value === 'string') return value.startsWith('-') ? value.slice(1) : `-${value}`;
  return value === 0 ? 0 : -value;
}

/** The quotient as a double, null where there is none to give (division by zero, overflow). */
export function quotient(numerator: NumeralValue, denominator: NumeralValue): number | null {
  const value = Number(numerator) / Number(denominator);
  return Number.isFinite(value) ? value : null;
}
