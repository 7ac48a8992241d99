import { readFileSync } from 'node:fs';
import { type EvaluationQuestion, parseQuestions } from '../../../src/evaluation/questions.ts';
import { bound, type Row } from '../report.ts';
import {
  type Asked,
  ENGINES,
  FUSE_TOKENS,
  type SearcherTasks,
  type Shown,
  THIS_ENGINE,
} from '../searching.ts';
import type { Part } from '../setting.ts';
import { median, percentile, timesOfQuestions } from '../statistics.ts';
import { Worker } from '../worker.ts';
import { dictionaries } from './dictionaries.ts';

const QUESTIONS = 'data/questions/pingan-jincheng.jsonl';
const ARTICLES = 'data/articles';
/** Milliseconds for which an engine is asked before anything counts, and in each round. */
const WARM_UP = 2000;
const TURN = 300;

interface Measured {
  readonly name: string;
  readonly worker: Worker<SearcherTasks>;
  readonly builds: number[];
  /** The first pass after each build, and all others. */
  readonly first: (readonly number[])[];
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
  return { name, worker, builds: [], first: [], passes: [], processor: [], right: 0 };
}

function note(
  measured: Measured,
  build: number,
  asked: Asked,
  questions: readonly EvaluationQuestion[],
): void {
  const [first = [], ...more] = asked.passes;
  measured.builds.push(build);
  measured.first.push(first);
  measured.processor.push(asked.processor);
  // A slow engine has time for one pass only.
  measured.passes.push(
    ...(more.length === 0 ? [first] : more.filter((pass) => pass.length === first.length)),
  );
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
    'build ms': median(builds),
  };
}

function byKind(questions: readonly EvaluationQuestion[], { passes, first }: Measured): Row[] {
  const times = timesOfQuestions(passes);
  const fresh = timesOfQuestions(first);
  return [...new Set(questions.map(({ kind }) => kind))].map((kind) => {
    const of = (values: readonly number[]) => values.filter((_, at) => questions[at]?.kind === kind);
    return {
      kind,
      questions: of(times).length,
      'p50 ms': median(of(times)),
      'slowest ms': Math.max(...of(times)),
      'p50 ms, first asked': median(of(fresh)),
    };
  });
}

/** A question to the article: this engine with its editions as the bot opens it, the others over its passages. */
export const question: Part = async ({ quick, progress }) => {
  const questions = parseQuestions(readFileSync(QUESTIONS, 'utf8'), QUESTIONS);
  const answerable = questions.filter(({ gold }) => gold.length > 0).length;
  const asked = questions.map(({ question, previous }) => ({ question, previous }));
  const rounds = quick ? 2 : 7;
  const bar = progress(ENGINES.length * (rounds + 1));
  const engines = await Promise.all(ENGINES.map(start));
  for (const { worker } of engines) {
    await worker.run('build', null);
    await worker.run('ask', { questions: asked, atLeast: quick ? WARM_UP / 4 : WARM_UP, atMost: WARM_UP });
    bar.tick();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines) {
      const build = await engine.worker.run('build', null);
      const times = await engine.worker.run('ask', { questions: asked, atLeast: TURN, atMost: 60_000 });
      if (build !== null && times !== null) note(engine, build, times, questions);
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
