/**
 * Texts of context rules: figures of `content/facts.yaml` as `{fact-name}`, and values of the moment, which only the
 * customer's device knows: `{day}`, `{amount}`, `{count}`, `{title}`. What stands in `[ ]` is left out where a value in
 * it is not known, so that the sentence stays one.
 */
import type { FactValues } from './facts.ts';

/** Values of the moment. A fact of the same name could never be shown. */
export const momentNames = ['day', 'amount', 'count', 'title'] as const;
export type MomentName = (typeof momentNames)[number];
export type MomentValues = Readonly<Partial<Record<MomentName, string>>>;

export function isMomentName(name: string): name is MomentName {
  return momentNames.some((one) => one === name);
}

/** Fills in what is known when the site is built; values of the moment stay marks. */
export function withFactsOf(text: string, factValues: FactValues): string {
  return text.replace(/\{([^{}]*)\}/g, (mark, name: string) => (isMomentName(name) ? mark : (factValues.get(name) ?? mark)));
}

/** The sentence as a customer reads it. Total: an unknown value outside of brackets becomes nothing. */
export function withMoment(text: string, values: MomentValues): string {
  const fill = (part: string): string => part.replace(/\{([^{}]*)\}/g, (_, name: string) => (isMomentName(name) ? (values[name] ?? '') : ''));
  const isKnown = (part: string): boolean => [...part.matchAll(/\{([^{}]*)\}/g)].every(([, name = '']) => isMomentName(name) && values[name] !== undefined);
  return fill(text.replace(/\[([^[\]]*)\]/g, (_, part: string) => (isKnown(part) ? part : '')))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Values of the moment that a text names outside of brackets. */
export function bareMoments(text: string): readonly MomentName[] {
  return [...text.replace(/\[[^[\]]*\]/g, '').matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).filter(isMomentName);
}
