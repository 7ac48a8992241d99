import { PublicError } from '../errors.ts';
import { listAt, parseLines, stringAt, stringOrNullAt } from './json.ts';

/** A question with what a right reply shows, as in `data/questions/*.jsonl`. */
export interface EvaluationQuestion {
  readonly id: string;
  /** How it is asked (`zh`, `typo`, `en` …); of `ambiguous` all gold parts must be shown together. */
  readonly kind: string;
  readonly question: string;
  readonly previous: string | null;
  /** Verbatim parts of the article, one of which the first excerpt must hold; empty when the article does not say. */
  readonly gold: readonly string[];
  /** The figures to be shown, as printed; empty when the question asks for none. */
  readonly figures: readonly string[];
  /** For what the article does not say: the nearest thing that it does say. */
  readonly closest: string | null;
}

/**
 * Reads a question set, one JSON object a line, blank lines ignored.
 * @throws PublicError naming the file and the line that is no question.
 */
export function parseQuestions(text: string, file: string): EvaluationQuestion[] {
  return parseLines(text, file, readQuestion);
}

function readQuestion(row: unknown, place: string): EvaluationQuestion {
  return {
    id: stringAt(row, 'id', place),
    kind: stringAt(row, 'kind', place),
    question: stringAt(row, 'question', place),
    previous: stringOrNullAt(row, 'previous', place),
    gold: listAt(row, 'gold', place).map((part) => {
      if (typeof part !== 'string') throw new PublicError(`${place}: "gold" must be a list of strings`);
      return part;
    }),
    figures: stringOrNullAt(row, 'figure', place)?.split('|') ?? [],
    closest: stringOrNullAt(row, 'closest', place),
  };
}
