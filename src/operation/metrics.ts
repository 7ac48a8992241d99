import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ShardState } from './health.ts';

/** The figures of one process, and what counts them up. Times are in milliseconds, as everywhere in this program. */
export interface Metrics {
  asked(question: { readonly entry: string; readonly status: string; readonly milliseconds: number }): void;
  reconnecting(shard: number): void;
  requested(status: number, milliseconds: number): void;
  rateLimited(scope: string): void;
  leftOut(why: string): void;
  /** The figures in Prometheus' text format. */
  text(): Promise<string>;
  /** The same for `mergeMetrics`, in a form that another process may be sent. */
  parts(): Promise<object[]>;
}

export const CONTENT_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

const SECONDS = 1000;
const ANSWER_BUCKETS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];
const REQUEST_BUCKETS = [0.03, 0.1, 0.3, 1, 3, 10];

/** Sets the figures to zero. `shards` is asked whenever somebody looks. */
export function createMetrics(shards: () => readonly ShardState[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'ask_questions_total',
    help: 'Questions answered, by how they came and what the answer was',
    labelNames: ['entry', 'status'],
    registers,
  });
  const answerTime = new Histogram({
    name: 'ask_answer_seconds',
    help: 'Time that finding an answer took',
    labelNames: ['entry'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const requestTime = new Histogram({
    name: 'ask_rest_seconds',
    help: 'Time until Discord answered a request',
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'ask_rest_errors_total',
    help: 'Requests that Discord refused or failed at, by status',
    labelNames: ['status'],
    registers,
  });
  const limits = new Counter({
    name: 'ask_rate_limits_total',
    help: 'Requests held back by a rate limit, by its scope',
    labelNames: ['scope'],
    registers,
  });
  const leftOut = new Counter({
    name: 'ask_left_out_total',
    help: 'Requests not made since too many were waiting or had been refused',
    labelNames: ['reason'],
    registers,
  });
  const reconnects = new Counter({
    name: 'ask_gateway_reconnects_total',
    help: 'Connections to the gateway lost and begun again',
    labelNames: ['shard'],
    registers,
  });
  new Gauge({
    name: 'ask_gateway_ready',
    help: 'Whether a shard is connected and has its servers',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { shard, ready } of shards()) this.set({ shard }, Number(ready));
    },
  });
  new Gauge({
    name: 'ask_gateway_latency_seconds',
    help: 'Time until the gateway acknowledged the last heartbeat',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { shard, latency } of shards()) if (latency !== null) this.set({ shard }, latency / SECONDS);
    },
  });
  return {
    asked({ entry, status, milliseconds }) {
      questions.inc({ entry, status });
      answerTime.observe({ entry }, milliseconds / SECONDS);
    },
    reconnecting: (shard) => reconnects.inc({ shard }),
    requested(status, milliseconds) {
      requestTime.observe(milliseconds / SECONDS);
      if (status >= 400) errors.inc({ status });
    },
    rateLimited: (scope) => limits.inc({ scope }),
    leftOut: (reason) => leftOut.inc({ reason }),
    text: () => registry.metrics(),
    parts: () => registry.getMetricsAsJSON(),
  };
}

/** The figures of several processes together, in Prometheus' text format. */
export function mergeMetrics(parts: readonly (readonly object[])[]): Promise<string> {
  return AggregatorRegistry.aggregate([...parts]).metrics();
}
