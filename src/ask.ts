import { loadConfig } from './config.ts';
import { runEntry } from './entry.ts';
import { openEngine, warnOnStderr } from './library.ts';
import { runAsk } from './terminal/ask.ts';

await runEntry(async () => {
  const { articles, color } = loadConfig();
  const open = (paths: readonly string[]) => openEngine(paths, warnOnStderr);
  return runAsk(process.argv.slice(2), process, { articles, color, openEngine: open });
});
