import { loadConfig } from './config.ts';
import { onStop, runEntry } from './entry.ts';
import { PublicError } from './errors.ts';
import { openEngine, warnOnStderr } from './library.ts';
import { createLog } from './log.ts';
import { chat } from './terminal/chat.ts';

const HOW_TO_SET_THE_TOKEN =
  'DISCORD_TOKEN is not set and standard input holds no question: put DISCORD_TOKEN=… into the file .env (see .env.example), or start this in a terminal to chat.';

await runEntry(async () => {
  const { token, articles, language, color, ...discord } = loadConfig();
  const engine = openEngine([articles], warnOnStderr);
  if (token === null) {
    const answered = await chat(engine, process, { language, color, onStop });
    if (answered === 0 && !process.stdin.isTTY) throw new PublicError(HOW_TO_SET_THE_TOKEN);
    return 0;
  }
  // Loaded only here: without a token nobody should wait for Discord's client.
  const { startBot } = await import('./discord/bot.ts');
  const bot = await startBot({ ...discord, token, engine, log: createLog(process.stderr) });
  onStop(() => void bot.stop());
  const reason = await bot.ended;
  if (reason !== null) throw reason;
  return 0;
});
