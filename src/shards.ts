import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { runProcesses } from './discord/processes.ts';
import { endWithin, logUncaught, onStop } from './entry.ts';
import { createLog } from './log.ts';
import { Reports } from './operation/reports.ts';
import { serveOperation } from './operation/server.ts';

/**
 * Runs every shard in a process of its own, with the health and the figures of all of them in one place, until
 * this process is asked to stop. Resolves to the exit code.
 */
export async function runShards(
  config: Config & {
    readonly token: string;
    readonly sharding: Extract<Config['sharding'], { run: 'in_processes' }>;
  },
): Promise<number> {
  const log = createLog(process.stderr, config.log.level, [config.token]);
  const stop = new AbortController();
  let count = 0;
  const reports = new Reports(() => count);
  logUncaught(log);
  onStop(() => {
    reports.stopping = true;
    stop.abort();
  });
  const endServer = await (config.watch === null
    ? undefined
    : serveOperation(config.watch, { health: () => reports.health(), metrics: () => reports.metrics() }));
  try {
    await runProcesses({
      token: config.token,
      apiUrl: config.apiUrl,
      count: config.sharding.count,
      file: fileURLToPath(new URL('./main.js', import.meta.url)),
      log,
      heard: (shard, message) => reports.take(shard, message),
      counted: (counted) => {
        count = counted;
      },
      signal: stop.signal,
    });
  } finally {
    endServer?.();
    endWithin(1000);
  }
  return 0;
}
