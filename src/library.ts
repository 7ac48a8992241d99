import type { Article } from './article/article.ts';
import { loadArticles } from './article/load.ts';
import { loadEditions } from './engine/edition/load.ts';
import { createEngine, type Engine } from './engine/engine.ts';

/**
 * An engine over the articles that the paths hold and their editions. An edition at fault is left out, and `warn`
 * is told in one line; an article at fault throws a `PublicError`.
 */
export function openEngine(paths: readonly string[], warn: (problem: string) => void): Engine {
  return engineOver(loadArticles(paths), paths, warn);
}

/** The same for articles that are loaded already: the paths are searched for their editions alone. */
export function engineOver(
  articles: readonly Article[],
  paths: readonly string[],
  warn: (problem: string) => void,
): Engine {
  const { editions, problems } = loadEditions(paths, articles);
  for (const problem of problems) warn(problem);
  return createEngine(articles, editions);
}

/** Tells the operator. */
export function warnOnStderr(problem: string): void {
  process.stderr.write(`${problem}\n`);
}
