/** Loaded into a bot's process before the bot itself: tells what the process uses whenever it is asked. */
import type { Usage } from '../usage.ts';

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { resident: process.memoryUsage.rss() / 1_000_000, processor: (user + system) / 1000 };
  process.send?.(JSON.stringify(usage));
});
// The bot alone decides how long the process lives.
process.channel?.unref();
