import type { EvaluationQuestion } from '../../../src/evaluation/questions.ts';
import { median, percentile } from '../../../src/evaluation/statistics.ts';
import { QUESTIONS, readQuestions } from '../corpus/questions.ts';
import { bound, type Row } from '../report.ts';
import {
  type AskedQuestion,
  ENGINES,
  FUSE_TOKENS,
  type SearcherTasks,
  type Shown,
  THIS_ENGINE,
} from '../searching.ts';
import type { Part } from '../setting.ts';
import { timesOfQuestions } from '../statistics.ts';
import { Worker } from '../worker.ts';
import { dictionaries } from './dictionaries.ts';

const ARTICLES = 'data/articles';
/** Builds and passes before anything counts: at most so many, or as many as fit into so many milliseconds. */
const WARM_UPS = 8;
const WARM_UP = 3000;
/** Milliseconds for which an engine is asked after that, so that its code is compiled as well as it ever is. */
const WARM_ASKING = 2000;
/** Milliseconds for which an engine is asked in a round. */
const TURN = 300;

interface Measured {
  readonly name: string;
  readonly worker: Worker<SearcherTasks>;
  readonly builds: number[];
  /** The passes that each followed a new build: what an engine remembers of its passages is not there yet. */
  readonly fresh: (readonly number[])[];
  readonly passes: (readonly number[])[];
  /** Milliseconds a question in each round. */
  readonly processor: number[];
  right: number;
}

function isRight(question: EvaluationQuestion, shown: Shown | null | undefined): boolean {
  return question.gold.some((part) => shown?.excerpt.includes(part));
}

async function start(name: string): Promise<Measured> {
  const worker = new Worker<SearcherTasks>('searcher', [name]);
  await worker.run('load', { kind: 'library', path: ARTICLES });
  return { name, worker, builds: [], fresh: [], passes: [], processor: [], right: 0 };
}

/** Builds anew and asks everything once, over and over. */
async function warmUp(
  { worker, builds, fresh }: Measured,
  questions: readonly AskedQuestion[],
): Promise<void> {
  const since = performance.now();
  for (let count = 0; count < WARM_UPS && performance.now() - since < WARM_UP; count += 1) {
    const build = await worker.run('build', null);
    const asked = await worker.run('ask', { questions, atLeast: 0, atMost: 60_000 });
    if (build !== null) builds.push(build);
    if (asked !== null) fresh.push(...asked.passes);
  }
  await worker.run('ask', { questions, atLeast: WARM_ASKING, atMost: 60_000 });
}

async function takeTurn(measured: Measured, questions: readonly EvaluationQuestion[]): Promise<void> {
  const asked = await measured.worker.run('ask', { questions, atLeast: TURN, atMost: 60_000 });
  if (asked === null) return;
  measured.passes.push(...asked.passes);
  measured.processor.push(asked.processor);
  measured.right = questions.filter((question, at) => isRight(question, asked.shown[at])).length;
}

function rowOf({ name, builds, passes, processor, right }: Measured, own: number): Row {
  const times = timesOfQuestions(passes);
  return {
    engine: name,
    'p50 ms': median(times),
    'p99 ms': percentile(times, 0.99),
    'processor ms': median(processor),
    'times this engine': median(times) / own,
    'right at first place': right,
    'build ms': median(builds.slice(builds.length >> 1)),
  };
}

function byKind(questions: readonly EvaluationQuestion[], { passes, fresh }: Measured): Row[] {
  const times = timesOfQuestions(passes);
  // The first builds and passes were slower for another reason: the code was not compiled yet.
  const first = timesOfQuestions(fresh.slice(fresh.length >> 1));
  return [...new Set(questions.map(({ kind }) => kind))].map((kind) => {
    const of = (values: readonly number[]) => values.filter((_, at) => questions[at]?.kind === kind);
    return {
      kind,
      questions: of(times).length,
      'p50 ms': median(of(times)),
      'slowest ms': Math.max(...of(times)),
      'p50 ms, first asked': median(of(first)),
    };
  });
}

/** A question to the article: this engine with its editions as the bot opens it, the others over its passages. */
export const question: Part = async ({ quick, progress }) => {
  const questions = readQuestions();
  const answerable = questions.filter(({ gold }) => gold.length > 0).length;
  const rounds = quick ? 2 : 7;
  const bar = progress(ENGINES.length * (rounds + 1));
  const engines = await Promise.all(ENGINES.map(start));
  for (const engine of engines) {
    await warmUp(engine, questions);
    bar.tick();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines) {
      await takeTurn(engine, questions);
      bar.tick();
    }
  }
  await Promise.all(engines.map(({ worker }) => worker.stop()));
  bar.end();
  const medianOf = (name: string) =>
    median(timesOfQuestions(engines.find((engine) => engine.name === name)?.passes ?? []));
  const own = engines.find(({ name }) => name === THIS_ENGINE);
  const others = engines.filter((engine) => engine !== own);
  const table = await dictionaries();
  return {
    part: 'question',
    title: 'A question to the article',
    notes: [
      `The ${questions.length} questions of ${QUESTIONS}, ${answerable} of them answerable; a question's time is the median of its passes in ${rounds} rounds, the engines taking turns; processor time is the mean, and what else runs does not lengthen it.`,
      'The others index the same passages, with the text of the English edition.',
    ],
    tables: [
      { title: '', rows: engines.map((engine) => rowOf(engine, medianOf(THIS_ENGINE))) },
      { title: 'This engine, by the kind of question', rows: own ? byKind(questions, own) : [] },
      { title: 'Dictionaries, in a fresh process', rows: table.rows },
    ],
    bounds: [
      bound('a question, median', '0.2 ms or less', medianOf(THIS_ENGINE), (ms) => ms <= 0.2, ' ms'),
      bound(
        'against Fuse.js token search',
        '100 times faster',
        medianOf(FUSE_TOKENS) / medianOf(THIS_ENGINE),
        (times) => times >= 100,
        ' times',
      ),
      bound(
        'right at first place',
        `above every other (${Math.max(...others.map(({ right }) => right))})`,
        own?.right,
        (right) => others.every((other) => right > other.right),
        ` of ${answerable}`,
      ),
      ...table.bounds,
    ],
  };
};
