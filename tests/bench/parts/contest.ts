import { median, percentile } from '../../../src/evaluation/statistics.ts';
import type { Asked, AskedQuestion, Corpus, Memory, SearcherTasks } from '../searching.ts';
import { timesOfQuestions } from '../statistics.ts';
import { Worker } from '../worker.ts';

/** What every engine is asked. */
export interface Contest {
  readonly corpus: Corpus;
  readonly questions: readonly AskedQuestion[];
  /** After the one that warms up. */
  readonly rounds: number;
  /** Milliseconds that an engine may take to build, and again to answer every question once. */
  limitFor(engine: string): number;
}

/** What an engine did; null where it did not come so far. */
export interface Outcome {
  readonly name: string;
  /** Milliseconds. */
  readonly builds: number | null;
  readonly p50: number | null;
  readonly p99: number | null;
  /** Megabytes. */
  readonly held: number | null;
  readonly resident: number | null;
  /** How many of the questions were answered in time. */
  readonly asked: number;
  /** The articles shown first, in the questions' order. */
  readonly articles: readonly (string | null)[];
  /** Why it would not do for more; null where it did all in time. */
  readonly ended: string | null;
}

/** An engine that has been asked for so many milliseconds is asked no further rounds. */
const ENOUGH = 20_000;

class Runner {
  readonly name: string;
  readonly #worker: Worker<SearcherTasks>;
  readonly #contest: Contest;
  readonly #limit: number;
  readonly #passes: (readonly number[])[] = [];
  #shown: Asked['shown'] = [];
  #before: Memory | null = null;
  #build: number | null = null;
  #spent = 0;
  #ended: string | null = null;

  constructor(name: string, contest: Contest) {
    this.name = name;
    this.#contest = contest;
    this.#limit = contest.limitFor(name);
    this.#worker = new Worker('searcher', [name]);
  }

  async build(): Promise<void> {
    this.#before = await this.#worker.run('memory', null);
    await this.#worker.run('load', this.#contest.corpus);
    this.#build = await this.#worker.run('build', null, this.#limit);
    if (this.#build === null) this.#ended = `no index after ${this.#limit / 1000} s`;
  }

  /** One pass over the questions; the first of them warms up, and counts only where there is no other. */
  async ask(): Promise<void> {
    const { questions } = this.#contest;
    const limit = this.#limit;
    if (this.#ended !== null || this.#spent > ENOUGH) return;
    const asked = await this.#worker.run(
      'ask',
      { questions, atLeast: 0, atMost: limit },
      // One question may take long by itself.
      limit * 2,
    );
    const pass = asked?.passes[0];
    if (asked === null || pass === undefined || pass.length < questions.length) {
      this.#ended = `${pass?.length ?? 0} questions in ${limit / 1000} s`;
    }
    if (asked === null || pass === undefined) return;
    if (this.#passes.length === 0) this.#shown = asked.shown;
    this.#passes.push(pass);
    this.#spent += pass.reduce((sum, time) => sum + time, 0);
  }

  async finish(): Promise<Outcome> {
    const after = this.#build === null ? null : await this.#worker.run('memory', null);
    await this.#worker.stop();
    const counted = this.#passes.length > 1 ? this.#passes.slice(1) : this.#passes;
    const times = timesOfQuestions(counted);
    return {
      name: this.name,
      builds: this.#build,
      p50: times.length === 0 ? null : median(times),
      p99: times.length === 0 ? null : percentile(times, 0.99),
      held: after === null || this.#before === null ? null : after.held - this.#before.held,
      resident: after?.resident ?? null,
      asked: times.length,
      articles: this.#shown.map((shown) => shown?.article ?? null),
      ended: this.#ended,
    };
  }
}

/** Each engine builds, then all are asked in turns, so that what else the machine does falls on all alike. */
export async function compare(
  names: readonly string[],
  contest: Contest,
  tick: () => void,
): Promise<readonly Outcome[]> {
  const runners = names.map((name) => new Runner(name, contest));
  for (const runner of runners) {
    await runner.build();
    tick();
  }
  for (let round = 0; round <= contest.rounds; round += 1) {
    for (const runner of runners) {
      await runner.ask();
      if (round > 0) tick();
    }
  }
  const outcomes: Outcome[] = [];
  for (const runner of runners) outcomes.push(await runner.finish());
  return outcomes;
}
