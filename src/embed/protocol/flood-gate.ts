/** Lets through so many messages that no honest side is held up, and no more. */
import { mostMessagesPerSecond } from './limits.ts';

/**
 * @param now - milliseconds, from a clock that never goes back
 * @returns a function that says whether one more message may pass
 */
export function floodGate(now: () => number = () => performance.now()): () => boolean {
  let passed = 0;
  let second = 0;
  return () => {
    const thisSecond = Math.floor(now() / 1000);
    if (thisSecond !== second) passed = 0;
    second = thisSecond;
    passed += 1;
    return passed <= mostMessagesPerSecond;
  };
}
