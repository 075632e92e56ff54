/** Somebody else's site: pages given as text, on an origin of their own, with the policy that a test asks for. */
import { createServer } from 'node:http';
import { extname } from 'node:path';

export interface HostSite {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
};

/**
 * @param files - text by path: `{ "/": "<h1>Shop</h1>" }`; other paths are 404
 * @param policy - a Content-Security-Policy, where the host has one
 */
export async function serveHost(files: Readonly<Record<string, string>>, policy?: string): Promise<HostSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const body = files[pathname];
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', mediaTypes[extname(pathname)] ?? 'application/octet-stream');
    response.writeHead(body === undefined ? (pathname === '/favicon.ico' ? 204 : 404) : 200);
    response.end(body);
  });
  // Another name than the help centre's "localhost": another site, as in life, and not only another port.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
