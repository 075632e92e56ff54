/**
 * Hands the case to the page around the help centre, by an event on the document. Whoever takes it prevents the
 * event's default at once and calls `answer` when it is done: the embed does, where its host page takes cases.
 */
import { failed } from './case-adapter.ts';
import type { CaseAdapter, CaseHandOver, HandOverResult } from './case-adapter.ts';

export const handOverEvent = 'waymark:case-hand-over';

export interface HandOverEventDetail {
  readonly handOver: CaseHandOver;
  /** The first call counts. */
  readonly answer: (result: HandOverResult) => void;
}

export interface HostSettings {
  readonly timeoutMs: number;
}

/** @param target - the page's document */
export function hostAdapter({ timeoutMs }: HostSettings, target: EventTarget): CaseAdapter {
  return {
    needsContact: false,
    handOver: (handOver, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          resolve(failed('timeout'));
        }, timeoutMs);
        const settle = (result: HandOverResult): void => {
          clearTimeout(timer);
          resolve(result);
        };
        signal.addEventListener('abort', () => settle(failed('stopped')), { once: true });
        const detail: HandOverEventDetail = { handOver, answer: settle };
        if (target.dispatchEvent(new CustomEvent(handOverEvent, { cancelable: true, detail }))) settle(failed('nobody'));
      }),
  };
}
