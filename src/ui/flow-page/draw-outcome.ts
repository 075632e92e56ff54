/** What an outcome says for these answers: the last days worked out, and the evidence that applies, with its ticks. */
import type { FlowView } from '../../flows/flow-state.ts';
import type { KnownDeadline } from '../../flows/outcome-details.ts';
import { daysLeftText, deadlineDayText, readyText } from './flow-texts.ts';

/** @param ready - ids of evidence that is ticked off */
export function drawOutcome(
  part: HTMLElement,
  view: Extract<FlowView, { kind: 'outcome' }>,
  ready: ReadonlySet<string>,
  language: string,
): void {
  const slots = [...part.querySelectorAll<HTMLElement>('[data-flow-deadline]')];
  slots.forEach((slot, index) => {
    const known = view.deadlines[index];
    if (known !== undefined) drawDeadline(slot, known, language);
  });
  const shown = new Set(view.evidence.map(({ id }) => id));
  for (const piece of part.querySelectorAll<HTMLElement>('[data-flow-piece]')) piece.hidden = !shown.has(piece.dataset['flowPiece'] ?? '');
  const list = part.querySelector<HTMLElement>('[data-flow-evidence]');
  if (list !== null) list.hidden = shown.size === 0;
  for (const part_ of part.querySelectorAll<HTMLElement>('[data-flow-tools], [data-flow-carries]')) part_.hidden = false;
  const carries = part.querySelector<HTMLElement>('[data-flow-carries]');
  if (carries !== null) carries.hidden = view.steps.length === 0;
  drawTicks(part, ready);
}

/** Ticks and their count; the list of the page is the truth of what is shown. */
export function drawTicks(part: HTMLElement, ready: ReadonlySet<string>): void {
  const pieces = [...part.querySelectorAll<HTMLElement>('[data-flow-piece]')].filter((piece) => !piece.hidden);
  let ticked = 0;
  for (const piece of pieces) {
    const box = piece.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (box === null) continue;
    box.checked = ready.has(piece.dataset['flowPiece'] ?? '');
    if (box.checked) ticked += 1;
  }
  const count = part.querySelector('[data-flow-ready]');
  if (count !== null) count.textContent = readyText(ticked, pieces.length);
  const untick = part.querySelector<HTMLElement>('[data-flow-untick]');
  if (untick !== null) untick.hidden = ticked === 0;
}

function drawDeadline(slot: HTMLElement, { day, daysLeft }: KnownDeadline, language: string): void {
  const known = slot.querySelector<HTMLElement>('[data-flow-deadline-known]');
  const unknown = slot.querySelector<HTMLElement>('[data-flow-deadline-unknown]');
  if (known === null || unknown === null) return;
  known.hidden = day === null;
  unknown.hidden = day !== null;
  if (day === null || daysLeft === null) return;
  slot.dataset['left'] = daysLeft < 0 ? 'over' : daysLeft <= 3 ? 'soon' : 'enough';
  const [dayText, leftText] = [slot.querySelector('[data-flow-deadline-day]'), slot.querySelector('[data-flow-deadline-left]')];
  if (dayText !== null) dayText.textContent = deadlineDayText(day, language);
  if (leftText !== null) leftText.textContent = daysLeftText(daysLeft);
}
