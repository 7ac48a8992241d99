import { median } from '../../src/evaluation/statistics.ts';

/**
 * A question's time is the median of its passes: other programs on the machine disturb one pass, seldom most.
 * @param passes the times of the same questions in the same order; a pass may have been cut short
 */
export function timesOfQuestions(passes: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...passes.map((pass) => pass.length));
  return Array.from({ length: longest }, (_, at) =>
    median(passes.map((pass) => pass[at]).filter((time) => time !== undefined)),
  );
}
