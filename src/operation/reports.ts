import { setInterval } from 'node:timers';
import type { Health } from './health.ts';
import { mergeMetrics } from './metrics.ts';

/** What a process that runs a shard tells the one that started it, every second. */
export interface Report {
  readonly health: Health;
  readonly metrics: readonly object[];
}

const EVERY = 1000;
/** A process that has said nothing for so long is not well. */
const STALE = 10_000;

/** Reports until the returned function is called. */
export function reportEverySecond(make: () => Promise<Report>, send: (message: object) => void): () => void {
  const timer = setInterval(() => {
    make().then(
      (report) => send({ report }),
      () => undefined,
    );
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

/** The latest reports of so many processes. */
export class Reports {
  readonly #expected: () => number;
  readonly #latest = new Map<number, { readonly report: Report; readonly at: number }>();
  stopping = false;

  constructor(expected: () => number) {
    this.#expected = expected;
  }

  /** Takes a message from the process of a shard; what is no report is let pass. */
  take(shard: number, message: unknown): void {
    if (isReport(message)) this.#latest.set(shard, { report: message.report, at: performance.now() });
  }

  /** All together: a process that does not report, or no longer does, counts as a shard that is not ready. */
  health(): Health {
    const expected = Array.from({ length: this.#expected() }, (_, shard) => this.#fresh(shard));
    return {
      shards: expected.flatMap((report, shard) =>
        report === null || report.health.shards.length === 0
          ? [{ shard, ready: false, latency: null }]
          : report.health.shards,
      ),
      articles: Math.min(...expected.map((report) => report?.health.articles ?? 0)),
      stopping: this.stopping,
    };
  }

  metrics(): Promise<string> {
    return mergeMetrics([...this.#latest.values()].map(({ report }) => report.metrics));
  }

  #fresh(shard: number): Report | null {
    const latest = this.#latest.get(shard);
    return latest === undefined || performance.now() - latest.at > STALE ? null : latest.report;
  }
}

/** Processes of the same program talk here: that a message is a report at all is what has to be told. */
function isReport(message: unknown): message is { readonly report: Report } {
  return typeof message === 'object' && message !== null && 'report' in message;
}
