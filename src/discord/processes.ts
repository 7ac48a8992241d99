import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type APIGatewayBotInfo,
  DiscordAPIError,
  REST,
  Routes,
  type Shard,
  ShardingManager,
} from 'discord.js';
import { PublicError } from '../errors.ts';
import { apiBase, wrongToken } from './client.ts';
import { errorLine } from './failures.ts';
import type { Log } from './log.ts';

export interface ProcessesOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** How many shards; as many as Discord recommends with `auto`. */
  readonly count: number | 'auto';
  /** The program that runs a shard. */
  readonly file: string;
  readonly log: Log;
  /** Is told what the process of a shard says. */
  readonly heard: (shard: number, message: unknown) => void;
  /** Is told how many shards there will be. */
  readonly counted: (count: number) => void;
  readonly signal: AbortSignal;
}

/** Discord lets shards identify this far apart; discord.js adds a tenth to be safe. */
const IDENTIFY_EVERY = 5500;
/** A process that has lived so long and ends is started again at once. */
const SETTLED = 60_000;
const LONGEST_WAIT = 60_000;
/** How long the processes have to finish what they are at. */
const STOP_WITHIN = 8000;

/**
 * Runs every shard in a process of its own, on discord.js' ShardingManager, and starts those again that end.
 * Resolves once `signal` has stopped them all.
 * @throws PublicError where a shard says that it cannot run at all
 */
export async function runProcesses(options: ProcessesOptions): Promise<void> {
  const { log, signal, file, token } = options;
  const gateway = await gatewayOf(options);
  if (gateway === null) return;
  const count = options.count === 'auto' ? gateway.shards : options.count;
  options.counted(count);
  const manager = new ShardingManager(file, {
    totalShards: count,
    token,
    mode: 'process',
    respawn: false,
    execArgv: process.execArgv,
  });
  const running = new Set<ChildProcess>();
  const hopeless = new AbortController();
  const over = AbortSignal.any([signal, hopeless.signal]);
  manager.on('shardCreate', (shard) => keepRunning(shard, { ...options, running, hopeless, over }));
  log.info({ shards: count }, 'Starting the shards');
  const apart = Math.ceil(IDENTIFY_EVERY / gateway.session_start_limit.max_concurrency);
  for (let id = 0; id < count && !over.aborted; id += 1) {
    await manager.createShard(id).spawn(-1);
    await pause(apart, undefined, { signal: over }).catch(() => undefined);
  }
  await aborted(over);
  await endAll(running);
  if (hopeless.signal.reason instanceof PublicError) throw hopeless.signal.reason;
}

interface Keeping extends ProcessesOptions {
  readonly running: Set<ChildProcess>;
  readonly hopeless: AbortController;
  readonly over: AbortSignal;
}

/** Starts a shard's process again whenever it ends, more and more seldom while it ends soon. */
function keepRunning(shard: Shard, { log, heard, running, hopeless, over }: Keeping): void {
  let soon = 0;
  let since = 0;
  shard.on('spawn', (child) => {
    since = performance.now();
    if ('pid' in child) running.add(child);
  });
  shard.on('message', (message: unknown) => {
    const problem = hopelessness(message);
    if (problem === null) heard(shard.id, message);
    else hopeless.abort(new PublicError(problem));
  });
  shard.on('error', (error) => log.error({ shard: shard.id }, errorLine(error)));
  shard.on('death', (child) => {
    if ('pid' in child) running.delete(child);
    if (over.aborted) return;
    soon = performance.now() - since > SETTLED ? 0 : soon + 1;
    const wait = soon === 0 ? 0 : Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(soon, 10));
    log.error({ shard: shard.id }, `The process of shard ${shard.id} has ended; starting it again`);
    pause(wait, undefined, { signal: over }).then(
      () => shard.spawn(-1),
      () => undefined,
    );
  });
}

/** What a process says where starting it again would not help; null for everything else. */
function hopelessness(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('hopeless' in message)) return null;
  return typeof message.hopeless === 'string' ? message.hopeless : null;
}

/** What the process of a shard sends before it ends with an error that only the operator can mend. */
export function sayHopeless(error: PublicError, send: (message: object) => void): void {
  send({ hopeless: error.message });
}

/** Asks every process to stop, and ends those that do not. */
async function endAll(running: ReadonlySet<ChildProcess>): Promise<void> {
  const ends = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.race([Promise.all(ends), pause(STOP_WITHIN, undefined, { ref: false })]);
  for (const child of running) child.kill('SIGKILL');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/**
 * What Discord says of the gateway, asked for until there is an answer and shards may be started; null where
 * `signal` comes first.
 */
async function gatewayOf({
  token,
  apiUrl,
  count,
  log,
  signal,
}: ProcessesOptions): Promise<APIGatewayBotInfo | null> {
  const rest = new REST({ api: apiBase(apiUrl) }).setToken(token);
  try {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const wait = await rest.get(Routes.gatewayBot(), { signal }).then(
        (answer) => {
          const gateway = answer as APIGatewayBotInfo;
          const { remaining, reset_after: resetAfter } = gateway.session_start_limit;
          if (remaining >= (count === 'auto' ? gateway.shards : count)) return gateway;
          log.warn(
            { remaining },
            `Discord allows no more connections for ${Math.ceil(resetAfter / 60_000)} min`,
          );
          return Math.min(resetAfter, 10 * LONGEST_WAIT);
        },
        (error) => {
          if (error instanceof DiscordAPIError && error.status === 401) throw new PublicError(wrongToken());
          if (!signal.aborted)
            log.warn({ error: errorLine(error) }, 'Discord cannot be reached, trying again');
          return Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(attempt, 6));
        },
      );
      if (typeof wait !== 'number') return wait;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
    return null;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
