import { readFileSync } from 'node:fs';
import { type EvaluationQuestion, parseQuestions } from '../../../src/evaluation/questions.ts';

/** The questions about the article that comes with the bot. */
export const QUESTIONS = 'data/questions/pingan-jincheng.jsonl';

export function readQuestions(): EvaluationQuestion[] {
  return parseQuestions(readFileSync(QUESTIONS, 'utf8'), QUESTIONS);
}
