/**
 * Three fields to a day, as people fill them in: "1", "Nov", "26". What is wrong is a code and the fields it is
 * about; the sentence to it is the page's.
 */
import { calendarDay, daysBetween } from './calendar-day.ts';
import type { DateRange } from './ready-flow.ts';

export type DateField = 'day' | 'month' | 'year';
export type DateFields = Readonly<Record<DateField, string>>;

export type DateProblem = 'missing' | 'not-a-day' | 'not-past' | 'not-future' | 'too-far';

export type ReadDate =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'problem'; readonly problem: DateProblem; readonly fields: readonly DateField[] };

const order: readonly DateField[] = ['day', 'month', 'year'];
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A year typed wrong ("2062", "1926") is noticed here: nothing that a flow asks lies further away. */
const furthestDays = 20 * 366;

/** @param today - "2026-11-24" */
export function readDateFields(fields: DateFields, when: DateRange, today: string): ReadDate {
  const problem = (kind: DateProblem, about: readonly DateField[] = order): ReadDate => ({ kind: 'problem', problem: kind, fields: about });
  const empty = order.filter((field) => fields[field].trim() === '');
  if (empty.length > 0) return problem('missing', empty);

  const day = wholeNumber(fields.day);
  const month = monthOf(fields.month);
  const year = yearOf(fields.year, today);
  const wrong = [
    ...(day === undefined || day < 1 || day > 31 ? (['day'] as const) : []),
    ...(month === undefined || month < 1 || month > 12 ? (['month'] as const) : []),
    ...(year === undefined || year < 1 ? (['year'] as const) : []),
  ];
  if (day === undefined || month === undefined || year === undefined || wrong.length > 0) return problem('not-a-day', wrong);

  const text = calendarDay(year, month, day);
  const daysAgo = text === undefined ? undefined : daysBetween(text, today);
  // Each field could be right; together they name no day, as 31 June.
  if (text === undefined || daysAgo === undefined) return problem('not-a-day');
  if (Math.abs(daysAgo) > furthestDays) return problem('too-far', ['year']);
  if (when === 'past' && daysAgo < 0) return problem('not-past');
  if (when === 'future' && daysAgo > 0) return problem('not-future');
  return { kind: 'day', day: text };
}

/** Fields for a day that was given before. */
export function dateFieldsOf(day: string): DateFields {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}

/** A whole date that was pasted or dictated into one field: "24/11/2026", "24 Nov 2026", "2026-11-24". */
export function splitPastedDate(text: string): DateFields | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' };
  const british = /^\s*(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./,-]+(\d{2}|\d{4})\s*$/i.exec(text);
  return british ? { day: british[1] ?? '', month: british[2] ?? '', year: british[3] ?? '' } : undefined;
}

function wholeNumber(text: string): number | undefined {
  const digits = text.trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : undefined;
}

function monthOf(text: string): number | undefined {
  const named = monthNames.indexOf(text.trim().slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : wholeNumber(text);
}

/** Two digits mean this century. */
function yearOf(text: string, today: string): number | undefined {
  const digits = text.trim();
  const year = wholeNumber(digits);
  if (year === undefined || digits.length === 3 || digits.length === 1) return undefined;
  return digits.length === 2 ? Number(today.slice(0, 2)) * 100 + year : year;
}
