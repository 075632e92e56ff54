/** Which parts of the page the open case needs, and what stands above them: those to write it, or those to follow it. */
import type { CaseRecord } from '../../cases/case-record.ts';
import { untitled } from '../../cases/case-summary.ts';
import type { CasePageParts } from './case-page-parts.ts';

export interface StateWords {
  /** Heading of the page while a case is written. */
  readonly writingTitle: string;
  /** Topics whose cases are opened by a form in the app. */
  readonly inAppTopics: ReadonlySet<string>;
}

export function showCaseState(page: CasePageParts, { state, story }: CaseRecord, { writingTitle, inAppTopics }: StateWords): void {
  const isDraft = state.kind === 'draft';
  page.title.textContent = isDraft ? writingTitle : story.reason.trim() === '' ? untitled : story.reason;
  page.lead.hidden = !isDraft;
  page.form.hidden = !isDraft;
  page.view.hidden = isDraft;
  page.root.dataset['state'] = state.kind;
  page.urgent.hidden = !story.urgent;
  for (const part of page.sheet.querySelectorAll<HTMLElement>('[data-case-in-app]'))
    part.hidden = !isDraft || !inAppTopics.has(story.topic ?? '');
  page.find('[data-case-sheet-title]', HTMLElement).textContent = isDraft ? 'What we will read' : 'What you passed on';
  page.find('[data-case-passed-on-title]', HTMLElement).textContent = 'Have you passed it on?';
}
