import { numeralOf } from '../language/numeral.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import type { FigureKind } from './figure.ts';
import type { Quantity } from './quantity.ts';

/** Words that are a number and a unit in one. */
const WORDS: Readonly<
  Record<string, { readonly value: number; readonly unit: string | null; readonly kind: FigureKind }>
> = {
  一半: { value: 0.5, unit: null, kind: 'percent' },
  半数: { value: 0.5, unit: null, kind: 'percent' },
  过半: { value: 0.5, unit: null, kind: 'percent' },
  翻一番: { value: 2, unit: '倍', kind: 'measure' },
  翻番: { value: 2, unit: '倍', kind: 'measure' },
  翻两番: { value: 4, unit: '倍', kind: 'measure' },
  twice: { value: 2, unit: 'times', kind: 'measure' },
  thrice: { value: 3, unit: 'times', kind: 'measure' },
  doubled: { value: 2, unit: 'times', kind: 'measure' },
  tripled: { value: 3, unit: 'times', kind: 'measure' },
  trebled: { value: 3, unit: 'times', kind: 'measure' },
  quadrupled: { value: 4, unit: 'times', kind: 'measure' },
  twofold: { value: 2, unit: 'times', kind: 'measure' },
  threefold: { value: 3, unit: 'times', kind: 'measure' },
  fourfold: { value: 4, unit: 'times', kind: 'measure' },
  fivefold: { value: 5, unit: 'times', kind: 'measure' },
  tenfold: { value: 10, unit: 'times', kind: 'measure' },
};
const CHINESE = /一半|半数|过半(?!数)|翻一番|翻番|翻两番/g;
const ENGLISH = /\b(?:twice|thrice|doubled|tripled|trebled|quadrupled|(?:two|three|four|five|ten)fold)\b/gi;
const NO_SHARE = /^(?:是因为|儿)/;

function share(match: RegExpExecArray, text: string): Quantity[] {
  const word = WORDS[match[0].toLowerCase()];
  const core = { start: match.index, end: match.index + match[0].length };
  if (word === undefined || NO_SHARE.test(text.slice(core.end, core.end + 3))) return [];
  const before = boundBefore(text, core.start);
  const after = boundAfter(text, core.end);
  const bound = match[0] === '过半' ? 'at_least' : (after?.bound ?? before?.bound ?? null);
  const span = { start: before?.printed ? before.start : core.start, end: after?.end ?? core.end };
  const numeral = numeralOf({ ...core, value: word.value, script: 'chinese', form: 'fraction' });
  const printedUnit = word.unit === null ? null : match[0];
  return [
    { ...word, span, core, numeral, printedUnit, bound, approximate: bound !== null, unitEnd: core.end },
  ];
}

/** 一半, 翻一番, twice. */
export function findShares(text: string): Quantity[] {
  return [...text.matchAll(CHINESE), ...text.matchAll(ENGLISH)].flatMap((match) => share(match, text));
}
