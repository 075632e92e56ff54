/**
 * Answers to the fragment of an address, and back: `#/paid-how=card/paid-on=2026-11-01`. A last segment without "="
 * is where somebody is: a question asked again, or the outcome after the check. A fragment without "/" is an anchor
 * of the page, `#refund-late`. Total: what is damaged ends the reading, and the last sound step stands.
 */
import { isCalendarDay } from './calendar-day.ts';
import { isAnswerTo } from './flow-answer.ts';
import type { FlowAnswer } from './flow-answer.ts';
import type { FlowState } from './flow-state.ts';
import { outcomeOf, questionOf } from './ready-flow.ts';
import type { ReadyFlow, ReadyQuestion } from './ready-flow.ts';

const skippedWord = 'not-known';

/** @returns with the "#"; "#/" for no answers */
export function formatFlowAddress(state: FlowState): string {
  const answers = [...state.answers].map(([id, answer]) => `${id}=${formatAnswer(answer)}`);
  return `#/${[...answers, ...(state.at === null ? [] : [state.at])].join('/')}`;
}

/** @param hash - with or without the "#" */
export function parseFlowAddress(flow: ReadyFlow, hash: string): FlowState {
  const answers = new Map<string, FlowAnswer>();
  let at: string | null = null;
  for (const segment of segmentsOf(hash)) {
    // A place is the last word; what comes after it was not written by us.
    if (at !== null) break;
    const sign = segment.indexOf('=');
    if (sign < 0) {
      if (questionOf(flow, segment) === undefined && outcomeOf(flow, segment) === undefined) break;
      at = segment;
      continue;
    }
    const id = segment.slice(0, sign);
    const question = questionOf(flow, id);
    const answer = question && parseAnswer(question, segment.slice(sign + 1));
    if (answer === undefined || answers.has(id)) break;
    answers.set(id, answer);
  }
  return { answers, at };
}

function segmentsOf(hash: string): readonly string[] {
  const text = decoded(hash.replace(/^#/, '')).replace(/^\//, '');
  return text === '' ? [] : text.split('/');
}

/** Some programs that pass a link on write "=" and "/" as "%3D" and "%2F". */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formatAnswer(answer: FlowAnswer): string {
  switch (answer.kind) {
    case 'choice':
      return answer.value;
    case 'date':
      return answer.day;
    case 'amount': {
      const rest = answer.hundredths % 100;
      return `${Math.floor(answer.hundredths / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
    }
    case 'skipped':
      return skippedWord;
  }
}

function parseAnswer(question: ReadyQuestion, text: string): FlowAnswer | undefined {
  const answer = question.kind !== 'choice' && text === skippedWord ? ({ kind: 'skipped' } as const) : readAnswer(question, text);
  return answer !== undefined && isAnswerTo(question, answer) ? answer : undefined;
}

function readAnswer(question: ReadyQuestion, text: string): FlowAnswer | undefined {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', value: text };
    case 'date':
      return isCalendarDay(text) ? { kind: 'date', day: text } : undefined;
    case 'amount':
      return /^\d{1,9}(?:\.\d\d)?$/.test(text) ? { kind: 'amount', hundredths: Math.round(Number(text) * 100) } : undefined;
  }
}
