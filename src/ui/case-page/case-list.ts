/** The list of cases on this device: open one, delete one, forget all after being asked once more. */
import type { CaseRecord } from '../../cases/case-record.ts';
import { untitled } from '../../cases/case-summary.ts';
import { isEmptyStory } from '../../cases/case-story.ts';
import type { CaseStory } from '../../cases/case-story.ts';
import type { FindPart } from './case-page-parts.ts';
import { stateText } from './case-texts.ts';

/** Most characters of a name. */
const mostName = 60;

export interface CaseList {
  /** @param current - number of the case that is open */
  draw(records: readonly CaseRecord[], current: string): void;
}

export interface CaseListHooks {
  readonly language: string;
  delete(number: string): void;
  forgetAll(): void;
}

export function startCaseList({ find }: FindPart, { language, ...hooks }: CaseListHooks): CaseList {
  const section = find('[data-case-list-section]', HTMLElement);
  const title = find('[data-case-list-title]', HTMLElement);
  const list = find('[data-case-list]', HTMLElement);
  const sure = find('[data-case-forget-sure]', HTMLElement);
  const question = find('[data-case-forget-question]', HTMLElement);
  const forget = find('[data-case-forget]', HTMLButtonElement);
  let count = 0;

  const askAgain = (isAsking: boolean): void => {
    forget.hidden = isAsking;
    sure.hidden = !isAsking;
    question.textContent = isAsking
      ? `Forget ${count === 1 ? 'the case' : `all ${count} cases`} on this device? This cannot be undone.`
      : '';
    if (isAsking) find('[data-case-forget-yes]', HTMLButtonElement).focus();
    else forget.focus();
  };
  forget.addEventListener('click', () => {
    askAgain(true);
  });
  find('[data-case-forget-no]', HTMLButtonElement).addEventListener('click', () => {
    askAgain(false);
  });
  find('[data-case-forget-yes]', HTMLButtonElement).addEventListener('click', () => {
    askAgain(false);
    hooks.forgetAll();
  });
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    hooks.delete(button.value);
    // The row has gone, and the cursor must not go with it.
    if (!section.hidden) title.focus();
  });

  return {
    draw(records, current) {
      const shown = records.filter(({ story, state }) => state.kind !== 'draft' || !isEmptyStory(story));
      count = shown.length;
      section.hidden = count === 0;
      list.replaceChildren(...shown.map((record) => row(record, record.number === current, language)));
    },
  };
}

/** Several cases without a reason are told apart by how they begin. */
function nameOf({ reason, happened }: CaseStory): string {
  const text = [reason, happened].map((one) => one.trim()).find((one) => one !== '') ?? untitled;
  return text.length <= mostName ? text : `${text.slice(0, mostName - 3).trimEnd()}...`;
}

function row(record: CaseRecord, isCurrent: boolean, language: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'case-row';
  const words = document.createElement('div');
  const link = document.createElement('a');
  link.href = `#${record.number}`;
  const reason = nameOf(record.story);
  link.textContent = reason;
  if (isCurrent) link.setAttribute('aria-current', 'true');
  const detail = document.createElement('p');
  const state = record.state.kind === 'draft' ? null : record.state.number;
  detail.textContent = `${state ?? record.number}. ${stateText(record, language)}`;
  words.append(link, detail);
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'button-text';
  remove.value = record.number;
  remove.textContent = 'Delete';
  remove.setAttribute('aria-label', `Delete ${reason}, ${record.number}`);
  item.append(words, remove);
  return item;
}
