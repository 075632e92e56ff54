/** What can be done with a case that was passed on: note the answer, take that back, put the day to follow up into a calendar. */
import { calendarFile } from '../../cases/calendar-file.ts';
import { answered, reopened } from '../../cases/case-record.ts';
import type { CaseRecord, HandOverWay } from '../../cases/case-record.ts';
import type { CaseSummary } from '../../cases/case-summary.ts';
import type { WhatNext } from '../../cases/what-next.ts';
import type { CasePageParts } from './case-page-parts.ts';
import { downloadText } from './take-along.ts';

export interface ViewHooks {
  readonly siteName: string;
  /** The case that is open. */
  record(): CaseRecord;
  summary(): CaseSummary;
  next(way: HandOverWay, at: string): WhatNext;
  change(changed: CaseRecord): void;
}

export function startViewActions({ view }: CasePageParts, { siteName, ...hooks }: ViewHooks): void {
  view.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const record = hooks.record();
    const { state } = record;
    if (button === null || state.kind === 'draft') return;
    const now = new Date();
    if (button.matches('[data-case-answered]')) hooks.change(answered(record, now));
    else if (button.matches('[data-case-reopen]')) hooks.change(reopened(record, now));
    else if (button.matches('[data-case-calendar]')) {
      const number = state.number ?? record.number;
      const file = calendarFile({
        uid: `${record.number}@${location.hostname}`,
        title: `Follow up on case ${number}`,
        description: `${hooks.summary().title}. If ${siteName} has not answered by now, follow up with the number ${number}.`,
        day: hooks.next(state.way, state.at).followUpOn,
        url: `${location.origin}${location.pathname}#${record.number}`,
        now,
      });
      downloadText(`follow-up-${record.number}.ics`, file, 'text/calendar');
    }
  });
}
