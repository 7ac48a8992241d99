import type { Config } from './config.ts';
import { type RunningBot, startBot } from './discord/bot.ts';
import { sayHopeless } from './discord/processes.ts';
import type { Engine } from './engine/engine.ts';
import { endWithin, logUncaught, onStop } from './entry.ts';
import { PublicError } from './errors.ts';
import { createLog, type Logger } from './log.ts';
import type { Health } from './operation/health.ts';
import { createMetrics, type Metrics } from './operation/metrics.ts';
import { reportEverySecond } from './operation/reports.ts';
import { serveOperation } from './operation/server.ts';

/** Which shards to run, on top of the configuration. */
export type Serving = Config & { readonly token: string } & {
  readonly sharding: Extract<Config['sharding'], { run: 'here' }>;
};

/** Runs the bot in this process until it is stopped or Discord closes the door. Resolves to the exit code. */
export async function serve(config: Serving): Promise<number> {
  const log = createLog(process.stderr, config.log.level, [config.token]);
  const stop = new AbortController();
  logUncaught(log);
  onStop(() => stop.abort());
  let bot: RunningBot | null = null;
  let engine: Engine | null = null;
  const health = (): Health => ({
    shards: bot?.health() ?? [],
    articles: engine?.articles.length ?? 0,
    stopping: stop.signal.aborted,
  });
  const metrics = createMetrics(() => health().shards);
  const endReports = reportToParent(health, metrics, () => stop.abort());
  const endServer = await (config.watch === null
    ? undefined
    : serveOperation(config.watch, { health, metrics: metrics.text }));
  try {
    const open = async () => {
      engine = await openFor(config, log);
      return engine;
    };
    bot = await startBot({ ...botOptions(config, log, metrics), engine: open, signal: stop.signal });
    // Online first, then the dictionaries: whoever asks within the same moment waits for them once.
    setImmediate(() => engine?.warm());
    stop.signal.addEventListener('abort', () => void bot?.stop());
    if (stop.signal.aborted) await bot.stop();
    const reason = await bot.ended;
    if (reason !== null) throw reason;
  } catch (error) {
    if (stop.signal.aborted) return 0;
    if (error instanceof PublicError && process.send !== undefined)
      sayHopeless(error, (message) => process.send?.(message));
    throw error;
  } finally {
    endServer?.();
    endReports();
    endWithin(1000);
  }
  return 0;
}

/** What an engine is made of is loaded only here: the connection need not wait for it. */
async function openFor(config: Serving, log: Logger): Promise<Engine> {
  const { openEngine } = await import('./library.ts');
  return openEngine([config.articles], (problem) => log.warn({}, problem));
}

function botOptions({ log: settings, sharding, ...config }: Serving, log: Logger, metrics: Metrics) {
  const { token, apiUrl, guildId, askChannels, cooldown } = config;
  const observer = {
    ...metrics,
    asked(asked: Parameters<Metrics['asked']>[0] & { readonly question: string }) {
      metrics.asked(asked);
      if (settings.questions) log.info(asked, 'Answered');
    },
  };
  return { token, apiUrl, guildId, askChannels, cooldown, log, observer, shards: sharding.shards };
}

/** Where this is the process of one shard: tells the one that started it how it is, and stops when that is gone. */
function reportToParent(health: () => Health, metrics: Metrics, stop: () => void): () => void {
  if (process.send === undefined) return () => undefined;
  process.on('disconnect', stop);
  const end = reportEverySecond(
    async () => ({ health: health(), metrics: await metrics.parts() }),
    (message) => void (process.connected && process.send?.(message)),
  );
  return () => {
    end();
    process.removeListener('disconnect', stop);
  };
}
