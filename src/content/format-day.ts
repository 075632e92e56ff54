/** Days as a person reads them. A day has no time of day and no zone: it is read and written as UTC throughout. */

/**
 * @param day - "2026-11-24"
 * @param language - BCP 47 tag, such as "en-GB"
 * @returns "24 November 2026"
 */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
