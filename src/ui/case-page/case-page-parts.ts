/** The parts of the case page's markup, found once. A part that is missing is a fault of the page and says so. */

type Kind<Part> = new () => Part;

export interface CasePageParts {
  readonly root: HTMLElement;
  /** Above the case: what the page is, or what the open case is about. */
  readonly title: HTMLElement;
  readonly lead: HTMLElement;
  readonly urgent: HTMLElement;
  readonly form: HTMLFormElement;
  readonly sheet: HTMLElement;
  readonly view: HTMLElement;
  readonly find: <Part extends HTMLElement>(selector: string, kind: Kind<Part>) => Part;
}

/** What a part of the page needs that looks for its own nodes. */
export type FindPart = Pick<CasePageParts, 'find'>;

/** @throws Error that names the missing part, when it is asked for */
export function findWithin(root: Element): FindPart {
  return {
    find(selector, kind) {
      const found = root.querySelector(selector);
      if (found instanceof kind) return found;
      throw new Error(`the case page has no ${selector}`);
    },
  };
}

/** @throws Error that names the missing part */
export function findCasePage(root: HTMLElement): CasePageParts {
  const { find } = findWithin(root);
  const title = document.querySelector<HTMLElement>('[data-case-title]');
  const lead = document.querySelector<HTMLElement>('[data-case-lead]');
  if (title === null || lead === null) throw new Error('the case page has no heading');
  return {
    root,
    title,
    lead,
    urgent: find('[data-case-urgent]', HTMLElement),
    form: find('[data-case-form]', HTMLFormElement),
    sheet: find('[data-case-sheet-section]', HTMLElement),
    view: find('[data-case-view]', HTMLElement),
    find,
  };
}
