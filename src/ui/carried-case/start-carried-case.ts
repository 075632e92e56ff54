/** Shows what this tab brings along, to copy or to remove. What it goes into is told by the channel cards. */
import type { CaseDraft } from '../../cases/case-draft.ts';
import { askedQuestion, rememberQuestion } from '../asked-question/asked-question.ts';
import { forgetCaseDraft } from '../case-draft/case-draft-store.ts';
import { copyOnPress } from '../channel-card/copy-on-press.ts';
import { keptDraft } from './kept-draft.ts';

const root = document.querySelector<HTMLElement>('[data-carried]');
if (root !== null) {
  show(root, keptDraft());
  const copy = root.querySelector<HTMLElement>('[data-carried-copy]');
  if (copy !== null)
    copyOnPress(copy, async () => {
      const draft = keptDraft();
      return draft === undefined ? '' : (await import('./draft-message.ts')).draftMessage(draft).body;
    });
  root.querySelector('[data-carried-forget]')?.addEventListener('click', () => {
    const asked = askedQuestion();
    if (asked !== undefined) rememberQuestion({ ...asked, question: '' });
    forgetCaseDraft();
    show(root, undefined);
    const says = document.querySelector<HTMLElement>('[data-carried-says]');
    if (says !== null) {
      says.textContent = 'Removed. Nothing goes along.';
      says.tabIndex = -1;
      says.focus();
    }
    document.dispatchEvent(new CustomEvent('waymark:case-draft'));
  });
  // A page around the help centre may tell more of the case while this one is open.
  document.addEventListener('waymark:case-draft', () => show(root, keptDraft()));
}

function show(section: HTMLElement, draft: CaseDraft | undefined): void {
  section.hidden = draft === undefined;
  if (draft === undefined) return;
  fill('question', draft.question === null ? '' : `“${draft.question}”`);
  fill('reason', draft.reason);
  const list = part('facts');
  const facts = [...(draft.orderNumber === null ? [] : [{ label: 'Order number', value: draft.orderNumber }]), ...draft.facts];
  list?.replaceChildren(...facts.map(({ label, value }) => fact(label, value)));
  if (list !== null) list.hidden = facts.length === 0;
  const ready = draft.evidence.filter((piece) => piece.ready).length;
  const more = [
    draft.evidence.length === 0 ? '' : `${ready} of ${draft.evidence.length} pieces of evidence ready.`,
    draft.wish === null ? '' : `You ask for: ${draft.wish}`,
  ];
  fill('more', more.filter((text) => text !== '').join(' '));
}

function part(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-carried-${name}]`);
}

function fill(name: string, text: string): void {
  const element = part(name);
  if (element === null) return;
  element.textContent = text;
  element.hidden = text === '';
}

function fact(label: string, value: string): HTMLElement {
  const row = document.createElement('div');
  const term = document.createElement('dt');
  const definition = document.createElement('dd');
  term.textContent = label;
  definition.textContent = value;
  row.append(term, definition);
  return row;
}
