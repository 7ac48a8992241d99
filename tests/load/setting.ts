/** What the load runs have in common: how they are told how long to take, measured processes, and bounds. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { type Running, run } from '../operation/running.ts';

export const QUESTIONS = [
  '通报了多少家排名靠后的单位？',
  '三年来打掉了多少个涉黑涉恶团伙？',
  '群眾滿意率是多少？',
  'How many community grids were set up?',
  '太原市打掉了多少个团伙？',
  'saohei chu e pohuo duoshao anjian',
];

/** For how many seconds to go on, from `--seconds`. */
export function secondsOr(otherwise: number): number {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { seconds: { type: 'string', default: String(otherwise) } },
  });
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= 86_400)) throw new RangeError('--seconds takes a number from 1 to 86400');
  return seconds;
}

/** Collects what is no longer used when asked by a signal, so that what remains can be measured. */
const COLLECT = `
  import { setFlagsFromString } from 'node:v8';
  import { runInNewContext } from 'node:vm';
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => { collect(); collect(); });
`;

export interface Measured extends Running {
  /** A figure that the process shows: the sum over all of its labels; 0 where there is none of that name. */
  figure(name: string): Promise<number>;
  /** Bytes in use after a collection. */
  heap(): Promise<number>;
}

/** The bot as a process of its own that can be measured. */
export async function runMeasured(
  fake: FakeDiscord,
  environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const preload = `--import=data:text/javascript,${encodeURIComponent(COLLECT)}`;
  const bot = await run(fake, { NODE_OPTIONS: preload, ...environment });
  const figure = async (name: string, label = '') => {
    const { text } = await bot.page('/metrics');
    const lines = text
      .split('\n')
      .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
      .filter((line) => line.includes(label));
    return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
  };
  return {
    ...bot,
    figure,
    async heap() {
      const collections = () => figure('nodejs_gc_duration_seconds_count', 'kind="major"');
      const before = await collections();
      bot.signal('SIGUSR2');
      for (let waits = 0; waits < 100 && (await collections()) < before + 1; waits += 1) await pause(100);
      return await figure('nodejs_heap_size_used_bytes');
    },
  };
}

/** Does something so many times a second for so many seconds, evenly; what is late is caught up with. */
export async function evenly(
  perSecond: number,
  seconds: number,
  act: (index: number) => void,
): Promise<void> {
  const since = performance.now();
  const total = perSecond * seconds;
  for (let done = 0; done < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - since) / 1000) * perSecond));
    for (; done < due; done += 1) act(done);
    await pause(10);
  }
}

export const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Prints a bound and whether it holds; the process ends with 1 where one does not. */
export function expectBound(what: string, holds: boolean, figure: string): void {
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}: ${figure}`);
  if (!holds) process.exitCode = 1;
}
