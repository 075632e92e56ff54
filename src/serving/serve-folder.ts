/** A built folder on a local port, until it is closed. Used by `npm start` and by the tests in a browser. */
import { createServer } from 'node:http';
import { PortInUseError } from './free-port.ts';
import { createSiteHandler } from './site-handler.ts';

export interface ServedSite {
  /** Without a slash at the end: "http://localhost:4321". */
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; "localhost" unless told, which no other machine can reach. */
  readonly host?: string;
}

/** @throws PortInUseError, HeaderRulesError */
export async function serveFolder({ folder, port, host = 'localhost' }: ServeOptions): Promise<ServedSite> {
  const server = createServer(createSiteHandler(folder));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://localhost:${actualPort}`,
    port: actualPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
