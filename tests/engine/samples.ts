import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read.ts';
import type { Answer, AnswerStatus, Question, Result } from '../../src/engine/answer.ts';
import { readEdition } from '../../src/engine/edition/edition.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';

function textOf(file: string): string {
  return readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
}

function article(file: string): Article {
  return readArticle(file, textOf(`articles/${file}`));
}

/** News in Simplified characters: two periods side by side, stages, cases beside people. */
export const market = article('qinghe-xiaofei.txt');
/** News in Traditional characters, with the words of Taiwan. */
export const metro = article('yanhu-jieyun.txt');
/** A report in English, with a table. */
export const orchards = article('tamsin-orchards.md');
/** News with an English edition. */
export const tea = article('songping-chaye.txt');
export const teaInEnglish = readEdition('songping-chaye.en.md', textOf('articles/songping-chaye.en.md'), tea);
/** The article that the bot comes with. */
export const jincheng = readArticle('pingan-jincheng.txt', textOf('../../data/articles/pingan-jincheng.txt'));

export const marketEngine = createEngine([market]);
export const metroEngine = createEngine([metro]);
export const orchardsEngine = createEngine([orchards]);
export const teaEngine = createEngine([tea], [teaInEnglish]);
export const archiveEngine = createEngine([market, metro, orchards, tea], [teaInEnglish]);

/** The first result of a question that has to be answered. */
export function firstResult(engine: Engine, question: string, previous?: string): Result {
  const asked: Question = previous === undefined ? { question } : { question, previous };
  const { status, results } = engine.ask(asked);
  expect(status).toBe<AnswerStatus>('answered');
  const [first] = results;
  if (first === undefined) throw new Error('answered without a result');
  return first;
}

/** The answer inside the first result's excerpt; the whole excerpt where all of it answers. */
export function answerTo(engine: Engine, question: string, previous?: string): string {
  const { answer, excerpt } = firstResult(engine, question, previous);
  return answer ?? excerpt;
}

/** What each of several equally fitting facts answers, in the order of the text. */
export function alternativesTo(engine: Engine, question: string): (string | null)[] {
  const { status, results } = engine.ask({ question });
  expect(status).toBe<AnswerStatus>('ambiguous');
  return results
    .toSorted((one, other) => (one.answerSpan?.start ?? 0) - (other.answerSpan?.start ?? 0))
    .map(({ answer }) => answer);
}

/** The answer to a question that has to be declined. */
export function declined(engine: Engine, question: string): Answer {
  const answer = engine.ask({ question });
  expect(answer.status).toBe<AnswerStatus>('not_in_article');
  return answer;
}

/** What is shown first, be it as the answer, as one of several, or as the nearest there is. */
export function shownFirst(engine: Engine, question: string, previous?: string): string | null | undefined {
  const { results, closest } = engine.ask(previous === undefined ? { question } : { question, previous });
  return [...results, ...closest][0]?.answer;
}
