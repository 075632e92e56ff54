/** What is open when, on ordinary days, on holidays, at midnight and on the nights when clocks change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneHours } from '../../tests/fixtures/phone-hours.ts';
import type { OpeningHours, WeeklyHours } from '../content/channel-schema.ts';
import { weekdays } from '../content/weekdays.ts';
import { holidaysRanOut, openAt, spansOn } from './open-at.ts';
import { wallTimeAt } from './zoned-time.ts';

const at = (hours: OpeningHours, iso: string): string => {
  const state = openAt(hours, new Date(iso));
  switch (state.kind) {
    case 'always':
      return 'always';
    case 'open':
      return `open until ${state.until?.toISOString() ?? 'no end'}`;
    case 'closed':
      return `closed until ${state.opensAt?.toISOString() ?? 'no end'}`;
  }
};
const everyDay = (spans: readonly { readonly from: string; readonly to: string }[], timeZone = 'Europe/London'): WeeklyHours => ({
  kind: 'weekly',
  timeZone,
  week: Object.fromEntries(weekdays.map((day) => [day, [...spans]])),
  exceptions: [],
  knownUntil: '2027-12-31',
});

describe('on ordinary days', () => {
  test.each([
    ['before it opens', '2026-11-24T07:59:59Z', 'closed until 2026-11-24T08:00:00.000Z'],
    ['the moment it opens', '2026-11-24T08:00:00Z', 'open until 2026-11-24T20:00:00.000Z'],
    ['a second before it closes', '2026-11-24T19:59:59Z', 'open until 2026-11-24T20:00:00.000Z'],
    ['the moment it closes', '2026-11-24T20:00:00Z', 'closed until 2026-11-25T08:00:00.000Z'],
    ['on a Saturday evening, with Sunday closed', '2026-11-28T18:00:00Z', 'closed until 2026-11-30T08:00:00.000Z'],
    ['in summer, when London is an hour ahead of UTC', '2026-07-01T07:30:00Z', 'open until 2026-07-01T19:00:00.000Z'],
  ])('%s', (_when, iso, state) => {
    expect(at(phoneHours, iso)).toBe(state);
  });

  test('day and night', () => {
    expect(at({ kind: 'always' }, '2026-12-25T03:00:00Z')).toBe('always');
  });
});

describe('on holidays', () => {
  test('a closed day names its reason, and the days after it are reckoned with', () => {
    expect(openAt(phoneHours, new Date('2026-12-25T11:00:00Z'))).toEqual({
      kind: 'closed',
      opensAt: new Date('2026-12-28T10:00:00Z'),
      holiday: 'Christmas Day',
    });
  });

  test('a shorter day closes early', () => {
    expect(at(phoneHours, '2026-12-28T15:00:00Z')).toBe('open until 2026-12-28T16:00:00.000Z');
    expect(at(phoneHours, '2026-12-28T17:00:00Z')).toBe('closed until 2026-12-29T08:00:00.000Z');
  });

  test('which day it is, is decided by the clock of the channel', () => {
    const honolulu = everyDay([{ from: '08:00', to: '10:00' }], 'Pacific/Honolulu');
    const closed = { ...honolulu, exceptions: [{ day: '2026-12-24', name: 'Christmas Eve', open: [] }] };

    expect(at(closed, '2026-12-25T05:00:00Z')).toBe('closed until 2026-12-25T18:00:00.000Z');
  });

  test('after the last day that is known, the holidays have run out', () => {
    expect(holidaysRanOut(phoneHours, new Date('2027-12-31T23:59:00Z'))).toBe(false);
    expect(holidaysRanOut(phoneHours, new Date('2028-01-01T00:00:00Z'))).toBe(true);
  });
});

describe('at midnight', () => {
  test('hours to 24:00 and from 00:00 of the next day are one', () => {
    const night = everyDay([
      { from: '00:00', to: '02:00' },
      { from: '20:00', to: '24:00' },
    ]);

    expect(at(night, '2026-11-24T23:59:59Z')).toBe('open until 2026-11-25T02:00:00.000Z');
    expect(at(night, '2026-11-25T01:00:00Z')).toBe('open until 2026-11-25T02:00:00.000Z');
  });

  test('24:00 is the end of the day', () => {
    expect(at(everyDay([{ from: '20:00', to: '24:00' }]), '2026-11-24T22:00:00Z')).toBe('open until 2026-11-25T00:00:00.000Z');
  });

  test('whole days that follow each other have no end', () => {
    expect(at(everyDay([{ from: '00:00', to: '24:00' }]), '2026-11-24T22:00:00Z')).toBe('open until no end');
  });

  test('a channel that never opens has no next time', () => {
    expect(at({ ...everyDay([]), week: {} }, '2026-11-24T22:00:00Z')).toBe('closed until no end');
  });
});

describe('when clocks change in London', () => {
  test('on the short night of 29 March 2026, opening at 8 is an hour sooner', () => {
    const hours = everyDay([{ from: '08:00', to: '20:00' }]);

    expect(at(hours, '2026-03-28T21:00:00Z')).toBe('closed until 2026-03-29T07:00:00.000Z');
    expect(at(hours, '2026-03-27T21:00:00Z')).toBe('closed until 2026-03-28T08:00:00.000Z');
  });

  test('a time that is skipped is the moment of the change', () => {
    expect(at(everyDay([{ from: '01:30', to: '04:00' }]), '2026-03-29T00:30:00Z')).toBe('closed until 2026-03-29T01:00:00.000Z');
    expect(at(everyDay([{ from: '00:00', to: '01:30' }]), '2026-03-29T00:30:00Z')).toBe('open until 2026-03-29T01:00:00.000Z');
  });

  test('on the long night of 25 October 2026, an hour that comes twice is open twice', () => {
    const hours = everyDay([{ from: '01:00', to: '01:30' }]);

    expect(at(hours, '2026-10-24T23:59:00Z')).toBe('closed until 2026-10-25T00:00:00.000Z');
    expect(at(hours, '2026-10-25T00:45:00Z')).toBe('open until 2026-10-25T01:30:00.000Z');
    expect(at(hours, '2026-10-25T01:30:00Z')).toBe('closed until 2026-10-26T01:00:00.000Z');
  });

  test('a night that is open throughout lasts as long as it does', () => {
    const hours = everyDay([
      { from: '00:00', to: '06:00' },
      { from: '22:00', to: '24:00' },
    ]);

    expect(at(hours, '2026-10-24T21:00:00Z')).toBe('open until 2026-10-25T06:00:00.000Z');
    expect(at(hours, '2026-03-28T22:00:00Z')).toBe('open until 2026-03-29T05:00:00.000Z');
  });
});

test('for any hours, zone and moment: open exactly when the clock on the wall is inside a span, but for nights of a clock change', () => {
  const time = fc
    .integer({ min: 0, max: 96 })
    .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
  const spans = fc
    .uniqueArray(time, { minLength: 2, maxLength: 4 })
    .map((times) => times.toSorted())
    .map((times) => [
      { from: times[0] ?? '', to: times[1] ?? '' },
      ...(times.length === 4 ? [{ from: times[2] ?? '', to: times[3] ?? '' }] : []),
    ]);
  const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'UTC');
  const moment = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-01T00:00:00Z'), noInvalidDate: true });

  fc.assert(
    fc.property(spans, zones, moment, (all, zone, now) => {
      const hours = everyDay(all, zone);
      const { day, minute } = wallTimeAt(now, zone);
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const expected = spansOn(hours, day).some(({ from, to }) => from <= clock && clock < to);
      const state = openAt(hours, now);
      fc.pre(wallTimeAt(new Date(now.getTime() - 7_200_000), zone).minute === (minute + 1320) % 1440);
      fc.pre(wallTimeAt(new Date(now.getTime() + 7_200_000), zone).minute === (minute + 120) % 1440);

      expect(state.kind === 'open').toBe(expected);
      if (state.kind === 'open' && state.until !== null) expect(state.until.getTime()).toBeGreaterThan(now.getTime());
      if (state.kind === 'closed') expect(openAt(hours, state.opensAt ?? now).kind).toBe('open');
    }),
    { numRuns: 300 },
  );
});
