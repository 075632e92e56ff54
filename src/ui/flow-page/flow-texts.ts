/** What a guided flow says about itself: progress, mistakes in a form, time limits. Pure, so that each sentence is tested. */
import { formatDay } from '../../content/format-day.ts';
import type { FlowProgress } from '../../flows/flow-progress.ts';
import type { AmountProblem } from '../../flows/read-amount.ts';
import type { DateField, DateProblem } from '../../flows/read-date-fields.ts';

/** "Question 2 of about 4", and "Question 4 of 4" on the last, where nothing is open any more. */
export function progressText({ number, ofAbout }: FlowProgress): string {
  if (ofAbout === 1) return 'One question';
  return number === ofAbout ? `Question ${number} of ${ofAbout}` : `Question ${number} of about ${ofAbout}`;
}

export function dateProblemText(problem: DateProblem, fields: readonly DateField[]): string {
  switch (problem) {
    case 'missing':
      return fields.length === 3 ? 'Enter a day, a month and a year.' : `Enter ${listed(fields)}.`;
    case 'not-a-day':
      return fields.length < 3 ? `Check ${listed(fields)}.` : 'The calendar has no such day. Check the day and the month.';
    case 'not-past':
      return 'Enter today or a day in the past.';
    case 'not-future':
      return 'Enter today or a day to come.';
    case 'too-far':
      return 'Check the year: it is too far away.';
  }
}

export function amountProblemText(problem: AmountProblem): string {
  switch (problem) {
    case 'missing':
      return 'Enter an amount.';
    case 'not-an-amount':
      return 'Enter an amount in numbers, such as 49.99.';
    case 'too-much':
      return 'This is more than an order can cost. Check the number.';
  }
}

/** "Thursday 24 December 2026": a weekday says more than a number to somebody who plans a call. A line breaks before the day at most. */
export function deadlineDayText(day: string, language: string): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return `${weekday} ${formatDay(day, language).replaceAll(' ', '\u00a0')}`;
}

export function daysLeftText(daysLeft: number): string {
  if (daysLeft < -1) return `${-daysLeft} days ago`;
  if (daysLeft === -1) return 'Yesterday';
  if (daysLeft === 0) return 'Today';
  return daysLeft === 1 ? 'Tomorrow' : `${daysLeft} days left`;
}

/** How much of a list is ready: "2 of 4 ready". */
export function readyText(ready: number, all: number): string {
  return ready === all ? 'All ready' : `${ready} of ${all} ready`;
}

function listed(fields: readonly DateField[]): string {
  return fields.map((field) => `the ${field}`).join(' and ');
}
