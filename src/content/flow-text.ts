/**
 * `{fact-name}` in the texts of flows and channels: which facts a text names, and the text with their values.
 * Whether there are such facts is checked in src/writing/flows; a page that meets an unknown one fails loudly.
 */
import type { FactValues } from './facts.ts';

const mark = /\{([^{}]*)\}/g;

export interface FactMark {
  /** "late-fee" of "{late-fee}" */
  readonly name: string;
  /** Where the mark starts in the text. */
  readonly at: number;
}

/** The facts that a text names, in order, each time it does. */
export function factMarks(text: string): readonly FactMark[] {
  return [...text.matchAll(mark)].map((match) => ({ name: (match[1] ?? '').trim(), at: match.index }));
}

/**
 * The text as a customer reads it.
 * @param factValues - values in force on the day of the page
 * @throws RangeError that names a fact without a value
 */
export function withFacts(text: string, factValues: FactValues): string {
  return text.replace(mark, (_, name: string) => {
    const value = factValues.get(name.trim());
    if (value === undefined) throw new RangeError(`There is no fact "${name.trim()}" in content/facts.yaml that holds on this day`);
    return value;
  });
}

/**
 * Days that a fact says, for the tests and time limits of flows: "14 days", "within 120 days", "5 to 14 days" (the longer).
 * Working days, hours and months are no number of days.
 * @returns undefined where the value says no days
 */
export function daysOf(value: string): number | undefined {
  const match = /(\d+)(?:\s*(?:to|-|–)\s*(\d+))?\s+days?\b/.exec(value);
  const text = match?.[2] ?? match?.[1];
  return text === undefined ? undefined : Number(text);
}
