/**
 * Arithmetic of calendar days written "2026-11-24". A day has no time and no zone here: it is counted in UTC,
 * where every day has 24 hours, so that no clock change can make a day of 23 or 25 hours slip.
 */

const msOfDay = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Four digits are all that the shape has room for. */
const lastDay = Date.UTC(9999, 11, 31) / msOfDay;

/** True for a day that the calendar has: not for "2026-02-30". The year 0 is none. */
export function isCalendarDay(text: string): boolean {
  return dayNumber(text) !== undefined;
}

/** @returns undefined when there is no such day */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDay(text) ? text : undefined;
}

/**
 * @param count - whole days, negative for days before
 * @returns undefined when `day` is no day, or the sum lies outside the years 1 to 9999
 */
export function addDays(day: string, count: number): string | undefined {
  const number = dayNumber(day);
  if (number === undefined || !Number.isSafeInteger(count)) return undefined;
  const sum = number + count;
  if (sum > lastDay || sum < -719_162) return undefined;
  return new Date(sum * msOfDay).toISOString().slice(0, 10);
}

/** Whole days from one day to another: 1 from today to tomorrow, negative when `to` lies before. Undefined unless both are days. */
export function daysBetween(from: string, to: string): number | undefined {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === undefined || end === undefined ? undefined : end - start;
}

/** The day on the wall where the customer is, not in Greenwich. */
export function localDay(now: Date): string {
  return `${String(now.getFullYear()).padStart(4, '0')}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Days since 1970-01-01. */
function dayNumber(text: string): number | undefined {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined || year === '0000') return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  // "2026-02-30" parses as 2 March in some engines, and as nothing in others.
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) || date.getUTCMonth() + 1 !== Number(month)) return undefined;
  return date.getTime() / msOfDay;
}
