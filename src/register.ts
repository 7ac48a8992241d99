import { loadConfig } from './config.ts';
import { registerCommands } from './discord/register.ts';
import { runEntry } from './entry.ts';
import { PublicError } from './errors.ts';

await runEntry(async () => {
  const { token, apiUrl, guildId } = loadConfig();
  if (token === null) {
    throw new PublicError('DISCORD_TOKEN is not set: put it into the file .env (see .env.example).');
  }
  const outcome = await registerCommands({ token, apiUrl, guildId });
  process.stdout.write(`The commands are ${outcome}.\n`);
  return 0;
});
