/** A session in a worker. */
import type { FromWorker } from './messages.ts';
import type { Connect } from './search-connection.ts';

/** @param worker - it runs `search-worker.ts`, or another program of the same messages */
export function connectWorker(worker: Worker): Connect {
  return ({ receive, fail }) => {
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      receive(event.data);
    });
    worker.addEventListener('error', fail);
    return {
      send: (message) => {
        worker.postMessage(message);
      },
      close: () => {
        worker.terminate();
      },
    };
  };
}
