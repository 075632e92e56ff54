/**
 * What the address of the search page says: the question and the chosen topic, so that a result page can be shared.
 * What the guard finds in a question is masked on the way in and on the way out: no card number stands in an address,
 * and none that stood there is asked, kept or shown.
 */
import { maskSensitive } from '../../guard/mask.ts';

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
    question: safeQuestion(parameters.get('q') ?? ''),
    topic: topic === '' ? null : topic,
    correct: parameters.get('exact') === null,
  };
}

export function formatAddress({ question, topic, correct }: AskedAddress): string {
  const safe = safeQuestion(question);
  if (safe === '') return '/search/';
  const parameters = new URLSearchParams({ q: safe });
  if (topic !== null) parameters.set('topic', topic);
  if (!correct) parameters.set('exact', '1');
  return `/search/?${parameters.toString()}`;
}

/** The question as it may be asked, kept and put in an address. */
export function safeQuestion(typed: string): string {
  return maskSensitive(typed).trim();
}

/** True for an address that somebody else wrote, with a question that it should not hold. */
export function holdsTooMuch(search: string): boolean {
  const question = new URLSearchParams(search).get('q')?.trim() ?? '';
  return question !== safeQuestion(question);
}
