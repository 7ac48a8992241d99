import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArticles } from '../corpus/articles.ts';
import { readSources, sample } from '../corpus/sources.ts';
import type { Row } from '../report.ts';
import { ENGINES } from '../searching.ts';
import type { Part } from '../setting.ts';
import { compare, type Outcome } from './contest.ts';

const QUESTIONS = 100;
const SIZES = [1, 100, 10_000];
const QUICK_SIZES = [1, 100, 1_000];

function rowOf(articles: number, outcome: Outcome, asked: readonly string[]): Row {
  return {
    articles,
    engine: outcome.name,
    'build ms': outcome.builds,
    'p50 ms': outcome.p50,
    'p99 ms': outcome.p99,
    'right article first': outcome.articles.filter((article, at) => article === asked[at]).length,
    asked: outcome.asked,
    ended: outcome.ended ?? '',
  };
}

/** Ever more articles, generated: a question that names its article's own terms must find that article. */
export const articles: Part = async ({ quick, seed, scratch, progress }) => {
  const { texts, remarks } = readSources(0);
  const sizes = quick ? QUICK_SIZES : SIZES;
  const rounds = quick ? 1 : 3;
  const limit = quick ? 15_000 : 60_000;
  const bar = progress(sizes.length * ENGINES.length * (rounds + 1));
  const rows: Row[] = [];
  let names: readonly string[] = ENGINES;
  for (const size of sizes) {
    const generated = [...generateArticles(texts, size, seed)];
    const file = join(scratch, `articles-${size}.jsonl`);
    writeFileSync(file, generated.map((article) => JSON.stringify(article)).join('\n'));
    const asked = sample(generated, QUESTIONS);
    const questions = asked.map(({ question }) => question);
    const outcomes = await compare(
      names,
      { corpus: { kind: 'articles', file }, questions, rounds, limitFor: () => limit },
      bar.tick,
    );
    rows.push(
      ...outcomes.map((outcome) =>
        rowOf(
          size,
          outcome,
          asked.map(({ slug }) => slug),
        ),
      ),
    );
    names = outcomes.filter(({ ended }) => ended === null).map(({ name }) => name);
  }
  bar.end();
  return {
    part: 'articles',
    title: 'Many articles',
    notes: [
      `Generated articles of nine sentences, each about a place of its own name; up to ${QUESTIONS} questions by that name and a clause of the article, in ${rounds} rounds.`,
      ...remarks,
    ],
    tables: [{ title: '', rows }],
    bounds: [],
  };
};
