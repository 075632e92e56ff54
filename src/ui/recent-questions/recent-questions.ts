/**
 * What was asked on this device, the newest first, in localStorage and nowhere else. Only questions that were asked in
 * earnest (Enter, a result opened), never half-typed ones, and none in which the guard finds sensitive data.
 */
import { isSafeToKeep } from '../../guard/is-safe-to-keep.ts';

export const recentKey = 'waymark:recent';

const mostRecent = 8;
/** A longer message is a story, and nobody wants to meet it in a list. */
const longestQuestion = 160;

export function recentQuestions(): readonly string[] {
  try {
    return parseRecent(localStorage.getItem(recentKey));
  } catch {
    return [];
  }
}

export async function keepRecentQuestion(question: string): Promise<void> {
  try {
    if (!(await isSafeToKeep(question))) return;
    localStorage.setItem(recentKey, JSON.stringify(withRecent(recentQuestions(), question)));
  } catch {
    // Blocked storage, or offline before the guard was fetched: nothing is kept.
  }
}

export function clearRecentQuestions(): void {
  try {
    localStorage.removeItem(recentKey);
  } catch {
    // Nothing could be kept either.
  }
}

/** The list with a question on top; the same question in other letters stands there once. */
export function withRecent(recent: readonly string[], question: string): readonly string[] {
  const text = question.trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > longestQuestion) return recent;
  return [text, ...recent.filter((other) => other.toLowerCase() !== text.toLowerCase())].slice(0, mostRecent);
}

/** What storage holds, if it is a list of texts. */
export function parseRecent(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value)
      ? value.filter((item: unknown): item is string => typeof item === 'string' && item !== '').slice(0, mostRecent)
      : [];
  } catch {
    return [];
  }
}
