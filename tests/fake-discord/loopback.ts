import { createServer, type Server } from 'node:http';
import type { Faults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Rest } from './rest/rest.ts';

/** One HTTP server on 127.0.0.1, at a port of its own: REST, and the gateway's upgrades. */
export class Loopback {
  readonly #server: Server;

  constructor(rest: Rest, gateway: Gateway, faults: Faults) {
    this.#server = createServer((request, response) => {
      rest.serve(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(String(error));
      });
    });
    this.#server.on('upgrade', (request, socket, head) => {
      const status = faults.upgradeStatus;
      if (faults.refusesGateway) socket.destroy();
      else if (status !== null) socket.end(`HTTP/1.1 ${status} No\r\nconnection: close\r\n\r\n`);
      else gateway.accept(request, socket, head);
    });
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string')
      throw new Error('The fake Discord is not listening.');
    return address.port;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
