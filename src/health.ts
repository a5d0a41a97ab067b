import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** What has to be true for the process to do its work, by name. */
export type Checks = Record<string, () => boolean>;

export interface Route {
  path: string;
  method: string;
  handler(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * `/healthz`: the process is alive and its event loop turns; no dependency counts, so that a Redis that is away
 * does not restart the bot. `/readyz`: every check holds; 503 names those that don't.
 */
export function healthRoutes(checks: Checks): Route[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_request, response) => answer(response, 200, { ok: true }) },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_request, response) => {
        const waiting = Object.entries(checks).flatMap(([name, holds]) => (holds() ? [] : [name]));
        answer(response, waiting.length === 0 ? 200 : 503, { ok: waiting.length === 0, waiting });
      },
    },
  ];
}

/** Serves the health routes on a port of their own. Rejects when the port is taken. */
export async function serveHealth(
  port: number,
  checks: Checks,
): Promise<{ port: number; close(): Promise<void> }> {
  const routes = healthRoutes(checks);
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const route = routes.find((one) => one.path === path && one.method === request.method);
    if (route) route.handler(request, response);
    else answer(response, 404, { ok: false });
  });
  server.listen(port);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
