/**
 * Waits as facts say them ("within 1 working day", "8 weeks"), and the day on which they are over.
 * Working days are Monday to Friday without the holidays that are told; what arrives on another day counts from the
 * next one. Days are read and written as UTC throughout, for a day has no zone.
 */

export interface WaitSpan {
  readonly count: number;
  readonly unit: 'working-day' | 'day' | 'week' | 'month';
}

/** The longest span that a text names, or undefined: minutes and hours are over on the same day. */
export function waitSpanOf(text: string): WaitSpan | undefined {
  const match = /(\d+)(?:\s*(?:to|-|–)\s*(\d+))?\s+(working\s+)?(day|week|month)s?\b/i.exec(text);
  const count = Number(match?.[2] ?? match?.[1]);
  if (match === null || !Number.isFinite(count) || count > 1000) return undefined;
  const unit = match[4]?.toLowerCase();
  if (unit === 'day') return { count, unit: match[3] === undefined ? 'day' : 'working-day' };
  return { count, unit: unit === 'week' ? 'week' : 'month' };
}

/**
 * @param day - "2026-11-24"
 * @param holidays - days that are no working days, whatever their weekday
 */
export function dayAfter(day: string, { count, unit }: WaitSpan, holidays: ReadonlySet<string> = new Set()): string {
  const date = new Date(`${day}T00:00:00Z`);
  switch (unit) {
    case 'day':
      return plusDays(date, count);
    case 'week':
      return plusDays(date, count * 7);
    case 'month':
      return plusMonths(date, count);
    case 'working-day':
      return plusWorkingDays(date, count, holidays);
  }
}

export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

function plusDays(date: Date, count: number): string {
  return isoDay(new Date(date.getTime() + count * 86_400_000));
}

/** The same day of the month, or its last day: 31 January and one month is 28 February. */
function plusMonths(date: Date, count: number): string {
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, Math.min(date.getUTCDate(), last))));
}

function plusWorkingDays(date: Date, count: number, holidays: ReadonlySet<string>): string {
  let day = isoDay(date);
  const next = (): string => plusDays(new Date(`${day}T00:00:00Z`), 1);
  while (!isWorkingDay(day, holidays)) day = next();
  for (let left = count; left > 0;) {
    day = next();
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
