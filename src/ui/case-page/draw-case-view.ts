/** Draws a case that was handed over: number, steps with days, and what may be pressed. Builds nodes; keeps nothing. */
import type { CaseRecord } from '../../cases/case-record.ts';
import type { WhatNext } from '../../cases/what-next.ts';
import type { FindPart } from './case-page-parts.ts';
import { dayText, followUpText, passedOnText, weekdayText } from './case-texts.ts';

export interface ViewWords {
  readonly language: string;
  readonly siteName: string;
  /** "2026-11-24", in the customer's time zone. */
  readonly today: string;
}

/** A draft is not drawn. */
export function drawCaseView({ find }: FindPart, record: CaseRecord, next: WhatNext, words: ViewWords): void {
  const { state } = record;
  if (state.kind === 'draft') return;
  const isAnswered = state.kind === 'answered';
  const text = (selector: string, value: string): void => {
    find(selector, HTMLElement).textContent = value;
  };
  text('[data-case-state]', isAnswered ? `Answered. Noted on ${dayText(state.answeredAt, words.language)}` : 'Handed over');
  text('[data-case-own-number]', record.number);
  text('[data-case-their-number]', state.number ?? '');
  find('[data-case-their-number-row]', HTMLElement).hidden = state.number === null;
  text(
    '[data-case-number-hint]',
    state.number === null
      ? `It is in the summary, so we can find it. ${words.siteName} gives its own case number once the case is there: use that one from then on.`
      : 'Name this number when you get in touch again.',
  );
  find('[data-case-number-hint]', HTMLElement).hidden = isAnswered && state.number === null;
  find('[data-case-next]', HTMLElement).replaceChildren(...steps(record, next, words));
  find('[data-case-follow-up]', HTMLElement).hidden = isAnswered;
  text('[data-case-answer-title]', isAnswered ? 'Does the answer help?' : 'Have you had an answer?');
  find('[data-case-answered]', HTMLElement).hidden = isAnswered;
  find('[data-case-reopen]', HTMLElement).hidden = !isAnswered;
}

function steps({ state }: CaseRecord, next: WhatNext, { language, today }: ViewWords): readonly HTMLElement[] {
  if (state.kind === 'draft') return [];
  const passedOn = step('done', passedOnText(state.way), dayText(state.at, language));
  if (state.kind === 'answered') return [passedOn, step('done', 'You had an answer', dayText(state.answeredAt, language))];
  const { answerBy, answerTakes, followUpOn } = next;
  const isLate = followUpOn <= today;
  const answer =
    answerBy === undefined
      ? step(isLate ? 'done' : 'now', 'A person answers in the same conversation', `Usual wait: ${answerTakes}`)
      : step(
          isLate ? 'done' : 'now',
          `An answer comes ${/^\d/.test(answerTakes) ? 'within ' : ''}${answerTakes}`,
          `${answerBy < today ? 'It was due by' : 'By'} ${weekdayText(answerBy, language)}`,
        );
  const followUp = step(
    isLate ? 'now' : 'later',
    isLate ? 'Nothing yet? It is time to follow up' : `Nothing by then? Follow up on ${weekdayText(followUpOn, language)}`,
    `To follow up, ${followUpText(state.way)}. A new case would start at the end of the queue.`,
  );
  return [passedOn, answer, followUp];
}

function step(when: 'done' | 'now' | 'later', title: string, detail: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'case-step';
  item.dataset['when'] = when;
  if (when === 'now') item.setAttribute('aria-current', 'step');
  const name = document.createElement('strong');
  name.textContent = title;
  const more = document.createElement('span');
  more.textContent = detail;
  item.append(name, more);
  return item;
}
