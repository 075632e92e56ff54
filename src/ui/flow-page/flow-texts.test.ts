// Every sentence that a flow says about itself.
import { expect, it } from 'vitest';
import { amountProblemText, dateProblemText, daysLeftText, deadlineDayText, progressText, readyText } from './flow-texts.ts';

it.each([
  [1, 4, 'Question 1 of about 4'],
  [4, 4, 'Question 4 of 4'],
  [1, 1, 'One question'],
])('says how far question %i of %i is', (number, ofAbout, text) => {
  expect(progressText({ number, ofAbout })).toBe(text);
});

it('names the fields that are empty', () => {
  expect(dateProblemText('missing', ['day', 'month', 'year'])).toBe('Enter a day, a month and a year.');
  expect(dateProblemText('missing', ['month', 'year'])).toBe('Enter the month and the year.');
});

it('says what is wrong with a date', () => {
  expect(dateProblemText('not-a-day', ['month'])).toBe('Check the month.');
  expect(dateProblemText('not-a-day', ['day', 'month', 'year'])).toBe('The calendar has no such day. Check the day and the month.');
  expect(dateProblemText('not-past', ['day', 'month', 'year'])).toBe('Enter today or a day in the past.');
});

it('shows how an amount is written', () => {
  expect(amountProblemText('not-an-amount')).toContain('49.99');
});

it('names a last day with its weekday', () => {
  expect(deadlineDayText('2026-12-24', 'en-GB')).toBe('Thursday 24\u00a0December\u00a02026');
});

it.each([
  [30, '30 days left'],
  [1, 'Tomorrow'],
  [0, 'Today'],
  [-1, 'Yesterday'],
  [-3, '3 days ago'],
])('says of %i days: %s', (days, text) => {
  expect(daysLeftText(days)).toBe(text);
});

it('counts what is ready', () => {
  expect([readyText(0, 4), readyText(4, 4)]).toEqual(['0 of 4 ready', 'All ready']);
});
