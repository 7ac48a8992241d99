/** Loaded into a bot's process before the bot itself: tells what the process uses whenever it is asked. */
import type { Usage } from '../usage.ts';

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { resident: process.memoryUsage.rss() / 1_000_000, processor: (user + system) / 1000 };
  process.send?.(JSON.stringify(usage));
});
// The bot alone decides how long the process lives, unless the bench has come to a bad end.
process.channel?.unref();
process.on('disconnect', () => process.exit(1));
