import { loadConfig } from './config.ts';
import { onStop, runEntry } from './entry.ts';
import { PublicError } from './errors.ts';

const HOW_TO_SET_THE_TOKEN =
  'DISCORD_TOKEN is not set and standard input holds no question: put DISCORD_TOKEN=… into the file .env (see .env.example), or start this in a terminal to chat.';

await runEntry(async () => {
  const config = loadConfig();
  const { token, sharding, articles, language, color } = config;
  // Each way loads what it needs and no more: nobody should wait in the terminal for Discord's client.
  if (token !== null && sharding.run === 'here') {
    const { serve } = await import('./serve.ts');
    return serve({ ...config, token, sharding });
  }
  if (token !== null && sharding.run === 'in_processes') {
    const { runShards } = await import('./shards.ts');
    return runShards({ ...config, token, sharding });
  }
  const { openEngine, warnOnStderr } = await import('./library.ts');
  const { chat } = await import('./terminal/chat.ts');
  const answered = await chat(openEngine([articles], warnOnStderr), process, { language, color, onStop });
  if (answered === 0 && !process.stdin.isTTY) throw new PublicError(HOW_TO_SET_THE_TOKEN);
  return 0;
});
