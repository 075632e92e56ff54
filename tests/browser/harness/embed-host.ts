/**
 * An app of somebody else that shows the help in a panel, on a port of its own: its pages, its policy and its scripts are
 * each test's. By another name than the help centre's "localhost" it is another site, where Chromium's private windows
 * keep no storage for frames; by the same name they do.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface AppPage {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Before the answer; for ever when infinite. */
  readonly delayMs?: number;
}

export interface AppSite {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Sets what is at a path, for all paths that nothing else is set for with "*". */
  set(path: string, page: AppPage): void;
  close(): Promise<void>;
}

/** @param hostName - "127.0.0.1": another site than the help centre's; "localhost": another origin of the same site */
export async function serveApp(hostName: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<AppSite> {
  const pages = new Map<string, AppPage>([['/favicon.ico', { body: '', type: 'image/x-icon' }]]);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const page = pages.get((request.url ?? '/').split('?', 1)[0] ?? '/') ?? pages.get('*');
    const send = (): void => {
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.type ?? 'text/html;charset=utf-8', ...page?.headers });
      response.end(page?.body);
    };
    if (page?.delayMs === undefined) send();
    else if (Number.isFinite(page.delayMs)) setTimeout(send, page.delayMs);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, hostName, resolve));
  const address = server.address();
  return {
    origin: `http://${hostName}:${typeof address === 'object' && address !== null ? address.port : 0}`,
    set: (path, page) => {
      pages.set(path, page);
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
