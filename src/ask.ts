import { loadArticles } from './article/load.ts';
import { loadConfig } from './config.ts';
import { createEngine } from './engine/engine.ts';
import { runEntry } from './entry.ts';
import { runAsk } from './terminal/ask.ts';

await runEntry(async () => {
  const { articles, color } = loadConfig();
  const openEngine = (paths: readonly string[]) => createEngine(loadArticles(paths));
  return runAsk(process.argv.slice(2), process, { articles, color, openEngine });
});
