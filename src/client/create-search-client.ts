/** Starts the worker and gives the page its handle on search. One a page. */
import type { DeviceHints } from './device-hints.ts';
import type { FromWorker, QuestionId, ToWorker } from './messages.ts';
import type { AskOptions, SearchClient } from './search-client.ts';
import type { SearchState } from './search-state.ts';

const manifestUrl = '/search-index/manifest.json';

/** No answer at all can be had; the page offers topics and a person. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}

interface OpenQuestion {
  readonly options: AskOptions;
  readonly resolve: () => void;
  readonly reject: (error: SearchUnavailable) => void;
}

export function createSearchClient(): SearchClient {
  let state: SearchState = { kind: 'idle' };
  let worker: Worker | undefined;
  let nextId = 1;
  const listeners = new Set<(state: SearchState) => void>();
  const open = new Map<QuestionId, OpenQuestion>();

  const setState = (next: SearchState): void => {
    state = next;
    for (const listener of listeners) listener(state);
  };

  const fail = (): void => {
    worker?.terminate();
    worker = undefined;
    setState({ kind: 'failed', reason: 'worker' });
    for (const question of open.values()) question.reject(new SearchUnavailable('the search worker stopped'));
    open.clear();
  };

  const send = (message: ToWorker): void => {
    worker?.postMessage(message);
  };

  const receive = (message: FromWorker): void => {
    switch (message.kind) {
      case 'state':
        setState(message.state);
        return;
      case 'answer': {
        const question = open.get(message.id);
        if (message.isLast) open.delete(message.id);
        question?.options.onAnswer(message.answer);
        if (message.isLast) question?.resolve();
        return;
      }
      case 'unavailable': {
        const question = open.get(message.id);
        open.delete(message.id);
        question?.reject(new SearchUnavailable('search could not be loaded'));
        return;
      }
    }
  };

  const prepare = (): void => {
    if (worker !== undefined && state.kind !== 'failed') return;
    if (worker === undefined) {
      try {
        worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' });
      } catch {
        fail();
        return;
      }
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => {
        receive(event.data);
      });
      worker.addEventListener('error', fail);
    }
    send({ kind: 'prepare', manifestUrl, hints: deviceHints() });
  };

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => {
        listeners.delete(listener);
      };
    },
    prepare,
    loadEncoder() {
      prepare();
      send({ kind: 'load-encoder' });
    },
    ask(question, options) {
      prepare();
      return new Promise<void>((resolve, reject) => {
        if (options.signal?.aborted === true) {
          resolve();
          return;
        }
        if (worker === undefined) {
          reject(new SearchUnavailable('the search worker did not start'));
          return;
        }
        const id = toQuestionId(nextId);
        nextId += 1;
        open.set(id, { options, resolve, reject });
        options.signal?.addEventListener(
          'abort',
          () => {
            open.delete(id);
            send({ kind: 'cancel', id });
            resolve();
          },
          { once: true },
        );
        send({
          kind: 'ask',
          id,
          question,
          topic: options.topic ?? null,
          limit: options.limit ?? 10,
          typing: options.typing ?? false,
          correct: options.correct ?? true,
        });
      });
    },
  };
}

function toQuestionId(number: number): QuestionId {
  const isQuestionId = (value: number): value is QuestionId => Number.isSafeInteger(value);
  if (!isQuestionId(number)) throw new RangeError(`${number} is no question id`);
  return number;
}

function deviceHints(): DeviceHints {
  return {
    saveData: navigator.connection?.saveData === true,
    memoryGiB: navigator.deviceMemory ?? null,
    effectiveType: navigator.connection?.effectiveType ?? null,
  };
}
