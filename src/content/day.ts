/** A day of the calendar as content files write it, with no time of day and no zone. */
import { z } from 'zod';

/** YAML gives a Date for an unquoted 2026-11-24 in Astro and a string in our reader; both become "2026-11-24". */
export const daySchema = z
  .union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))], {
    error: 'a day such as 2026-11-24',
  })
  .describe('A day, written 2026-11-24');
