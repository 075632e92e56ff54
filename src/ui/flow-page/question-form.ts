/** The form of a date or an amount: filled with what was answered before, read, and told what is wrong. */
import { addDays } from '../../flows/calendar-day.ts';
import type { FlowAnswer } from '../../flows/flow-answer.ts';
import { readAmount } from '../../flows/read-amount.ts';
import { dateFieldsOf, readDateFields, splitPastedDate } from '../../flows/read-date-fields.ts';
import type { DateFields } from '../../flows/read-date-fields.ts';
import type { ReadyQuestion } from '../../flows/ready-flow.ts';
import { amountProblemText, dateProblemText } from './flow-texts.ts';

type FormQuestion = Exclude<ReadyQuestion, { kind: 'choice' }>;

export interface FormMistake {
  readonly message: string;
  /** Names of the fields that it is about. */
  readonly fields: readonly string[];
}

/** What the form says, as an answer or as what is wrong with it. */
export function readForm(form: HTMLElement, question: FormQuestion, today: string): FlowAnswer | FormMistake {
  if (question.kind === 'date') {
    const read = readDateFields(dateFields(form), question.when, today);
    return read.kind === 'day'
      ? { kind: 'date', day: read.day }
      : { message: dateProblemText(read.problem, read.fields), fields: read.fields };
  }
  const read = readAmount(field(form, 'amount')?.value ?? '');
  return read.kind === 'amount' ? read : { message: amountProblemText(read.problem), fields: ['amount'] };
}

/** @param given - what was answered before */
export function fillForm(form: HTMLElement, question: FormQuestion, given: FlowAnswer | undefined, today: string): void {
  clearMistake(form);
  form.querySelector('[data-flow-skip]')?.setAttribute('aria-pressed', String(given?.kind === 'skipped'));
  if (question.kind === 'amount') {
    setField(form, 'amount', given?.kind === 'amount' ? (given.hundredths / 100).toFixed(given.hundredths % 100 === 0 ? 0 : 2) : '');
    return;
  }
  setDateFields(form, given?.kind === 'date' ? dateFieldsOf(given.day) : { day: '', month: '', year: '' });
  const example = form.querySelector('[data-flow-example]');
  const shown = dateFieldsOf(addDays(today, question.when === 'future' ? 12 : -12) ?? today);
  if (example !== null) example.textContent = `For example, ${shown.day} ${shown.month} ${shown.year}`;
}

/** Shows what is wrong at the top and by the field, and takes the reader there. */
export function showMistake(form: HTMLElement, { message, fields }: FormMistake): void {
  clearMistake(form);
  const summary = form.querySelector<HTMLElement>('[data-flow-errors]');
  const link = form.querySelector<HTMLAnchorElement>('[data-flow-error-link]');
  const byField = form.querySelector<HTMLElement>('[data-flow-error]');
  const [first] = fields.map((name) => field(form, name));
  if (link !== null) {
    link.textContent = message;
    if (first) link.href = `#${first.id}`;
    link.onclick = (event) => {
      // The fragment belongs to the answers.
      event.preventDefault();
      first?.focus();
    };
  }
  if (byField !== null) {
    byField.textContent = message;
    byField.hidden = false;
  }
  for (const name of fields) field(form, name)?.setAttribute('aria-invalid', 'true');
  if (summary !== null) {
    summary.hidden = false;
    summary.focus();
  }
}

/** A whole date that was pasted into one field goes into all three. */
export function spreadPastedDates(form: HTMLElement): void {
  form.addEventListener('input', (event) => {
    const fields = event.target instanceof HTMLInputElement ? splitPastedDate(event.target.value) : undefined;
    if (fields !== undefined && form.dataset['flowForm'] === 'date') setDateFields(form, fields);
  });
}

function clearMistake(form: HTMLElement): void {
  for (const part of form.querySelectorAll<HTMLElement>('[data-flow-errors], [data-flow-error]')) part.hidden = true;
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

function field(form: HTMLElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`[data-flow-field="${name}"]`);
}

function setField(form: HTMLElement, name: string, value: string): void {
  const input = field(form, name);
  if (input !== null) input.value = value;
}

function dateFields(form: HTMLElement): DateFields {
  const value = (name: string): string => field(form, name)?.value ?? '';
  return { day: value('day'), month: value('month'), year: value('year') };
}

function setDateFields(form: HTMLElement, { day, month, year }: DateFields): void {
  setField(form, 'day', day);
  setField(form, 'month', month);
  setField(form, 'year', year);
}
