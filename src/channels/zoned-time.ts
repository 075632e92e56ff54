/**
 * Wall-clock time in a time zone, by Intl.DateTimeFormat alone: the browser knows every zone and its clock changes.
 * A wall time may be missing (clocks go forward) or happen twice (they go back); whoever asks says which one is meant.
 */

/** "2026-11-24" */
export type Day = string;

export interface WallTime {
  readonly day: Day;
  /** Minutes since midnight by the clock on the wall, 0 to 1439. */
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock shows there at this moment. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const read = partsAt(instant.getTime(), timeZone);
  return { day: dayOf(read), minute: read.hour * 60 + read.minute };
}

/**
 * The moment at which a clock there shows this time.
 * Tries the offsets of a day before and a day after: a zone changes its clock at most once in between.
 * @param minute - 0 to 1440, the end of the day
 * @param which - of two moments with the same wall time; a time that is skipped is the moment of the change
 */
export function instantOf(day: Day, minute: number, timeZone: string, which: 'first' | 'last'): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  const before = offsetAt(asIfUtc - dayMs, timeZone);
  const after = offsetAt(asIfUtc + dayMs, timeZone);
  const candidates = [asIfUtc - before, asIfUtc - after]
    .filter((time) => time + offsetAt(time, timeZone) === asIfUtc)
    .sort((a, b) => a - b);
  const found = which === 'first' ? candidates[0] : candidates.at(-1);
  return new Date(found ?? changeBetween(asIfUtc - dayMs, asIfUtc + dayMs, timeZone));
}

export function nextDay(day: Day, count = 1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** How far the clock there is ahead of UTC, in milliseconds. */
export function offsetAt(time: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsAt(time, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

const dayMs = 86_400_000;

/** The moment at which the offset changes, to the second: halves the time between, about 18 steps. */
function changeBetween(start: number, end: number, timeZone: string): number {
  const offset = offsetAt(start, timeZone);
  let before = start;
  let after = end;
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === offset) before = middle;
    else after = middle;
  }
  return after;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function partsAt(time: number, timeZone: string): Parts {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const read = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (type: keyof Parts): number => read.get(type) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second') };
}

function dayOf({ year, month, day }: Parts): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
