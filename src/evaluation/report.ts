import type { RetrievalScore } from './retrieval.ts';
import type { Outcome, SetScore, Share } from './score.ts';
import { percent, table } from './table.ts';

/** What a run found: for people as text without a last line end, for programs as one JSON object's members. */
export interface Report {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Times in milliseconds. */
interface Timing {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

/** `values` in milliseconds, in any order; of nothing, zeros. */
function timing(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? 0 };
}

const COLUMNS = ['first', 'inThree', 'figure', 'declined', 'wronglyDeclined', 'closest'] as const;
const HEADINGS = [
  'kind',
  'n',
  'right first',
  'right in 3',
  'figure exact',
  'declined rightly',
  'wrongly declined',
  'closest in 3',
];

/** The scores of a question set as an aligned table, with the time a question took under it. */
function setTable(name: string, score: SetScore): string {
  const row = (kind: string, of: SetScore['all']): (string | number)[] => [
    kind,
    of.questions,
    ...COLUMNS.map((column) => showShare(of[column])),
  ];
  const rows = [...score.kinds].map(([kind, of]) => row(kind, of));
  const times = timing(score.outcomes.map(({ milliseconds }) => milliseconds));
  return [
    `${name}: ${score.all.questions} questions`,
    table(HEADINGS, [...rows, row('all', score.all)]),
    `time per question, each asked once of an engine that has just started: median ${times.median.toFixed(3)} ms, p99 ${times.p99.toFixed(3)} ms, worst ${times.worst.toFixed(3)} ms`,
  ].join('\n');
}

function showShare({ right, of }: Share): string {
  return of === 0 ? '-' : `${right}/${of} ${percent(right, of).padStart(5)}%`;
}

/** The scores of question sets, one after the other. */
export function setsReport(sets: readonly { name: string; score: SetScore }[]): Report {
  return {
    text: sets.map(({ name, score }) => setTable(name, score)).join('\n\n'),
    json: { sets: sets.map(({ name, score }) => setJson(name, score)) },
  };
}

function setJson(name: string, score: SetScore): Readonly<Record<string, unknown>> {
  const milliseconds = timing(score.outcomes.map((outcome) => outcome.milliseconds));
  return { name, all: score.all, kinds: Object.fromEntries(score.kinds), milliseconds };
}

const RETRIEVAL_HEADINGS = [
  'engine',
  'n',
  'sentence first %',
  'declines as misses %',
  'declined %',
  'sentences shown',
  'median ms',
  'p99 ms',
];

/** What the engines were asked. */
export interface RetrievalRun {
  readonly file: string;
  readonly noise: string | null;
  readonly seed: number;
}

/** Which sentence came first, an engine a row. */
export function retrievalReport(run: RetrievalRun, scores: readonly RetrievalScore[]): Report {
  const asked = run.noise === null ? 'as asked' : `noise ${run.noise}, seed ${run.seed}`;
  const rows = scores.map((score) => {
    const { median, p99 } = timing(score.times);
    return [
      score.name,
      score.questions,
      percent(score.hits, score.questions),
      percent(score.answeredHits, score.questions),
      percent(score.declined, score.questions),
      score.sentencesShown.toFixed(2),
      median.toFixed(3),
      p99.toFixed(3),
    ];
  });
  const engines = scores.map(({ times, ...score }) => ({ ...score, milliseconds: timing(times) }));
  return {
    text: `${run.file}, ${asked}\n${table(RETRIEVAL_HEADINGS, rows)}`,
    json: { squad: { ...run, engines } },
  };
}

/** What was answered wrongly, a few lines each: what was expected, what came. */
export function failures(score: SetScore): string {
  return score.outcomes.filter(isFailure).map(showFailure).join('\n');
}

function isFailure({ verdicts }: Outcome): boolean {
  const { first, figure, declined, closest } = verdicts;
  return [first, figure, declined, closest].includes(false);
}

function showFailure({ question, answer, verdicts }: Outcome): string {
  const wrong = (['first', 'figure', 'declined', 'closest'] as const).filter(
    (measure) => verdicts[measure] === false,
  );
  const previous = question.previous === null ? '' : ` (after: ${question.previous})`;
  const expected =
    question.gold.length > 0 ? question.gold : [`nothing; closest: ${question.closest ?? 'any'}`];
  const shown = answer.results.length > 0 ? answer.results : answer.closest;
  return [
    `${question.id} ${question.kind} [${wrong.join(', ')}] ${question.question}${previous}`,
    `  expected ${[...expected, ...question.figures].join(' | ')}`,
    `  ${answer.status}${answer.missing.length > 0 ? `, missing ${answer.missing.join(', ')}` : ''}`,
    ...shown
      .slice(0, 3)
      .map((result) => `  ${result.confidence.toFixed(2)} ${result.answer ?? '-'} | ${result.excerpt}`),
  ].join('\n');
}
