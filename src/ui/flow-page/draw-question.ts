/** Brings a question to life: how far one is, which option was chosen before, a form in place of branches in words. */
import type { FlowView } from '../../flows/flow-state.ts';
import { progressText } from './flow-texts.ts';
import type { FlowVisit } from './flow-visit.ts';
import { fillForm } from './question-form.ts';

export function drawQuestion(part: HTMLElement, view: Extract<FlowView, { kind: 'question' }>, visit: FlowVisit, today: string): void {
  const progress = part.querySelector('[data-flow-progress]');
  if (progress !== null) progress.textContent = progressText(view.progress);

  for (const option of part.querySelectorAll<HTMLAnchorElement>('a[data-flow-value]')) {
    const value = option.dataset['flowValue'] ?? '';
    // A real address, so that an option opens in another tab as well.
    option.href = visit.addressOf({ kind: 'choice', value });
    const mark = option.querySelector<HTMLElement>('[data-flow-given]');
    if (mark !== null) mark.hidden = !(view.given?.kind === 'choice' && view.given.value === value);
  }

  const form = part.querySelector<HTMLElement>('[data-flow-form]');
  const branches = part.querySelector<HTMLElement>('[data-flow-branches]');
  if (form === null || view.question.kind === 'choice') return;
  fillForm(form, view.question, view.given, today);
  form.hidden = false;
  if (branches !== null) branches.hidden = true;
}
