/** Opening states as people read them, in London and elsewhere. */
import { expect, test } from 'vitest';
import { phoneHours } from '../../tests/fixtures/phone-hours.ts';
import { openAt } from './open-at.ts';
import { openingSentence, openingWords } from './opening-words.ts';

function words(iso: string, visitorZone = 'Europe/London'): string {
  const now = new Date(iso);
  return openingSentence(openingWords(openAt(phoneHours, now), now, { timeZone: 'Europe/London', visitorZone, language: 'en-GB' }));
}

test.each([
  ['2026-11-24T10:00:00Z', 'Open now, until 8 pm'],
  ['2026-11-24T05:00:00Z', 'Closed now, opens today at 8 am'],
  ['2026-11-24T21:00:00Z', 'Closed now, opens tomorrow at 8 am'],
  ['2026-11-28T21:00:00Z', 'Closed now, opens on Monday at 8 am'],
  ['2026-12-25T21:00:00Z', 'Closed now, for Christmas Day, opens on Monday at 10 am'],
])('in London at %s: %s', (iso, sentence) => {
  expect(words(iso)).toBe(sentence);
});

test('a visitor whose clock shows another time is told both', () => {
  expect(words('2026-11-24T10:00:00Z', 'Europe/Madrid')).toBe('Open now, until 8 pm (London time), 9 pm where you are');
});

test('a visitor whose day is another one is told both days', () => {
  expect(words('2026-11-24T21:00:00Z', 'Australia/Sydney')).toBe(
    'Closed now, opens tomorrow at 8 am (London time), today at 7 pm where you are',
  );
});

test('a zone of another name with the same clock is not another time', () => {
  expect(words('2026-11-24T10:00:00Z', 'Europe/Lisbon')).toBe('Open now, until 8 pm');
});

test('more than a week ahead, the date is told', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const state = { kind: 'closed', opensAt: new Date('2026-12-07T08:00:00Z'), holiday: null } as const;

  expect(openingSentence(openingWords(state, now, { timeZone: 'Europe/London', visitorZone: 'Europe/London', language: 'en-GB' }))).toBe(
    'Closed now, opens on Monday 7 December at 8 am',
  );
});

test('the end of the day is midnight, not tomorrow', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const state = { kind: 'open', until: new Date('2026-11-25T00:00:00Z'), holiday: null } as const;

  expect(openingSentence(openingWords(state, now, { timeZone: 'Europe/London', visitorZone: 'Europe/London', language: 'en-GB' }))).toBe(
    'Open now, until midnight',
  );
});
