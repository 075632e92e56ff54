/**
 * A slow line between browser and server, as a relay on a port of its own: all connections share the rate, and every request
 * waits for the round trip. In the relay, not in Chromium: its own emulation leaves workers out, and search lives in one.
 */
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

export interface LinkSpeed {
  readonly roundTripMs: number;
  readonly downloadKbps: number;
}

/** "Slow 4G" of Chromium's developer tools. */
export const slow4G: LinkSpeed = { roundTripMs: 150, downloadKbps: 1600 };

export interface ShapedLink {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Bytes put on the line at once: connections take turns at this size. */
const turnBytes = 4096;
/** Bytes that may wait for the line before the server is asked to hold on. */
const mostWaiting = 65_536;

export async function shapedLink(serverPort: number, speed: LinkSpeed): Promise<ShapedLink> {
  const sockets = new Set<Socket>();
  const line = new SharedLine(speed.downloadKbps);
  const relay = createServer((visitor) => {
    const server = connect(serverPort, 'localhost');
    for (const socket of [visitor, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    visitor.on('close', () => server.destroy());
    server.on('end', () => line.after(() => visitor.end()));
    visitor.on('data', (request) => {
      setTimeout(() => server.write(request), speed.roundTripMs);
    });
    let waiting = 0;
    server.on('data', (answer) => {
      for (let start = 0; start < answer.length; start += turnBytes) {
        const part = answer.subarray(start, start + turnBytes);
        waiting += part.length;
        line.send(part.length, () => {
          waiting -= part.length;
          if (visitor.writable) visitor.write(part);
          if (waiting < mostWaiting && server.isPaused()) server.resume();
        });
      }
      if (waiting >= mostWaiting) server.pause();
    });
  });
  await new Promise<void>((resolve) => relay.listen(0, 'localhost', resolve));
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        relay.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** First come, first served; each part takes the time that its bytes need. */
class SharedLine {
  readonly #bytesPerMs: number;
  #freeAt = 0;

  constructor(downloadKbps: number) {
    this.#bytesPerMs = downloadKbps / 8;
  }

  send(bytes: number, arrive: () => void): void {
    this.#freeAt = Math.max(performance.now(), this.#freeAt) + bytes / this.#bytesPerMs;
    this.after(arrive);
  }

  /** Runs once everything that waits now has arrived. */
  after(run: () => void): void {
    setTimeout(run, Math.max(0, this.#freeAt - performance.now()));
  }
}
