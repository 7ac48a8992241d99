import { isDeepStrictEqual } from 'node:util';
import type { Answer, Question, Result } from '../engine/answer.ts';
import { MOST_PREVIOUS } from '../engine/chain.ts';
import type { Engine } from '../engine/engine.ts';

/** What was said to a line of a chat, and the questions that the next line may follow, the earliest first. */
export interface Exchange {
  readonly answer: Answer;
  readonly chain: readonly string[];
}

/** From here on, a figure that answers a question by itself shows that the question is complete. */
const SURE = 0.9;

/** Within this difference of confidence, the answer of the line that follows is as sure as that of the line alone. */
const IN_DOUBT = 0.15;

/**
 * Answers a line of a chat. It may follow the lines before it or begin anew, and does not say which: it follows
 * where that makes its answer surer or as sure; a line that gets its figure by itself, only where what comes
 * before chooses among the figures that it may mean.
 */
export function answerInChat(engine: Engine, asked: Question, chain: readonly string[]): Exchange {
  const alone = engine.ask(asked);
  const following = chain.length === 0 ? alone : engine.ask({ ...asked, previous: chain.join('\n') });
  const follows = !isDeepStrictEqual(following, alone) && isBetter(following, alone);
  const answer = follows ? following : alone;
  if (answer.status === 'conversation') return { answer, chain };
  return { answer, chain: [...(follows ? chain : []), asked.question].slice(-MOST_PREVIOUS) };
}

function isBetter(following: Answer, alone: Answer): boolean {
  const [first] = following.results;
  const isComplete = alone.results
    .slice(0, 1)
    .some((result) => isFigure(result) && result.confidence >= SURE);
  if (isComplete) return first !== undefined && alone.results.some((result) => answersAlike(result, first));
  return sureOf(following) >= sureOf(alone) - IN_DOUBT;
}

function isFigure({ figures, answerSpan }: Result): boolean {
  return figures.some(({ span }) => span.start === answerSpan?.start && span.end === answerSpan.end);
}

function answersAlike(left: Result, right: Result): boolean {
  return left.article === right.article && left.answerSpan?.start === right.answerSpan?.start;
}

function sureOf({ results }: Answer): number {
  return results[0]?.confidence ?? 0;
}
