/**
 * A slow line between browser and server, on a port of its own: all connections share the rate, and every request waits for the
 * round trip. Not Chromium's own emulation, which leaves workers out, and search lives in one; and not between two sockets, whose
 * buffers would take megabytes before anything is slow: the server writes to the line itself and knows when a byte has arrived.
 */
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

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

/** @param accept - takes a connection in place of the server's own socket */
export async function shapedLink(accept: (connection: Duplex) => void, speed: LinkSpeed): Promise<ShapedLink> {
  const line = createLine(speed.downloadKbps);
  const sockets = new Set<Socket>();
  const door = createServer((visitor) => {
    sockets.add(visitor);
    visitor.on('close', () => sockets.delete(visitor));
    accept(slowConnection(visitor, line, speed.roundTripMs));
  });
  await new Promise<void>((resolve) => door.listen(0, 'localhost', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        door.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

interface SharedLine {
  /** Runs `arrive` when the bytes are through; first come, first served. */
  readonly send: (bytes: number, arrive: () => void) => void;
}

function createLine(downloadKbps: number): SharedLine {
  const bytesPerMs = downloadKbps / 8;
  let freeAt = 0;
  return {
    send(bytes, arrive) {
      freeAt = Math.max(performance.now(), freeAt) + bytes / bytesPerMs;
      setTimeout(arrive, freeAt - performance.now());
    },
  };
}

/** The visitor's socket as the server sees it over the line. */
function slowConnection(visitor: Socket, line: SharedLine, roundTripMs: number): Duplex {
  const connection = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      const sendFrom = (start: number): void => {
        if (start >= chunk.length || !visitor.writable) {
          done();
          return;
        }
        const part = chunk.subarray(start, start + turnBytes);
        line.send(part.length, () => {
          if (visitor.writable) visitor.write(part);
          sendFrom(start + turnBytes);
        });
      };
      sendFrom(0);
    },
    final(done) {
      visitor.end();
      done();
    },
    destroy(error, done) {
      visitor.destroy();
      done(error);
    },
  });
  visitor.on('data', (request) => {
    setTimeout(() => {
      if (!connection.destroyed) connection.push(request);
    }, roundTripMs);
  });
  visitor.on('error', () => connection.destroy());
  visitor.on('close', () => connection.destroy());
  connection.on('error', () => visitor.destroy());
  return connection;
}
