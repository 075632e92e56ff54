/** Mistakes of the form: a summary on top that takes the cursor, a link to each field, and the same words beside it. */
import type { CasePageParts } from './case-page-parts.ts';
import type { FieldError } from './missing-parts.ts';

export interface CaseErrors {
  /** Nothing to say clears what was said before. */
  show(errors: readonly FieldError[]): void;
}

export function startCaseErrors({ form, find }: CasePageParts): CaseErrors {
  const summary = find('[data-case-errors]', HTMLElement);
  const list = find('[data-case-errors-list]', HTMLElement);
  const pageTitle = document.title;

  const clearField = (field: HTMLElement): void => {
    const said = document.querySelector<HTMLElement>(`#${field.id}-error`);
    if (said === null || said.hidden) return;
    said.hidden = true;
    said.textContent = '';
    field.removeAttribute('aria-invalid');
    describe(field, said.id, false);
  };

  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    // The fragment belongs to the number of the case.
    event.preventDefault();
    document.querySelector<HTMLElement>(link.hash)?.focus();
  });
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLElement) clearField(event.target);
  });

  return {
    show(errors) {
      for (const field of form.querySelectorAll<HTMLElement>('.text-field-input')) clearField(field);
      summary.hidden = errors.length === 0;
      document.title = errors.length === 0 ? pageTitle : `Error: ${pageTitle}`;
      list.replaceChildren(...errors.map(errorRow));
      for (const { field: id, text } of errors) {
        const field = form.querySelector<HTMLElement>(`#${id}`);
        const place = form.querySelector<HTMLElement>(`#${id}-error`);
        field?.setAttribute('aria-invalid', 'true');
        if (field === null || place === null) continue;
        place.textContent = text;
        place.hidden = false;
        describe(field, place.id, true);
      }
      if (errors.length > 0) summary.focus();
    },
  };
}

function describe(field: HTMLElement, id: string, isDescribed: boolean): void {
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => other !== '' && other !== id);
  const all = isDescribed ? [id, ...others] : others;
  if (all.length === 0) field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', all.join(' '));
}

function errorRow({ field, text }: FieldError): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${field}`;
  link.textContent = text;
  row.append(link);
  return row;
}
