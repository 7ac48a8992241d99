import { afterEach, describe, expect, it } from 'vitest';
import { PublicError } from '../../src/errors.ts';
import type { Health } from '../../src/operation/health.ts';
import { createMetrics } from '../../src/operation/metrics.ts';
import { Reports } from '../../src/operation/reports.ts';
import { serveOperation } from '../../src/operation/server.ts';
import { freePort } from './running.ts';

const UP = { shard: 0, ready: true, latency: 20 };
const DOWN = { shard: 1, ready: false, latency: null };
const WELL: Health = { shards: [UP], articles: 1, stopping: false };

let end: (() => void) | null = null;
afterEach(() => end?.());

async function serve(health: Health): Promise<(path: string, method?: string) => Promise<Response>> {
  const port = await freePort();
  const metrics = async () => 'figures\n';
  end = await serveOperation({ host: '127.0.0.1', port }, { health: () => health, metrics });
  return (path, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
}

describe('the health server', () => {
  it.each([
    ['connected and loaded', WELL, 200, 200],
    ['about to stop', { ...WELL, stopping: true }, 200, 503],
    ['without an article', { ...WELL, articles: 0 }, 503, 503],
    ['not connected yet', { ...WELL, shards: [] }, 503, 503],
    ['partly connected', { ...WELL, shards: [UP, DOWN] }, 503, 503],
  ])('says how a program is that is %s', async (_, health, healthz, readyz) => {
    const page = await serve(health);
    expect((await page('/healthz')).status).toBe(healthz);
    expect((await page('/readyz?verbose')).status).toBe(readyz);
    expect(await (await page('/healthz')).json()).toMatchObject(health);
  });

  it.each([
    ['/metrics', 'GET', 200],
    ['/metrics', 'HEAD', 200],
    ['/metrics', 'POST', 405],
    ['/', 'GET', 404],
    ['/__proto__', 'GET', 404],
    ['//%00', 'GET', 404],
  ])('answers %s with %s with %i', async (path, method, status) => {
    const page = await serve(WELL);
    expect((await page(path, method)).status).toBe(status);
  });

  it('says in one line that its address is taken', async () => {
    const port = await freePort();
    const sources = { health: () => WELL, metrics: async () => '' };
    end = await serveOperation({ host: '127.0.0.1', port }, sources);
    const second = serveOperation({ host: '127.0.0.1', port }, sources);
    await expect(second).rejects.toThrow(PublicError);
    await expect(second).rejects.toThrow(new RegExp(`^HOST and PORT: .*127\\.0\\.0\\.1:${port}`));
  });
});

describe('the figures', () => {
  it('count what the bot does', async () => {
    const metrics = createMetrics(() => [UP, DOWN]);
    metrics.asked({ entry: 'ask', status: 'answered', milliseconds: 0.5 });
    metrics.reconnecting(1);
    metrics.requested(200, 40);
    metrics.requested(502, 40);
    metrics.rateLimited('global');
    metrics.leftOut('too many waiting');
    const text = await metrics.text();
    for (const line of [
      'ask_questions_total{entry="ask",status="answered"} 1',
      'ask_answer_seconds_bucket{le="0.001",entry="ask"} 1',
      'ask_answer_seconds_bucket{le="0.0003",entry="ask"} 0',
      'ask_gateway_reconnects_total{shard="1"} 1',
      'ask_rest_seconds_count 2',
      'ask_rest_errors_total{status="502"} 1',
      'ask_rate_limits_total{scope="global"} 1',
      'ask_left_out_total{reason="too many waiting"} 1',
      'ask_gateway_ready{shard="0"} 1',
      'ask_gateway_ready{shard="1"} 0',
      'ask_gateway_latency_seconds{shard="0"} 0.02',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).not.toContain('ask_gateway_latency_seconds{shard="1"}');
  });
});

describe('the reports of several processes', () => {
  const reportOf = async (shard: number, ready = true) => {
    const shards = [{ ...UP, shard, ready }];
    const metrics = createMetrics(() => shards);
    metrics.asked({ entry: 'ask', status: 'answered', milliseconds: 1 });
    return { report: { health: { shards, articles: 2, stopping: false }, metrics: await metrics.parts() } };
  };

  it('are added up, and a process that has not reported is not well', async () => {
    const reports = new Reports(() => 2);
    reports.take(0, await reportOf(0));
    reports.take(0, { _ready: true });
    expect(reports.health()).toEqual({
      shards: [UP, { shard: 1, ready: false, latency: null }],
      articles: 0,
      stopping: false,
    });
    reports.take(1, await reportOf(1));
    expect(reports.health()).toMatchObject({ shards: [{ ready: true }, { ready: true }], articles: 2 });
    const text = await reports.metrics();
    expect(text).toContain('ask_questions_total{entry="ask",status="answered"} 2');
    expect(text).toContain('ask_gateway_ready{shard="0"} 1');
    expect(text).toContain('ask_gateway_ready{shard="1"} 1');
  });

  it('say nothing of health before it is known how many there will be', () => {
    expect(new Reports(() => 0).health().shards).toEqual([]);
  });
});
