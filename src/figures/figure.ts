import type { Span } from '../article/article.ts';

export type FigureKind =
  | 'count'
  | 'percent'
  | 'money'
  | 'rank'
  | 'date'
  | 'time'
  | 'duration'
  | 'range'
  | 'measure';

/** What an approximate figure promises: 多/余/超/over = `at_least`, 近/不足/nearly = `below`, 约/about = `about`. */
export type Bound = 'at_least' | 'below' | 'about';

/**
 * A figure's value. A number where it is exact in a double; a decimal string beyond the safe integer range;
 * an ISO 8601 string for dates and times (`2021`, `2021-09`, `2021-09-11T14:49`, `14:49`, `2020-H1`);
 * `[low, high]` for ranges; null where the print gives no value (数百, 几个月). What is said in two units is in the
 * first: 2.25 for 2小时15分钟 (unit 小时); null where days are added to months or years, which gives no exact number.
 */
export type FigureValue = number | string | readonly [number, number] | null;

export interface Figure {
  /** As printed, with its unit and its 多, 余, 约. */
  readonly text: string;
  readonly span: Span;
  readonly value: FigureValue;
  /** Normalised: 个, 人, 件, 元, %, km, TB. Null for a bare number. */
  readonly unit: string | null;
  /** The unit as printed, 多/余 left out. */
  readonly printedUnit: string | null;
  /** What is counted or measured, as printed near it: 社区网格 of 680个社区网格; null where nothing stands there. */
  readonly measure: string | null;
  readonly kind: FigureKind;
  readonly approximate: boolean;
  readonly bound: Bound | null;
  /** The period it holds for, as printed: its clause's own, else carried over from the sentence or paragraph head. */
  readonly period: string | null;
  readonly periodSpan: Span | null;
  /** Index into `article.sections`, and the paragraph's number, as in the block. */
  readonly section: number | null;
  readonly paragraph: number | null;
  /** Index into `article.blocks`. */
  readonly block: number;
  /** The sentence and, inside of it, the clause in which the figure stands. */
  readonly sentence: Span;
  readonly clause: Span;
  /** Where the other half of a pair such as 168件657人 stands; null otherwise. */
  readonly partner: Span | null;
}

/** A figure of a bare string: without the article's section, paragraph and block; spans count in the string. */
export interface TextFigure extends Omit<Figure, 'section' | 'paragraph' | 'block' | 'partner'> {
  /** Index, among the string's figures, of the other half of a pair. */
  readonly partner: number | null;
  /** The number with its unit, without the words of its bound: 5.8万小时 of 超过5.8万小时. */
  readonly core: Span;
  /** The number alone: 5.8万. */
  readonly numeral: Span;
}
