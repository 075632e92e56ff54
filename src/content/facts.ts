/**
 * Figures of the company (fees, days, limits, hours), from `content/facts.yaml`: each stands there once.
 * A fact has a value for every day from its first one on, so any day can be previewed.
 */
import { z } from 'zod';

const day = z.iso.date({ error: 'a day such as 2026-11-24' });

const factSchema = z.strictObject({
  label: z.string().min(3).describe('What the figure is, for writers and reports.'),
  values: z
    .array(z.strictObject({ from: day.describe('First day on which the value holds.'), value: z.string().min(1) }))
    .min(1)
    .refine((values) => values.every((value, index) => index === 0 || (values[index - 1]?.from ?? '') < value.from), {
      error: 'values in the order of their first days, the newest last',
    }),
  source: z.string().min(3).describe('Where the figure was decided.'),
  review: day.describe('Day by which somebody must check the figure.'),
});

export const factsSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), factSchema);

export type Facts = z.output<typeof factsSchema>;

/** Values in force on one day, by the fact's name. */
export type FactValues = ReadonlyMap<string, string>;

/**
 * @param day - "2026-11-24"
 * @returns the value of every fact that has one on that day
 */
export function factsOn(facts: Facts, day: string): FactValues {
  const values = new Map<string, string>();
  for (const [name, fact] of Object.entries(facts)) {
    const current = fact.values.findLast((value) => value.from <= day);
    if (current) values.set(name, current.value);
  }
  return values;
}
