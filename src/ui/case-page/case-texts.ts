/** What the case page says to the customer. Pure; figures come from facts. */
import type { HandOverFailure } from '../../cases/adapters/case-adapter.ts';
import type { CaseRecord, HandOverWay } from '../../cases/case-record.ts';

const failures: Readonly<Record<HandOverFailure, string>> = {
  offline: 'There is no connection at the moment.',
  timeout: 'The other side did not answer in time.',
  refused: 'The other side did not take it.',
  busy: 'Too many messages arrive there right now. Try again in a few minutes.',
  broken: 'The other side has a fault at the moment.',
  unreadable: 'We cannot tell whether it arrived. You can send it again: it counts once.',
  nobody: 'Cases cannot be sent from here.',
  stopped: 'You stopped it.',
};

export function failureText(reason: HandOverFailure): string {
  return `${failures[reason]} Nothing is lost: your case is kept on this device, and there are other ways.`;
}

/** As a line of the list. */
export function stateText(record: CaseRecord, language: string): string {
  switch (record.state.kind) {
    case 'draft':
      return `Not sent yet. Last changed on ${dayText(record.changedAt, language)}`;
    case 'handed-over':
      return `${passedOnText(record.state.way)} on ${dayText(record.state.at, language)}`;
    case 'answered':
      return `Answered. Noted on ${dayText(record.state.answeredAt, language)}`;
  }
}

export function passedOnText(way: HandOverWay): string {
  switch (way) {
    case 'adapter':
      return 'Sent from this page';
    case 'email':
      return 'Sent by email';
    case 'chat':
      return 'Passed on in chat';
    case 'phone':
      return 'Told on the phone';
    case 'post':
      return 'Sent by letter';
    case 'app':
      return 'Opened in the app';
  }
}

/** @param time - ISO time, shown as a day of the customer's own calendar */
export function dayText(time: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(time));
}

/** @param day - "2026-11-26" */
export function weekdayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** What to do once the day of the reminder has come, by how the case went. */
export function followUpText(way: HandOverWay): string {
  switch (way) {
    case 'chat':
      return 'open the same chat again and name your case number';
    case 'phone':
      return 'call again and name your case number first';
    case 'post':
      return 'write again, with your case number on each page';
    case 'app':
      return 'open the order in the app and look at what it says there';
    case 'adapter':
    case 'email':
      return 'reply to our last email and leave the subject as it is';
  }
}
