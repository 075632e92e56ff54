// When an answer should be there, and when to follow up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, isWorkingDay, waitSpanOf } from './wait-span.ts';
import { whatNext } from './what-next.ts';

describe('waitSpanOf', () => {
  it.each([
    ['within 1 working day', { count: 1, unit: 'working-day' }],
    ['within 10 working days', { count: 10, unit: 'working-day' }],
    ['5 to 14 days', { count: 14, unit: 'day' }],
    ['8 weeks', { count: 8, unit: 'week' }],
    ['up to 2 more months', undefined],
    ['1 month', { count: 1, unit: 'month' }],
    ['under 5 minutes', undefined],
    ['at once', undefined],
  ])('reads %j', (text, span) => {
    expect(waitSpanOf(text)).toEqual(span);
  });
});

describe('dayAfter', () => {
  const christmas = new Set(['2026-12-25', '2026-12-28']);

  it('counts a message of Saturday from Monday', () => {
    expect(dayAfter('2026-11-28', { count: 1, unit: 'working-day' })).toBe('2026-12-01');
  });

  it('leaves holidays out', () => {
    expect(dayAfter('2026-12-24', { count: 1, unit: 'working-day' }, christmas)).toBe('2026-12-29');
  });

  it('keeps to the last day of a short month', () => {
    expect(dayAfter('2027-01-31', { count: 1, unit: 'month' })).toBe('2027-02-28');
  });

  it('ends on a working day when it counts working days, and never before it began', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = dayAfter(from, { count, unit: 'working-day' }, christmas);
        expect(end > from).toBe(true);
        expect(isWorkingDay(end, christmas)).toBe(true);
      }),
    );
  });
});

describe('whatNext', () => {
  const times = {
    answers: {
      adapter: 'within 1 working day',
      email: 'within 1 working day',
      chat: 'under 5 minutes',
      phone: 'about 8 minutes',
      post: 'within 10 working days',
      app: '30 days',
    },
    followUp: '2 working days',
  };

  it('names the day of the answer and that of the reminder', () => {
    expect(whatNext('email', '2026-11-24', times, new Set())).toEqual({
      answerTakes: 'within 1 working day',
      answerBy: '2026-11-25',
      followUpOn: '2026-11-26',
    });
  });

  it('has nobody follow up while the answer may still come', () => {
    expect(whatNext('post', '2026-11-24', times, new Set())).toMatchObject({ answerBy: '2026-12-08', followUpOn: '2026-12-09' });
  });

  it('names no day for an answer that comes in the same conversation', () => {
    expect(whatNext('chat', '2026-11-24', times, new Set()).answerBy).toBeUndefined();
  });
});
