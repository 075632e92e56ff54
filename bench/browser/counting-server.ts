/**
 * The built site with the headers of production, and a record of what was asked for and how many bytes were sent:
 * here, not in the browser, so that requests of workers and service workers are seen as well.
 */
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { createSiteHandler } from '../../src/serving/site-handler.ts';

export interface ServedRequest {
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  /** Of the body, as sent: compressed where it was. */
  readonly bytes: number;
  /** Milliseconds since 1970, when the last byte was handed to the connection. */
  readonly at: number;
}

export interface CountingServer {
  readonly origin: string;
  readonly requests: readonly ServedRequest[];
  /** Serves a connection that did not come through the server's own door. */
  readonly accept: (connection: Duplex) => void;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

export async function countingServer(folder: string): Promise<CountingServer> {
  const handle = createSiteHandler(folder);
  let requests: ServedRequest[] = [];
  const server = createServer((request, response) => {
    response.on('finish', () => {
      const [path = '/'] = (request.url ?? '/').split('?', 1);
      const hasBody = response.statusCode !== 304 && request.method !== 'HEAD';
      requests.push({
        path,
        status: response.statusCode,
        bytes: hasBody ? Number(response.getHeader('content-length') ?? 0) : 0,
        at: Date.now(),
      });
    });
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    get requests() {
      return requests;
    },
    accept: (connection) => {
      server.emit('connection', connection);
    },
    forget: () => {
      requests = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
