/**
 * The frame's end of the channel: knocks at the parent window, and takes the port that an allowed host answers with.
 * A second answer takes the place of the first: the host has begun anew.
 */
import { helloSchema } from '../protocol/handshake.ts';
import type { Knock } from '../protocol/handshake.ts';
import type { Report } from '../protocol/report.ts';
import { ownVersions, sharedVersion } from '../protocol/versions.ts';
import { warnOnce } from '../protocol/warn-once.ts';
import { isAllowedHost } from './allowed-host.ts';

/** A way to whoever holds the page. */
export interface HostLine {
  readonly report: (report: Report) => void;
}

export interface HostNeeds {
  readonly hosts: readonly string[];
  /** There is somebody to speak with, in this version. */
  readonly onLine: (line: HostLine, version: number) => void;
  /** Whatever came, unread. */
  readonly onMessage: (message: unknown) => void;
}

export function connectHost({ hosts, onLine, onMessage }: HostNeeds): void {
  let port: MessagePort | undefined;
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const hello = helloSchema.safeParse(event.data);
    if (!hello.success || event.source !== globalThis.parent) return;
    if (!isAllowedHost(event.origin, hosts, location.origin)) {
      warnOnce(`${event.origin} is not among embed.hosts of site.config.ts`);
      return;
    }
    const version = sharedVersion(ownVersions, hello.data);
    const [next] = event.ports;
    if (version === undefined || next === undefined) {
      warnOnce('the host speaks no version of the protocol that this page speaks');
      return;
    }
    port?.close();
    port = next;
    next.onmessage = ({ data }: MessageEvent<unknown>) => {
      onMessage(data);
    };
    onLine(
      {
        report: (report) => {
          next.postMessage(report);
        },
      },
      version,
    );
  });
  const knock = (): void => {
    const message: Knock = { waymark: 'knock', ...ownVersions };
    // To whoever it is: it says nothing that may not be known, and who answers is checked above.
    globalThis.parent.postMessage(message, '*');
  };
  knock();
  // Back from the browser's memory of whole pages: the host may have begun anew.
  addEventListener('pageshow', (event) => {
    if (event.persisted) knock();
  });
}
