/**
 * The question a visitor came with, from results to the article and on to a person: in this tab's sessionStorage,
 * so that it stands in no address, log or referrer. Unreadable or blocked storage counts as no question.
 */

export interface AskedQuestion {
  readonly question: string;
  /** Path of the article that was opened from the results, and its section; null for none yet. */
  readonly path: string | null;
  readonly anchor: string | null;
}

const key = 'waymark:question';

export function rememberQuestion(asked: AskedQuestion): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(asked));
  } catch {
    // Blocked storage: the question is asked again where it is needed.
  }
}

export function askedQuestion(): AskedQuestion | undefined {
  try {
    return parseAskedQuestion(sessionStorage.getItem(key));
  } catch {
    return undefined;
  }
}

/** What storage holds, if it is of this shape. */
export function parseAskedQuestion(text: string | null): AskedQuestion | undefined {
  if (text === null) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('question' in value) || typeof value.question !== 'string') return undefined;
  return {
    question: value.question,
    path: 'path' in value && typeof value.path === 'string' ? value.path : null,
    anchor: 'anchor' in value && typeof value.anchor === 'string' ? value.anchor : null,
  };
}
