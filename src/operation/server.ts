import { createServer, type ServerResponse } from 'node:http';
import { PublicError } from '../errors.ts';
import { type Health, isHealthy, isReady } from './health.ts';
import { CONTENT_TYPE } from './metrics.ts';

/** What there is to see. */
export interface Sources {
  health(): Health;
  /** Figures in Prometheus' text format. */
  metrics(): Promise<string>;
}

/**
 * Serves `/healthz` (connected to Discord, an article loaded), `/readyz` (the same, and not about to stop) and
 * `/metrics`. Resolves to what ends it.
 * @throws PublicError where the address cannot be listened at
 */
export async function serveOperation(
  { host, port }: { readonly host: string; readonly port: number },
  sources: Sources,
): Promise<() => void> {
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const page = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'only GET\n');
    if (page === undefined) return send(response, 404, `${Object.keys(PAGES).join(' ')}\n`);
    page(sources).then(
      ({ status, text, type }) => send(response, status, text, type),
      () => send(response, 500, 'not now\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new PublicError(`HOST and PORT: nothing can listen at ${host}:${port} (${error.message}).`)),
    );
    server.listen(port, host, resolve);
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

interface Page {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

const PAGES: Readonly<Record<string, (sources: Sources) => Promise<Page>>> = {
  '/healthz': async (sources) => healthPage(sources.health(), isHealthy),
  '/readyz': async (sources) => healthPage(sources.health(), isReady),
  '/metrics': async (sources) => ({ status: 200, text: await sources.metrics(), type: CONTENT_TYPE }),
};

function healthPage(health: Health, isWell: (health: Health) => boolean): Page {
  const well = isWell(health);
  const text = `${JSON.stringify({ status: well ? 'ok' : 'unavailable', ...health })}\n`;
  return { status: well ? 200 : 503, text, type: 'application/json' };
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
