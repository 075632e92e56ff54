/**
 * Whether a channel is open at a moment, until when, or when it opens next: worked out on the customer's device, so
 * that it is true however old the page is. In words: `opening-words.ts`.
 */
import type { OpeningHours, OpenSpan, WeeklyHours } from '../content/channel-schema.ts';
import { weekdays } from '../content/weekdays.ts';
import { instantOf, nextDay, wallTimeAt, weekdayOf } from './zoned-time.ts';
import type { Day } from './zoned-time.ts';

export type OpenState =
  | { readonly kind: 'always' }
  /** `until` is null where no end is near: more than two weeks on end. */
  | { readonly kind: 'open'; readonly until: Date | null; readonly holiday: string | null }
  /** `opensAt` is null where nothing opens within the next four weeks. `holiday`: why today differs from other days. */
  | { readonly kind: 'closed'; readonly opensAt: Date | null; readonly holiday: string | null };

interface Interval {
  readonly start: number;
  end: number;
}

const daysAhead = 28;

export function openAt(hours: OpeningHours, now: Date): OpenState {
  if (hours.kind === 'always') return { kind: 'always' };
  const time = now.getTime();
  const today = wallTimeAt(now, hours.timeZone).day;
  const holiday = hours.exceptions.find(({ day }) => day === today)?.name ?? null;
  const intervals = intervalsFrom(hours, today);
  const current = intervals.find(({ start, end }) => start <= time && time < end);
  if (current !== undefined) {
    const isEndless = current === intervals.at(-1) && current.end - time > (daysAhead - 2) * 86_400_000;
    return { kind: 'open', until: isEndless ? null : new Date(current.end), holiday };
  }
  const next = intervals.find(({ start }) => start > time);
  return { kind: 'closed', opensAt: next === undefined ? null : new Date(next.start), holiday };
}

/** True after the last day for which the holidays are known: then the week is all that can be told. */
export function holidaysRanOut(hours: OpeningHours, now: Date): boolean {
  return hours.kind === 'weekly' && wallTimeAt(now, hours.timeZone).day > hours.knownUntil;
}

/** Spans on one day of the calendar: those of an exception, where there is one. */
export function spansOn(hours: WeeklyHours, day: Day): readonly OpenSpan[] {
  const exception = hours.exceptions.find((one) => one.day === day);
  if (exception !== undefined) return exception.open;
  const weekday = weekdays[weekdayOf(day)];
  return (weekday === undefined ? undefined : hours.week[weekday]) ?? [];
}

/**
 * From yesterday, in order, joined where one ends as the next begins (24:00 and 00:00).
 * An hour that comes twice on the night of a clock change is open twice: from its first start to its last end.
 */
function intervalsFrom(hours: WeeklyHours, today: Day): readonly Interval[] {
  const intervals: Interval[] = [];
  for (let ahead = -1; ahead <= daysAhead; ahead += 1) {
    const day = nextDay(today, ahead);
    for (const { from, to } of spansOn(hours, day)) {
      const start = instantOf(day, minuteOf(from), hours.timeZone, 'first').getTime();
      const end = instantOf(day, minuteOf(to), hours.timeZone, 'last').getTime();
      const last = intervals.at(-1);
      if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
      else if (start < end) intervals.push({ start, end });
    }
  }
  return intervals;
}

function minuteOf(time: string): number {
  const [hour = '', minute = ''] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
