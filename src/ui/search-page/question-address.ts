/**
 * What the address of the search page says: the question and the chosen topic, so that a result page can be shared.
 * Pure: that a question has passed the guard before it is put here is the page's business (`safe-address.ts`).
 */

export interface AskedAddress {
  readonly question: string;
  /** null for all topics. */
  readonly topic: string | null;
  /** False when the question is to be taken as it is typed ("search for … instead"). */
  readonly correct: boolean;
}

/** @param search - "?q=where+is+my+money&topic=returns" */
export function parseAddress(search: string): AskedAddress {
  const parameters = new URLSearchParams(search);
  const topic = parameters.get('topic') ?? '';
  return {
    question: (parameters.get('q') ?? '').trim(),
    topic: topic === '' ? null : topic,
    correct: parameters.get('exact') === null,
  };
}

export function formatAddress({ question, topic, correct }: AskedAddress): string {
  if (question === '') return '/search/';
  const parameters = new URLSearchParams({ q: question });
  if (topic !== null) parameters.set('topic', topic);
  if (!correct) parameters.set('exact', '1');
  return `/search/?${parameters.toString()}`;
}
