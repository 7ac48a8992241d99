import type { FigureKind, TextFigure } from '../figures/figure.ts';
import { listAt, numberAt, numberOrNullAt, parseJson, parseLines, stringAt } from './json.ts';
import type { Report } from './report.ts';
import { percent, table } from './table.ts';

/** A number that a string is known to hold. */
export interface ExpectedFigure {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Null where the set expects a unit without a number. */
  readonly value: number | null;
}

/** A string with the numbers in it, complete only for what `model` recognises. */
export interface FigureRow {
  readonly id: string;
  readonly input: string;
  readonly model: string;
  readonly expected: readonly ExpectedFigure[];
}

/** An expected entry that is wrong by this project's definition of a figure. */
export interface FigureException {
  readonly id: string;
  readonly start: number;
  readonly reason: string;
}

export type FindFigures = (text: string) => readonly TextFigure[];

export interface FigureOutcome {
  readonly row: FigureRow;
  readonly expected: ExpectedFigure;
  readonly right: boolean;
  /** What was found instead, as printed. */
  readonly found: readonly string[];
  /** Why the entry does not count; null where it does. */
  readonly exception: string | null;
}

export interface FigureScore {
  readonly outcomes: readonly FigureOutcome[];
  readonly right: number;
  /** Entries that count: all but the exceptions. */
  readonly of: number;
  readonly excepted: number;
  /** By model, in the order of the rows. */
  readonly models: ReadonlyMap<string, { readonly right: number; readonly of: number }>;
}

/** What each model recognises, in this project's kinds; a number may be of any kind. */
const KINDS: Readonly<Record<string, readonly FigureKind[]>> = {
  AgeModel: ['duration'],
  CurrencyModel: ['money'],
  DimensionModel: ['measure'],
  TemperatureModel: ['measure'],
  PercentModel: ['percent'],
  OrdinalModel: ['rank'],
  NumberRangeModel: ['range'],
};

/** Values are compared to twelve digits, since fractions are printed with fifteen. */
const TOLERANCE = 1e-12;

/**
 * Reads strings with known figures, one JSON object a line.
 * @throws PublicError naming the file and the line that is none.
 */
export function parseFigureRows(text: string, file: string): FigureRow[] {
  return parseLines(text, file, readRow);
}

function readRow(row: unknown, place: string): FigureRow {
  return {
    id: stringAt(row, 'id', place),
    input: stringAt(row, 'input', place),
    model: stringAt(row, 'model', place),
    expected: listAt(row, 'expected', place).map((entry) => ({
      text: stringAt(entry, 'text', place),
      start: numberAt(entry, 'start', place),
      end: numberAt(entry, 'end', place),
      value: numberOrNullAt(entry, 'value', place),
    })),
  };
}

/**
 * Reads the list of exceptions, a JSON array.
 * @throws PublicError naming the file.
 */
export function parseFigureExceptions(text: string, file: string): FigureException[] {
  return listAt({ list: parseJson(text, file) }, 'list', file).map((entry) => ({
    id: stringAt(entry, 'id', file),
    start: numberAt(entry, 'start', file),
    reason: stringAt(entry, 'reason', file),
  }));
}

/**
 * Scores the finder on the rows, each row for its own model: an entry is right when a figure of the model's
 * kinds has its value and its span. The span may be the figure's with or without its 约, 多 or "about", and for
 * plain numbers the numeral's without its unit, since that is what the sets print.
 */
export function scoreFigures(
  rows: readonly FigureRow[],
  exceptions: readonly FigureException[],
  findFigures: FindFigures,
): FigureScore {
  const reasons = new Map(exceptions.map(({ id, start, reason }) => [`${id}@${start}`, reason]));
  const outcomes = rows.flatMap((row) => {
    const figures = findFigures(row.input);
    return row.expected.map((expected) => ({
      row,
      expected,
      right: figures.some((figure) => isRight(figure, expected, row.model)),
      found: figures.map(({ text }) => text),
      exception: reasons.get(`${row.id}@${expected.start}`) ?? null,
    }));
  });
  const models = new Map<string, { right: number; of: number }>();
  for (const { row, right, exception } of outcomes) {
    if (exception !== null) continue;
    const score = models.get(row.model) ?? { right: 0, of: 0 };
    models.set(row.model, { right: score.right + (right ? 1 : 0), of: score.of + 1 });
  }
  const counted = outcomes.filter(({ exception }) => exception === null);
  return {
    outcomes,
    right: counted.filter(({ right }) => right).length,
    of: counted.length,
    excepted: outcomes.length - counted.length,
    models,
  };
}

function isRight(figure: TextFigure, expected: ExpectedFigure, model: string): boolean {
  const kinds = KINDS[model];
  if (kinds !== undefined && !kinds.includes(figure.kind)) return false;
  const spans = kinds === undefined ? [figure.numeral, figure.core] : [figure.core, figure.span];
  const placed = spans.some(({ start, end }) => start === expected.start && end === expected.end);
  return placed && isSame(figure, expected.value);
}

function isSame({ value, kind }: TextFigure, expected: number | null): boolean {
  if (expected === null || value === null || typeof value === 'object') return false;
  if (kind === 'date' || kind === 'time') return false;
  return Math.abs(Number(value) - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
}

/** The score as a table and as JSON; with `failures`, every entry that was missed, and every exception's reason. */
export function figuresReport(file: string, score: FigureScore, failures = false): Report {
  const rows = [...score.models].map(([model, { right, of }]) => [model, right, of, percent(right, of)]);
  const all = ['all', score.right, score.of, percent(score.right, score.of)];
  const withExceptions = score.outcomes.filter(({ right }) => right).length;
  const lines = [
    `${file}: ${score.outcomes.length} expected entries, ${score.excepted} of them exceptions`,
    table(['model', 'right', 'of', '%'], [...rows, all]),
    `with the exceptions counted as wrong: ${withExceptions}/${score.outcomes.length} ${percent(withExceptions, score.outcomes.length)}%`,
  ];
  const missed = score.outcomes.filter(({ right, exception }) => !right && exception === null);
  const excepted = score.outcomes.filter(({ exception }) => exception !== null);
  if (failures) {
    for (const { row, expected, found } of missed) {
      lines.push(`missed ${row.id}: ${expected.text} (found: ${found.join(', ') || 'nothing'})`);
    }
    for (const { row, expected, exception } of excepted) {
      lines.push(`exception ${row.id}: ${expected.text} (${exception})`);
    }
  }
  return {
    text: lines.join('\n'),
    json: {
      figures: {
        file,
        right: score.right,
        of: score.of,
        excepted: score.excepted,
        rightWithExceptions: withExceptions,
        models: Object.fromEntries(score.models),
        missed: missed.map(({ row, expected }) => ({ id: row.id, start: expected.start })),
        exceptions: excepted.map(({ row, expected, exception }) => ({
          id: row.id,
          start: expected.start,
          reason: exception,
        })),
      },
    },
  };
}
