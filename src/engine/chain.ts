import { isDeepStrictEqual } from 'node:util';
import type { Engine } from './engine.ts';

/** How many questions back the next one may lean. */
export const MOST_PREVIOUS = 3;

/**
 * What a person asked one after another, the earliest first, as the `previous` of the next question: from the
 * last one that stands by itself on, a line each (一审宣判了多少件？ 二审呢？). A question leans on those before
 * it exactly where they change its answer. Undefined where nothing was asked.
 */
export function previousOf(engine: Pick<Engine, 'ask'>, asked: readonly string[]): string | undefined {
  let chain: string | undefined;
  for (const question of asked.slice(-MOST_PREVIOUS)) {
    const leans =
      chain !== undefined &&
      !isDeepStrictEqual(engine.ask({ question, previous: chain }), engine.ask({ question }));
    chain = leans ? `${chain}\n${question}` : question;
  }
  return chain;
}
