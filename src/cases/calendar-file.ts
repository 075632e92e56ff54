/**
 * A day for the customer's calendar, as an iCalendar file (RFC 5545): one event of a whole day, with an alarm in its
 * morning. Written here because the `ics` package weighs 20 kB with brotli, and this is all that is needed of it.
 */

export interface CalendarDay {
  /** The same for each file about this event, so that a second import moves it. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** "2026-11-26" */
  readonly day: string;
  readonly url: string;
  /** When the file was made. */
  readonly now: Date;
}

const mostOctets = 75;

/** Lines end with CRLF, as the format wants. */
export function calendarFile({ uid, title, description, day, url, now }: CalendarDay): string {
  const start = day.replaceAll('-', '');
  const end = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Case//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${now.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${start}`,
    `DTEND;VALUE=DATE:${end}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    // An address is no text: signs that would end the line are not in one.
    `URL:${url.replace(/[\r\n]/g, '')}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    // Nine in the morning of that day.
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** RFC 5545, section 3.3.11. Control signs have no place in a text. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** Section 3.1: at most 75 octets a line, never in the middle of a sign; what follows starts with a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}
