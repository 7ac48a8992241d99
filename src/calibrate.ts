/**
 * Fits the confidence (src/engine/judging/confidence.ts) to the question sets in data/questions and prints the weights, and
 * for several thresholds what they decline: `npm run calibrate`. The figures are cross-validated by article; the
 * weights printed are those of all sets together.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from './article/article.ts';
import { loadArticles } from './article/load.ts';
import { loadConfig } from './config.ts';
import { weigh } from './engine/answering.ts';
import { loadEditions } from './engine/edition/load.ts';
import { FEATURES, featuresOf, isRuledOut } from './engine/judging/confidence.ts';
import { createLookup, type Lookup } from './engine/lookup.ts';
import { isInstruction } from './engine/question/conversation.ts';
import { runEntry } from './entry.ts';
import { type Example, fitLogistic, type LogisticModel, probability } from './evaluation/logistic.ts';
import { type EvaluationQuestion, parseQuestions } from './evaluation/questions.ts';
import { fold } from './language/fold.ts';

const QUESTIONS = 'data/questions';
/** A wrong answer is worse than a wrong decline. */
const WEIGHT_WRONG = 1.6;
/** Questions of another article are easy, and many. */
const WEIGHT_FOREIGN = 0.12;
const EVERY_FOREIGN = 4;

interface Row extends Example {
  readonly article: string;
  readonly group: 'right' | 'near miss' | 'off topic' | 'foreign';
  readonly ruledOut: boolean;
}

interface Loaded {
  readonly article: Article;
  readonly lookup: Lookup;
  readonly questions: readonly EvaluationQuestion[];
}

function load(): Loaded[] {
  const files = readdirSync(QUESTIONS).sort();
  const { articles: folder } = loadConfig();
  const own = files.filter((file) => /\.(?:txt|md)$/.test(file)).map((file) => join(QUESTIONS, file));
  const articles = loadArticles([folder, ...own]);
  const { editions } = loadEditions([folder], articles);
  return articles.map((article) => {
    const sets = files.filter((file) => file.endsWith('.jsonl') && file.split('.')[0] === article.slug);
    const questions = sets.flatMap((file) =>
      parseQuestions(readFileSync(join(QUESTIONS, file), 'utf8'), basename(file)),
    );
    return { article, questions, lookup: createLookup([article], editions) };
  });
}

function rowOf({ article, lookup }: Loaded, asked: EvaluationQuestion, foreign: boolean): Row[] {
  if (isInstruction(fold(asked.question).text)) return [];
  const { question, previous } = asked;
  const { candidates, evidence } = weigh(lookup, { question, ...(previous === null ? {} : { previous }) });
  const passage = lookup.index.passages[candidates[0]?.passage ?? -1];
  if (!passage || !evidence) return [];
  const answerable = !foreign && asked.gold.length > 0;
  const right = answerable && asked.gold.some((part) => passage.text.includes(part));
  // A wrong passage for an answerable question says nothing about when to decline.
  if (answerable && !right) return [];
  const group = right ? 'right' : foreign ? 'foreign' : asked.closest === null ? 'off topic' : 'near miss';
  const weight = right ? 1 : foreign ? WEIGHT_FOREIGN : WEIGHT_WRONG;
  return [
    {
      article: article.slug,
      group,
      right,
      weight,
      features: featuresOf(evidence),
      ruledOut: isRuledOut(evidence),
    },
  ];
}

function rowsOf(all: readonly Loaded[]): Row[] {
  return all.flatMap((one) => {
    const own = one.questions.flatMap((question) => rowOf(one, question, false));
    const others = all.filter((other) => other !== one).flatMap(({ questions }) => questions);
    const foreign = others.filter(
      ({ previous, gold }, at) =>
        at % EVERY_FOREIGN === 0 && previous === null && !gold.some((part) => one.article.raw.includes(part)),
    );
    return [...own, ...foreign.flatMap((question) => rowOf(one, question, true))];
  });
}

function declined(
  rows: readonly { row: Row; sure: number }[],
  group: Row['group'],
  threshold: number,
): string {
  const inGroup = rows.filter(({ row }) => row.group === group);
  const count = inGroup.filter(({ sure }) => sure < threshold).length;
  return `${group} ${count}/${inGroup.length}`;
}

function judged(rows: readonly Row[], model: LogisticModel): { row: Row; sure: number }[] {
  return rows.map((row) => ({ row, sure: row.ruledOut ? 0 : probability(model, row.features) }));
}

await runEntry(async () => {
  const rows = rowsOf(load());
  const fit = (examples: readonly Row[]) => fitLogistic(examples.filter(({ ruledOut }) => !ruledOut));
  const slugs = [...new Set(rows.map(({ article }) => article))];
  const held = slugs.flatMap((slug) =>
    judged(
      rows.filter(({ article }) => article === slug),
      fit(rows.filter(({ article }) => article !== slug)),
    ),
  );
  console.log('declined, each article judged by a model of the others:');
  for (const threshold of [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]) {
    const groups = (['right', 'near miss', 'off topic', 'foreign'] as const).map((group) =>
      declined(held, group, threshold),
    );
    console.log(`  below ${threshold}: ${groups.join(', ')}`);
  }
  const { bias, weights } = fit(rows);
  console.log(
    `bias ${bias.toFixed(2)}, ${FEATURES.map((name, at) => `${name} ${weights[at]?.toFixed(2)}`).join(', ')}`,
  );
  return 0;
});
