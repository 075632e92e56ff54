/**
 * A page of another origin that holds the help in a panel, served on a port of its own: an app that uses Waymark. Its
 * markup, its policy and its scripts are each test's own.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface AppSite {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Sets what is at a path. */
  set(path: string, page: AppPage): void;
  close(): Promise<void>;
}

export interface AppPage {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Before the answer; for ever when infinite. */
  readonly delayMs?: number;
}

export async function serveApp(pages: Readonly<Record<string, AppPage>> = {}): Promise<AppSite> {
  const known = new Map(Object.entries(pages));
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const page = known.get((request.url ?? '/').split('?', 1)[0] ?? '/');
    const send = (): void => {
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.type ?? 'text/html;charset=utf-8', ...page?.headers });
      response.end(page?.body);
    };
    if (page?.delayMs === undefined) send();
    else if (Number.isFinite(page.delayMs)) setTimeout(send, page.delayMs);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    set: (path, page) => {
      known.set(path, page);
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

/** @param help - origin of the help centre */
export function hostDocument(help: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Your orders</title>${head}<script async src="${help}/embed/v1.js"></script></head><body>${body}</body></html>`;
}
