/**
 * The last answer of this tab, so that Back shows the same list at once and in the same order.
 * What is kept is our own answer from this tab; anything else found there is ignored.
 */
import type { Answer } from '../../search/answer.ts';

const key = 'waymark:answer';

export function keepAnswer(address: string, answer: Answer): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ address, answer }));
  } catch {
    // Blocked or full storage: the question is simply asked again.
  }
}

export function keptAnswer(address: string): Answer | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('address' in kept) || kept.address !== address || !('answer' in kept)) return null;
    return isAnswer(kept.answer) ? kept.answer : null;
  } catch {
    return null;
  }
}

/** Enough of the shape to draw it; a deployment with another shape in between drops the kept answer. */
function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'confidence' in value &&
    'level' in value &&
    'topicCounts' in value &&
    'correction' in value &&
    'flow' in value &&
    'results' in value &&
    Array.isArray(value.results) &&
    value.results.every(
      (result: unknown) =>
        typeof result === 'object' &&
        result !== null &&
        'updated' in result &&
        'sentence' in result &&
        'highlights' in result &&
        'steps' in result,
    )
  );
}
