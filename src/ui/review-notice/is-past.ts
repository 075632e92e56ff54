/** Days by the reader's own calendar. */

/**
 * @param day - "2026-11-24"; the day itself is not past yet
 * @returns false for a text that is no day
 */
export function isPast(day: string, now: Date): boolean {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  return now.getTime() >= new Date(year, month - 1, date + 1).getTime();
}
