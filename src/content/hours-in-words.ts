/** Opening hours as a sentence for people without script, and for the check that a fact says the same: "Monday to Friday 8 am to 8 pm". */
import type { OpeningHours, OpenSpan } from './channel-schema.ts';
import { weekdays } from './weekdays.ts';

/** @returns words without the time zone: "every day, 24 hours", "Monday to Friday 8 am to 8 pm, Saturday 9 am to 5 pm" */
export function hoursInWords(hours: OpeningHours): string {
  if (hours.kind === 'always') return 'every day, 24 hours';
  const groups: { readonly first: number; last: number; readonly words: string }[] = [];
  weekdays.forEach((weekday, position) => {
    const spans = hours.week[weekday];
    if (spans === undefined) return;
    const words = spansInWords(spans);
    const group = groups.at(-1);
    if (group?.last === position - 1 && group.words === words) group.last = position;
    else groups.push({ first: position, last: position, words });
  });
  const only = groups.length === 1 ? groups[0] : undefined;
  if (only?.first === 0 && only.last === 6) return `every day, ${only.words}`;
  return groups.map(({ first, last, words }) => `${daysInWords(first, last)} ${words}`).join(', ');
}

/** "8 am to 8 pm", "9 am to noon and 1 pm to 5 pm", "24 hours" */
export function spansInWords(spans: readonly OpenSpan[]): string {
  return spans.map(({ from, to }) => (from === '00:00' && to === '24:00' ? '24 hours' : `${clockInWords(from)} to ${clockInWords(to)}`)).join(' and ');
}

/** "08:00" to "8 am", "08:30" to "8:30 am", "12:00" to "noon", "00:00" and "24:00" to "midnight". */
export function clockInWords(time: string): string {
  const [hourText = '', minute = ''] = time.split(':');
  const hour = Number(hourText) % 24;
  if (minute === '00' && hour === 0) return 'midnight';
  if (minute === '00' && hour === 12) return 'noon';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === '00' ? '' : `:${minute}`} ${hour < 12 ? 'am' : 'pm'}`;
}

function daysInWords(first: number, last: number): string {
  const name = (position: number): string => {
    const weekday = weekdays[position] ?? '';
    return weekday.charAt(0).toUpperCase() + weekday.slice(1);
  };
  if (first === last) return name(first);
  return `${name(first)} ${last === first + 1 ? 'and' : 'to'} ${name(last)}`;
}
