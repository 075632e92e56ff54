/**
 * The form as a story and back. Every text field is under the guard: what is read for storage, preview and sending is
 * masked, whatever stands in the field.
 */
import type { CaseContact } from '../../cases/case-record.ts';
import { maskCaseStory } from '../../cases/case-story.ts';
import type { CaseStory } from '../../cases/case-story.ts';
import { guardField } from '../guarded-field/guard-field.ts';
import type { GuardedField, TextField } from '../guarded-field/guard-field.ts';
import type { CasePageParts } from './case-page-parts.ts';
import type { FieldError } from './missing-parts.ts';

export interface CaseForm {
  fill(story: CaseStory, contact: CaseContact): void;
  /** Masked. */
  read(): { readonly story: CaseStory; readonly contact: CaseContact };
  /** A mistake for each field that holds what must not be sent; its notice is shown beside it. */
  unsafeFields(): readonly FieldError[];
}

/** @param asksContact - the site's adapter needs to know where to answer */
export function startCaseForm({ find }: CasePageParts, asksContact: boolean): CaseForm {
  const facts = find('[data-case-facts]', HTMLElement);
  const evidence = find('[data-case-evidence]', HTMLElement);
  const guards = new Map<TextField, GuardedField>();
  const guarded = (field: TextField): TextField => {
    if (!guards.has(field)) guards.set(field, guardField(field));
    return field;
  };
  const masked = (field: TextField): string => guards.get(field)?.maskedText().trim() ?? '';
  const line = (id: string): HTMLInputElement => find(`#${id}`, HTMLInputElement);
  const box = (id: string): HTMLTextAreaElement => find(`#${id}`, HTMLTextAreaElement);
  const [reason, order, email, name] = [line('case-reason'), line('case-order'), line('case-email'), line('case-name')];
  const [happened, tried, wish] = [box('case-happened'), box('case-tried'), box('case-wish')];
  for (const field of [reason, order, happened, tried, wish, email, name]) guarded(field);
  find('[data-case-contact]', HTMLElement).hidden = !asksContact;
  /** What no field shows goes through unchanged. */
  let rest: Pick<CaseStory, 'topic' | 'urgent'> = { topic: null, urgent: false };

  const drawFacts = (story: CaseStory): void => {
    for (const field of facts.querySelectorAll('input')) guards.delete(field);
    facts.replaceChildren(...story.facts.map(({ label, value }, position) => factRow(label, value, `case-fact-${position}`)));
    for (const field of facts.querySelectorAll('input')) guarded(field);
  };

  return {
    fill(story, contact) {
      rest = { topic: story.topic, urgent: story.urgent };
      reason.value = story.reason;
      happened.value = story.happened;
      order.value = story.orderNumber;
      tried.value = story.tried.join('\n');
      wish.value = story.wish;
      email.value = contact.email;
      name.value = contact.name;
      drawFacts(story);
      evidence.replaceChildren(...story.evidence.map(({ what, ready }) => evidenceRow(what, ready)));
      for (const guard of guards.values()) guard.settle();
    },
    read: () => ({
      story: maskCaseStory({
        ...rest,
        reason: reason.value,
        happened: happened.value,
        facts: [...facts.querySelectorAll<HTMLElement>('[data-case-fact]')].map((row) => ({
          label: row.dataset['caseFact'] ?? '',
          value: row.querySelector('input')?.value ?? '',
        })),
        orderNumber: order.value,
        tried: tried.value.split('\n').filter((text) => text.trim() !== ''),
        evidence: [...evidence.querySelectorAll<HTMLElement>('li')].map((row) => ({
          what: row.textContent.trim(),
          ready: row.querySelector('input')?.checked ?? false,
        })),
        wish: wish.value,
      }),
      contact: { email: masked(email), name: masked(name) },
    }),
    unsafeFields: () =>
      [...guards.values()]
        .filter((guard) => !guard.check())
        .map(({ field }) => ({ field: field.id, text: `Hide what must not be sent in “${labelOf(field)}”` })),
  };
}

function labelOf(field: TextField): string {
  return field.labels?.[0]?.firstChild?.textContent?.trim() ?? field.id;
}

function factRow(label: string, value: string, id: string): HTMLElement {
  const row = document.createElement('div');
  row.className = 'case-fact';
  row.dataset['textField'] = '';
  row.dataset['caseFact'] = label;
  const name = document.createElement('label');
  name.htmlFor = id;
  name.textContent = label;
  const field = document.createElement('input');
  field.className = 'text-field-input';
  field.id = id;
  field.type = 'text';
  field.maxLength = 200;
  field.autocomplete = 'off';
  field.value = value;
  row.append(name, field);
  return row;
}

function evidenceRow(what: string, ready: boolean): HTMLElement {
  const row = document.createElement('li');
  const label = document.createElement('label');
  label.className = 'case-tick';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = ready;
  const words = document.createElement('span');
  words.textContent = what;
  label.append(box, words);
  row.append(label);
  return row;
}
