import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateParagraphs } from '../corpus/passages.ts';
import { readSources } from '../corpus/sources.ts';
import { type Bound, bound, type Row } from '../report.ts';
import { type Corpus, ENGINES, MINISEARCH, THIS_ENGINE } from '../searching.ts';
import type { Part } from '../setting.ts';
import { type Contest, compare, type Outcome } from './contest.ts';

const QUESTIONS = 100;
const SIZES = [1_000, 10_000, 100_000, 300_000];
const QUICK_SIZES = [1_000, 10_000];
/** The bounds are for this many passages, beside MiniSearch: it gets the time that it takes up to there. */
const BOUND_SIZE = 100_000;
const PATIENCE = 10;

function rowOf(size: number, { name, builds, held, resident, p50, p99, asked, ended }: Outcome): Row {
  return {
    passages: size,
    engine: name,
    'build ms': builds,
    'memory MB': held,
    'resident MB': resident,
    'p50 ms': p50,
    'p99 ms': p99,
    asked,
    ended: ended ?? '',
  };
}

function boundsOf(results: ReadonlyMap<number, readonly Outcome[]>): Bound[] {
  const sizes = [...results.keys()];
  const size = sizes.includes(BOUND_SIZE) ? BOUND_SIZE : Math.max(...sizes);
  const at = (count: number, engine: string) => results.get(count)?.find(({ name }) => name === engine);
  const own = at(size, THIS_ENGINE);
  const mini = at(size, MINISEARCH);
  const ratio = (of: (outcome: Outcome) => number | null) => {
    const [mine, other] = [own && of(own), mini && of(mini)];
    return typeof mine === 'number' && typeof other === 'number' ? other / mine : null;
  };
  const smallest = Math.min(...sizes);
  const p50 = (count: number) => at(count, THIS_ENGINE)?.p50 ?? Number.NaN;
  const place = `${size.toLocaleString('en')} passages: `;
  return [
    bound(
      `${place}question, median`,
      '10 times below MiniSearch',
      ratio((o) => o.p50),
      (r) => r >= 10,
      ' times',
    ),
    bound(`${place}question, p99`, '15 ms or less', own?.p99, (ms) => ms <= 15, ' ms'),
    bound(
      `${place}build`,
      '2 times faster than MiniSearch',
      ratio((o) => o.builds),
      (r) => r >= 2,
      ' times',
    ),
    bound(
      `${place}memory`,
      'at most half of MiniSearch',
      ratio((o) => o.held),
      (r) => r >= 2,
      ' times less',
    ),
    bound(
      `question time, ${smallest} → ${size} passages`,
      `less than ${size / smallest} times`,
      p50(size) / p50(smallest),
      (times) => times < size / smallest,
      ' times',
    ),
  ];
}

/** Ever more passages, generated: build, memory and question time of every engine that finishes in time. */
export const growth: Part = async ({ quick, seed, scratch, progress }) => {
  const sources = readSources(QUESTIONS);
  const sizes = quick ? QUICK_SIZES : SIZES;
  const rounds = quick ? 2 : 4;
  const limit = quick ? 15_000 : 60_000;
  const bar = progress(sizes.length * ENGINES.length * (rounds + 1));
  const results = new Map<number, readonly Outcome[]>();
  let names: readonly string[] = ENGINES;
  for (const size of sizes) {
    const file = join(scratch, `passages-${size}.txt`);
    const paragraphs = generateParagraphs(sources.texts, size, seed);
    writeFileSync(file, paragraphs.map((sentences) => sentences.join('\t')).join('\n'));
    const corpus: Corpus = { kind: 'passages', file };
    const isAwaited = (name: string) => name === MINISEARCH && size <= BOUND_SIZE;
    const limitFor = (name: string) => (isAwaited(name) ? limit * PATIENCE : limit);
    const contest: Contest = { corpus, questions: sources.questions, rounds, limitFor };
    const outcomes = await compare(names, contest, bar.tick);
    results.set(size, outcomes);
    names = outcomes.filter(({ ended }) => ended === null).map(({ name }) => name);
  }
  bar.end();
  return {
    part: 'growth',
    title: 'Growth',
    notes: [
      `Generated from ${sources.texts.length} texts; ${sources.questions.length} questions in ${rounds} rounds, the engines taking turns; an engine that takes more than ${limit / 1000} s to build, or to answer once, is left out further on (${MINISEARCH}, beside which the bounds stand, gets ${PATIENCE} times as long for up to ${BOUND_SIZE.toLocaleString('en')}).`,
      'Memory: what the process holds with index and texts, after the questions, less what it held before.',
      ...sources.remarks,
    ],
    tables: [
      {
        title: '',
        rows: [...results].flatMap(([size, outcomes]) => outcomes.map((one) => rowOf(size, one))),
      },
    ],
    bounds: boundsOf(results),
  };
};
