import { loadArticles } from './article/load.ts';
import { detectLanguage } from './article/script.ts';
import { splitSentences } from './article/sentences.ts';
import { loadConfig } from './config.ts';
import { createEngine } from './engine/engine.ts';
import { runEntry } from './entry.ts';
import { runEvaluate } from './evaluation/run.ts';
import { findFigures } from './figures/extract.ts';

await runEntry(async () => {
  const places = { articles: loadConfig().articles, questions: 'data/questions' };
  const rooms = { loadArticles, detectLanguage, splitSentences, createEngine, findFigures };
  return runEvaluate(process.argv.slice(2), process, { ...places, ...rooms });
});
