/** Opens a session and gives its user a handle on search: its state, and questions that are told apart by their ids. */
import { deviceHints } from './device-hints.ts';
import type { EncoderLevel } from './device-hints.ts';
import type { FromWorker, QuestionId, ToWorker } from './messages.ts';
import type { AskOptions, SearchClient } from './search-client.ts';
import type { Connect, SearchConnection } from './search-connection.ts';
import type { SearchState } from './search-state.ts';
import { SearchUnavailable } from './search-unavailable.ts';

export interface SearchClientOptions {
  readonly manifestUrl: string;
  readonly encoder: EncoderLevel;
  readonly connect: Connect;
}

interface OpenQuestion {
  readonly options: AskOptions;
  readonly resolve: () => void;
  readonly reject: (error: SearchUnavailable) => void;
}

export function createSearchClient({ manifestUrl, encoder, connect }: SearchClientOptions): SearchClient {
  let state: SearchState = { kind: 'idle' };
  let connection: SearchConnection | undefined;
  let isClosed = false;
  let nextId = 1;
  const listeners = new Set<(state: SearchState) => void>();
  const open = new Map<QuestionId, OpenQuestion>();

  const setState = (next: SearchState): void => {
    state = next;
    for (const listener of listeners) listener(state);
  };

  const disconnect = (error: SearchUnavailable): void => {
    connection?.close();
    connection = undefined;
    for (const question of open.values()) question.reject(error);
    open.clear();
  };

  const fail = (): void => {
    setState({ kind: 'failed', reason: 'worker' });
    disconnect(new SearchUnavailable('worker', 'the search worker stopped'));
  };

  const send = (message: ToWorker): void => {
    connection?.send(message);
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
        const code = state.kind === 'failed' ? state.reason : 'offline';
        question?.reject(new SearchUnavailable(code, `search could not be loaded from ${manifestUrl}`));
        return;
      }
    }
  };

  const prepare = (): void => {
    if (isClosed || (connection !== undefined && state.kind !== 'failed')) return;
    try {
      connection ??= connect({ receive, fail });
    } catch {
      fail();
      return;
    }
    // Said here, not only by the session: a worker needs a while to speak, and a second call must not start it twice.
    setState({ kind: 'loading', loadedBytes: 0, totalBytes: 0, answersWith: 'nothing' });
    send({ kind: 'prepare', manifestUrl, hints: deviceHints(), encoder });
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
        if (connection === undefined) {
          reject(isClosed ? closedError() : new SearchUnavailable('worker', 'the search worker did not start'));
          return;
        }
        const id = toQuestionId(nextId);
        nextId += 1;
        const abandon = (): void => {
          open.delete(id);
          send({ kind: 'cancel', id });
          resolve();
        };
        // A signal may live as long as its page: it keeps nothing of questions that are over.
        const settle = (): void => options.signal?.removeEventListener('abort', abandon);
        open.set(id, {
          options,
          resolve: () => {
            settle();
            resolve();
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        });
        options.signal?.addEventListener('abort', abandon, { once: true });
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
    close() {
      if (isClosed) return;
      isClosed = true;
      disconnect(closedError());
      setState({ kind: 'idle' });
      listeners.clear();
    },
  };
}

function closedError(): SearchUnavailable {
  return new SearchUnavailable('closed', 'this search was closed');
}

function toQuestionId(number: number): QuestionId {
  const isQuestionId = (value: number): value is QuestionId => Number.isSafeInteger(value);
  if (!isQuestionId(number)) throw new RangeError(`${number} is no question id`);
  return number;
}
