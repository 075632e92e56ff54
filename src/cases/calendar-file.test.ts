// A calendar file as another program reads it.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import type { CalendarDay } from './calendar-file.ts';

const day: CalendarDay = {
  uid: 'HC-4K7P-W9TR@help.brindle.example',
  title: 'Follow up on case HC-4K7P-W9TR',
  description: 'If nothing came; reply to the last email,\nand keep the number in the subject.',
  day: '2026-11-26',
  url: 'https://help.brindle.example/case/#HC-4K7P-W9TR',
  now: new Date('2026-11-24T09:41:12.345Z'),
};

function read(text: string): InstanceType<typeof ICAL.Event> {
  const event = ICAL.Component.fromString(text).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('there is no event');
  return new ICAL.Event(event);
}

it('is one whole day with the words that were given', () => {
  const event = read(calendarFile(day));
  expect(event.uid).toBe(day.uid);
  expect(event.summary).toBe(day.title);
  expect(event.description).toBe(day.description);
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2026-11-26');
  expect(event.endDate.toString()).toBe('2026-11-27');
  expect(event.component.getFirstPropertyValue('url')).toBe(day.url);
});

it('reminds on that day', () => {
  expect(read(calendarFile(day)).component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('PT9H');
});

it('comes through another program unchanged, in lines of at most 75 octets that end as the format wants', () => {
  const text = fc.string({ unit: 'grapheme' }).map((words) => words.replaceAll(/[^\P{Cc}\n]/gu, '').trim());
  fc.assert(
    fc.property(text, text, (title, description) => {
      const file = calendarFile({ ...day, title, description });
      const event = read(file);
      expect([event.summary, event.description]).toEqual([title, description]);
      expect(file.endsWith('\r\n')).toBe(true);
      for (const line of file.slice(0, -2).split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
    }),
  );
});

it('never throws, whatever the words are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(() => read(calendarFile({ ...day, title: words, description: words }))).not.toThrow();
    }),
  );
});
