/** The answers given so far as a list with a "Change" link each, for the check and for the list beside a question. */
import { answerText } from '../../flows/answer-text.ts';
import type { AnswerWords } from '../../flows/answer-text.ts';
import { questionOf } from '../../flows/ready-flow.ts';
import type { ReadyFlow } from '../../flows/ready-flow.ts';
import type { FlowStep } from '../../flows/walk-flow.ts';

/** @param addressOf - of the question, to change its answer */
export function drawAnswers(
  list: HTMLElement,
  flow: ReadyFlow,
  steps: readonly FlowStep[],
  words: AnswerWords,
  addressOf: (id: string) => string,
): void {
  const rows = steps.flatMap(({ id, answer }) => {
    const question = questionOf(flow, id);
    if (question === undefined) return [];
    const change = made('a', 'Change');
    change.href = addressOf(id);
    change.dataset['flowChange'] = id;
    const name = made('span', ` ${question.label}`);
    name.className = 'for-ears';
    change.append(name);
    const action = made('dd', '');
    action.className = 'flow-answer-change';
    action.append(change);
    const row = made('div', '');
    row.append(made('dt', question.label), made('dd', answerText(question, answer, words)), action);
    return [row];
  });
  list.replaceChildren(...rows);
}

function made<Name extends 'a' | 'span' | 'dd' | 'dt' | 'div'>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
