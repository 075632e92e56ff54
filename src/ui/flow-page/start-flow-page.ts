/**
 * Entry of a flow's page: shows one part at a time, by the answers in the fragment. Where it does not run, the page
 * is a set of links that needs no script; it takes nothing away before it has found everything it needs.
 */
import { draftFromFlow } from '../../cases/draft-from-flow.ts';
import { localDay } from '../../flows/calendar-day.ts';
import { askedQuestion } from '../asked-question/asked-question.ts';
import { keepCaseDraft } from '../case-draft/case-draft-store.ts';
import { drawAnswers } from './draw-answers.ts';
import { drawOutcome, drawTicks } from './draw-outcome.ts';
import { drawQuestion } from './draw-question.ts';
import { keptTicks } from './evidence-ticks.ts';
import { startFlowVisit } from './flow-visit.ts';
import type { FlowVisit } from './flow-visit.ts';
import { findPageParts } from './page-parts.ts';
import type { FlowPageParts } from './page-parts.ts';
import { readForm, showMistake, spreadPastedDates } from './question-form.ts';

const root = document.querySelector<HTMLElement>('[data-flow-page]');
const found = root === null ? undefined : findPageParts(root);
if (found !== undefined) start(found);

function start(page: FlowPageParts): void {
  const { flow, parts } = page;
  const ticks = keptTicks(flow.id);
  const pageTitle = document.title;
  const visit = startFlowVisit(flow, (changed) => {
    const part = draw(changed);
    moveTo(part);
  });

  const draw = ({ view }: FlowVisit): HTMLElement => {
    const shown = view.kind === 'check' ? page.check : (parts.get(view.id) ?? page.check);
    for (const part of parts.values()) part.hidden = part !== shown;
    page.root.dataset['live'] = view.kind;
    page.root.toggleAttribute('data-begun', view.steps.length > 0 || view.kind !== 'question');
    const title = shown.querySelector('[data-flow-heading]')?.textContent.trim() ?? '';
    document.title = view.kind === 'question' && view.before === null ? pageTitle : `${title} – ${pageTitle}`;

    if (view.kind === 'question') drawQuestion(shown, view, visit, localDay(new Date()));
    if (view.kind === 'outcome') drawOutcome(shown, view, ticks.ready, page.language);
    drawBack(shown, visit);
    const others = view.kind === 'question' ? view.steps.filter(({ id }) => id !== view.id) : view.steps;
    page.trail.hidden = others.length === 0 || view.kind === 'check';
    for (const [list, steps] of [
      [page.trail, others],
      [page.check, view.steps],
    ] as const) {
      const answers = list.querySelector<HTMLElement>('[data-flow-answers]');
      if (answers !== null) drawAnswers(answers, flow, steps, page, (id) => visit.addressOfQuestion(id));
    }
    const confirm = page.check.querySelector<HTMLAnchorElement>('[data-flow-confirm]');
    if (confirm !== null && view.kind === 'check') confirm.href = visit.addressOfOutcome(view.outcomeId);
    return shown;
  };

  page.root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (pressed(target)) event.preventDefault();
  });

  /** @returns true when the press was ours */
  const pressed = (target: HTMLElement): boolean => {
    const { view } = visit;
    const { flowValue, flowChange, flowBackTo } = target.dataset;
    if (flowValue !== undefined) visit.answer({ kind: 'choice', value: flowValue });
    else if (flowChange !== undefined) visit.goTo(flowChange);
    else if (flowBackTo !== undefined) visit.goBackTo(flowBackTo === '' ? null : flowBackTo);
    else if (target.matches('[data-flow-restart]')) visit.restart();
    else if (target.matches('[data-flow-confirm]') && view.kind === 'check') visit.goTo(view.outcomeId);
    else if (target.matches('[data-flow-skip]')) visit.answer({ kind: 'skipped' });
    else if (target.matches('[data-flow-print]')) print();
    else if (target.matches('[data-flow-untick]')) {
      ticks.clear();
      untick(target);
    } else return false;
    return true;
  };

  const untick = (button: HTMLElement): void => {
    const part = button.closest<HTMLElement>('[data-flow-part]');
    if (part === null) return;
    drawTicks(part, ticks.ready);
    page.says.textContent = 'All ticks removed';
    // The button has gone, and the cursor must not go with it.
    part.querySelector<HTMLElement>('input[type="checkbox"]')?.focus();
  };

  page.root.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    const { view } = visit;
    if (!(form instanceof HTMLElement) || view.kind !== 'question' || view.question.kind === 'choice') return;
    const read = readForm(form, view.question, localDay(new Date()));
    if ('kind' in read) visit.answer(read);
    else {
      showMistake(form, read);
      if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
    }
  });
  for (const form of page.root.querySelectorAll<HTMLElement>('[data-flow-form]')) spreadPastedDates(form);

  page.root.addEventListener('change', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
    const id = box.closest<HTMLElement>('[data-flow-piece]')?.dataset['flowPiece'];
    const part = box.closest<HTMLElement>('[data-flow-part]');
    if (id === undefined || part === null) return;
    ticks.set(id, box.checked);
    drawTicks(part, ticks.ready);
  });

  // Wherever on the page somebody turns to a person or a summary, their answers come along.
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/contact/"], a[href^="/case/"]') : null;
    const { view } = visit;
    if (link === null || (view.steps.length === 0 && view.kind !== 'outcome')) return;
    const question = askedQuestion()?.question ?? '';
    keepCaseDraft(draftFromFlow(flow, view, { ...page, question: question === '' ? null : question, ready: ticks.ready }));
  });

  // The fragment belongs to the answers: the skip link moves the cursor without it.
  document.querySelector('.skip-link')?.addEventListener('click', (event) => {
    event.preventDefault();
    moveTo(draw(visit));
  });

  draw(visit);
}

/** The way back of a part: to the question before, or to the answers. */
function drawBack(part: HTMLElement, visit: FlowVisit): void {
  const line = part.querySelector<HTMLElement>('[data-flow-back]');
  const link = line?.querySelector('a');
  if (line === null || !link) return;
  const { view } = visit;
  const last = view.steps.at(-1)?.id ?? null;
  const isDirect = view.kind === 'outcome' && last === null;
  const to = view.kind === 'question' ? view.before : view.kind === 'outcome' && !view.outcome.urgent ? '' : last;
  line.hidden = to === null && !isDirect;
  link.textContent = isDirect
    ? 'Answer the questions from the start'
    : view.kind === 'outcome' && to === ''
      ? 'Back to your answers'
      : 'Back';
  if (isDirect) {
    link.href = '#/';
    link.dataset['flowRestart'] = '';
    delete link.dataset['flowBackTo'];
    return;
  }
  delete link.dataset['flowRestart'];
  link.dataset['flowBackTo'] = to ?? '';
  link.href = to === null || to === '' ? visit.checkAddress : visit.addressOfQuestion(to);
}

/** The new question or outcome is what is read next, from its top. */
function moveTo(part: HTMLElement): void {
  part.querySelector<HTMLElement>('[data-flow-heading]')?.focus({ preventScroll: true });
  const top = part.getBoundingClientRect().top + scrollY;
  scrollTo({ top: Math.max(0, top - 24), behavior: 'instant' });
}
