/**
 * The questions that somebody waits for: each is answered with what is there, and again when more of it has come.
 * What is loaded, and when, is the session's business (`search-session.ts`).
 */
import type { SearchEngine } from '../search/engine.ts';
import type { BrowserEncoder } from './browser-encoder.ts';
import type { FromWorker, QuestionId, ToWorker } from './messages.ts';

/** What a question can be answered with at this moment. */
export interface AnsweringMeans {
  /** Undefined until the outline is there. */
  readonly engine: SearchEngine | undefined;
  /** The best first. */
  readonly encoders: readonly BrowserEncoder[];
  /** More is on its way, with which the same question could be answered better. */
  readonly isLoading: boolean;
}

type Question = Extract<ToWorker, { kind: 'ask' }>;

export interface WaitingQuestions {
  readonly ask: (question: Question) => void;
  readonly cancel: (id: QuestionId) => void;
  /** Answers all that still wait: something new is there, or nothing more will come. */
  readonly answerAll: () => void;
  /** Nothing will ever answer them. */
  readonly giveUp: () => void;
}

/** @param means - asked anew for each answer */
export function createWaitingQuestions(means: () => AnsweringMeans, send: (message: FromWorker) => void): WaitingQuestions {
  const waiting = new Map<QuestionId, Question>();

  async function answer(question: Question): Promise<void> {
    const { engine, encoders } = means();
    if (engine === undefined) return;
    const options = { limit: question.limit, topic: question.topic ?? undefined, typing: question.typing, correct: question.correct };
    const texts = question.typing ? [] : engine.textsToEncode(question.question, options);
    const encoder = texts.length > 0 ? encoders.find((candidate) => texts.every((text) => candidate.canEncode(text))) : undefined;
    const vectors = await encoder?.encoder.encode(texts).catch(() => undefined);
    // Cancelled, or answered meanwhile by a better encoder.
    if (!waiting.has(question.id)) return;
    const now = means();
    const isLast = question.typing || vectors !== undefined || !now.isLoading;
    if (isLast) waiting.delete(question.id);
    send({ kind: 'answer', id: question.id, answer: (now.engine ?? engine).search(question.question, vectors, options), isLast });
  }

  return {
    ask(question) {
      waiting.set(question.id, question);
      void answer(question);
    },
    cancel(id) {
      waiting.delete(id);
    },
    answerAll() {
      for (const question of [...waiting.values()]) void answer(question);
    },
    giveUp() {
      for (const id of waiting.keys()) send({ kind: 'unavailable', id });
      waiting.clear();
    },
  };
}
