import type { Answer, Question, Result } from '../engine/answer.ts';
import type { EvaluationQuestion } from './questions.ts';

/** How many of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What is counted for one kind of question, or for all of a set. Every share is over the questions it applies to. */
export interface KindScore {
  readonly questions: number;
  /** Answerable: the first excerpt holds a gold part; for `ambiguous`, the results together show all of them. */
  readonly first: Share;
  /** The same, with any of the first three excerpts. */
  readonly inThree: Share;
  /** Answerable with a figure: the first answer is the figure as printed; for several, each is some result's answer. */
  readonly figure: Share;
  /** Unanswerable: declined. */
  readonly declined: Share;
  /** Answerable: declined all the same (`right` counts the wrong ones). */
  readonly wronglyDeclined: Share;
  /** Unanswerable with a known nearest passage: declined, with it among the first three of `closest`. */
  readonly closest: Share;
}

/** What one question got, for the list of failures. */
export interface Outcome {
  readonly question: EvaluationQuestion;
  readonly answer: Answer;
  readonly milliseconds: number;
  readonly verdicts: Verdicts;
}

/** null where a measure does not apply to the question. */
export type Verdicts = Readonly<Record<Measure, boolean | null>>;

export type Measure = 'first' | 'inThree' | 'figure' | 'declined' | 'wronglyDeclined' | 'closest';

export interface SetScore {
  readonly all: KindScore;
  /** In the order in which the kinds first occur. */
  readonly kinds: ReadonlyMap<string, KindScore>;
  readonly outcomes: readonly Outcome[];
}

/** Asks every question in turn and scores the replies. `tick` is told after each question. */
export function scoreQuestions(
  questions: readonly EvaluationQuestion[],
  ask: (question: Question) => Answer,
  tick: () => void = () => {},
): SetScore {
  const outcomes = questions.map((question): Outcome => {
    const started = performance.now();
    const answer = ask({
      question: question.question,
      ...(question.previous === null ? {} : { previous: question.previous }),
    });
    const milliseconds = performance.now() - started;
    tick();
    return { question, answer, milliseconds, verdicts: judge(question, answer) };
  });
  const kinds = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    kinds.set(outcome.question.kind, [...(kinds.get(outcome.question.kind) ?? []), outcome]);
  }
  return {
    all: sum(outcomes),
    kinds: new Map([...kinds].map(([kind, of]) => [kind, sum(of)])),
    outcomes,
  };
}

function judge(question: EvaluationQuestion, answer: Answer): Verdicts {
  const declined = answer.results.length === 0;
  if (question.gold.length === 0) {
    const { closest } = question;
    return {
      first: null,
      inThree: null,
      figure: null,
      declined,
      wronglyDeclined: null,
      closest: closest === null ? null : declined && shows(answer.closest.slice(0, 3), closest),
    };
  }
  const ambiguous = question.kind === 'ambiguous';
  return {
    first: ambiguous
      ? showsAll(answer.results, question.gold)
      : showsAny(answer.results.slice(0, 1), question.gold),
    inThree: ambiguous
      ? showsAll(answer.results, question.gold)
      : showsAny(answer.results.slice(0, 3), question.gold),
    figure: question.figures.length === 0 ? null : givesFigures(answer.results, question.figures),
    declined: null,
    wronglyDeclined: declined,
    closest: null,
  };
}

function shows(results: readonly Result[], part: string): boolean {
  return results.some(({ excerpt }) => excerpt.includes(part));
}

function showsAny(results: readonly Result[], parts: readonly string[]): boolean {
  return parts.some((part) => shows(results, part));
}

function showsAll(results: readonly Result[], parts: readonly string[]): boolean {
  return parts.every((part) => shows(results, part));
}

/** One figure must be the first answer; of several, each must be the answer of some result. */
function givesFigures(results: readonly Result[], figures: readonly string[]): boolean {
  const candidates = figures.length === 1 ? results.slice(0, 1) : results;
  return figures.every((figure) => candidates.some(({ answer }) => answer === figure));
}

function sum(outcomes: readonly Outcome[]): KindScore {
  const share = (measure: Measure): Share => {
    const verdicts = outcomes.map(({ verdicts }) => verdicts[measure]).filter((verdict) => verdict !== null);
    return { right: verdicts.filter(Boolean).length, of: verdicts.length };
  };
  return {
    questions: outcomes.length,
    first: share('first'),
    inThree: share('inThree'),
    figure: share('figure'),
    declined: share('declined'),
    wronglyDeclined: share('wronglyDeclined'),
    closest: share('closest'),
  };
}
