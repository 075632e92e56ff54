/** Whether a port can be listened on, asked before the work of a build rather than after it. */
import { createServer } from 'node:net';

/** Another program listens on the port already. */
export class PortInUseError extends Error {
  readonly code = 'port-in-use';
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is in use by another program. Choose another one: npm start -- --port ${port === 65535 ? 4321 : port + 1}`);
    this.name = 'PortInUseError';
    this.port = port;
  }
}

/** Both addresses of "localhost": a program on either would answer in our place for some browsers. */
const localAddresses = ['127.0.0.1', '::1'];

/** @throws PortInUseError */
export async function requireFreePort(port: number): Promise<void> {
  for (const address of localAddresses) await tryToListen(port, address);
}

function tryToListen(port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortInUseError(port));
      // A machine without IPv6 has no ::1, which is no hindrance.
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve();
      else reject(error);
    });
    server.listen({ port, host: address, exclusive: true }, () => {
      server.close(() => {
        resolve();
      });
    });
  });
}
