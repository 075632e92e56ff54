/**
 * What happens between page and search worker, with times: put into the page before its own scripts, it listens to every
 * worker that the page starts. The site itself knows nothing of it.
 */
import type { FromWorker } from '../../src/client/messages.ts';
import type { SearchState } from '../../src/client/search-state.ts';

/** Milliseconds since 1970. */
export type SearchEvent =
  | { readonly kind: 'asked'; readonly at: number; readonly id: number; readonly typing: boolean; readonly question: string }
  | {
      readonly kind: 'answered';
      readonly at: number;
      readonly id: number;
      readonly level: 'words' | 'meaning';
      readonly results: number;
      readonly isLast: boolean;
    }
  /** The frame with the answer is on the screen. */
  | { readonly kind: 'drawn'; readonly at: number; readonly id: number; readonly level: 'words' | 'meaning' }
  | { readonly kind: 'state'; readonly at: number; readonly state: SearchState };

declare global {
  var searchLog: SearchEvent[];
}

/** Runs in the page; needs nothing from outside of itself. */
export function recordSearch(): void {
  globalThis.searchLog = [];
  const now = (): number => performance.timeOrigin + performance.now();
  const afterPaint = (run: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = run;
      channel.port2.postMessage(null);
    });
  };
  const isFromWorker = (value: unknown): value is FromWorker => typeof value === 'object' && value !== null && 'kind' in value;
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = event.data;
        if (!isFromWorker(message)) return;
        if (message.kind === 'state') globalThis.searchLog.push({ kind: 'state', at: now(), state: message.state });
        if (message.kind !== 'answer') return;
        const { id, answer, isLast } = message;
        globalThis.searchLog.push({ kind: 'answered', at: now(), id, level: answer.level, results: answer.results.length, isLast });
        afterPaint(() => globalThis.searchLog.push({ kind: 'drawn', at: now(), id, level: answer.level }));
      });
    }

    override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
      if (
        typeof message === 'object' &&
        message !== null &&
        'kind' in message &&
        message.kind === 'ask' &&
        'id' in message &&
        'question' in message
      ) {
        globalThis.searchLog.push({
          kind: 'asked',
          at: now(),
          id: Number(message.id),
          typing: 'typing' in message && message.typing === true,
          question: String(message.question),
        });
      }
      super.postMessage(message, Array.isArray(transfer) ? { transfer } : transfer);
    }
  };
}
