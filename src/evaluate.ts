import type { Article } from './article/article.ts';
import { loadArticles } from './article/load.ts';
import { detectLanguage } from './article/script.ts';
import { splitSentences } from './article/sentences.ts';
import { loadConfig } from './config.ts';
import { runEntry } from './entry.ts';
import { runEvaluate } from './evaluation/run.ts';
import { findFigures } from './figures/extract.ts';
import { engineOver } from './library.ts';

await runEntry(async () => {
  const places = { articles: loadConfig().articles, questions: 'data/questions' };
  // Other sets have articles of their own: editions of articles that are not asked about are no fault here.
  const createEngine = (asked: readonly Article[]) => engineOver(asked, [places.articles], () => {});
  const rooms = { loadArticles, detectLanguage, splitSentences, createEngine, findFigures };
  return runEvaluate(process.argv.slice(2), process, { ...places, ...rooms });
});
