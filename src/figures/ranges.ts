import type { Quantity } from './quantity.ts';

const CONNECTOR = /^ ?(?:至|到|—{1,2}|-|–|−|~|～|to|through) ?$/;
const CHANGE_BEFORE = /(?:由|从|\bfrom) ?$/i;
const AND = /^ and $/;
const BETWEEN = /\b(between|both) $/i;

function isRangeConnector(text: string, low: Quantity, high: Quantity): boolean {
  const connector = text.slice(low.core.end, high.core.start);
  const before = text.slice(Math.max(0, low.core.start - 10), low.core.start);
  if (AND.test(connector)) return BETWEEN.test(before);
  return CONNECTOR.test(connector) && !CHANGE_BEFORE.test(before);
}

function decimal(value: number): number {
  return Number(value.toPrecision(15));
}

/** 3–5万 and 3 to 4 million: the scale that is printed once counts for both ends. */
function lowValue(low: Quantity, high: Quantity, upper: number): number | null {
  if (typeof low.value !== 'number') return null;
  const own = low.value;
  const scale = low.numeral.scale === 0 && low.unit === null ? high.numeral.scale : 0;
  const raised = decimal(own * 10 ** scale);
  if (high.unit === '%' && low.unit === null && /[成折]/.test(high.printedUnit ?? ''))
    return decimal(own * 10);
  return raised < upper ? raised : own;
}

/** One quantity for 3至5座, 18—20℃, $3–5 million; null where the two do not make a range. */
function rangeOf(low: Quantity, high: Quantity, text: string): Quantity | null {
  const sameUnit = low.unit === null || low.unit === high.unit;
  const ends = [low, high].every(({ kind, numeral }) => kind !== 'rank' && numeral.form !== 'fraction');
  if (!sameUnit || !ends || !isRangeConnector(text, low, high)) return null;
  const upper = high.value;
  const lower = typeof upper === 'number' ? lowValue(low, high, upper) : null;
  if (typeof upper !== 'number' || lower === null || lower >= upper) return null;
  const start = low.unit === 'USD' || low.kind === 'money' ? low.core.start : low.numeral.start;
  const unit = high.unit ?? low.unit;
  return {
    ...high,
    unit,
    printedUnit: high.printedUnit ?? low.printedUnit,
    span: { start: Math.min(start, low.span.start), end: high.span.end },
    core: { start, end: high.core.end },
    value: [lower, upper],
    kind: 'range',
    bound: low.bound ?? high.bound,
    approximate: low.approximate || high.approximate,
    numeral: { ...high.numeral, start: low.numeral.start },
  };
}

/** $3–5 million: the sign before the lower end counts for both. */
function sharedSign(low: Quantity, high: Quantity): Quantity {
  const shares = low.kind === 'money' && high.kind === 'count' && high.unit === null;
  return shares ? { ...high, kind: 'money', unit: low.unit } : high;
}

/** Neighbours that name the two ends of a range become one. The quantities stand in the text's order. */
export function withRanges(quantities: readonly Quantity[], text: string): Quantity[] {
  const result: Quantity[] = [];
  for (const quantity of quantities) {
    const last = result.at(-1);
    if (last === undefined || last.kind === 'range') {
      result.push(quantity);
      continue;
    }
    const unscaled = last.kind === 'money' && quantity.numeral.scale > 0 && last.numeral.scale === 0;
    const high = sharedSign(last, quantity);
    const low = unscaled && high !== quantity ? { ...last, unit: null } : last;
    const range = rangeOf(low, high, text);
    if (range === null) result.push(quantity);
    else
      result[result.length - 1] =
        high === quantity ? range : { ...range, unit: last.unit, printedUnit: last.printedUnit };
  }
  return result;
}
