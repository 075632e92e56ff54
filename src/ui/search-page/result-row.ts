/** One result as a row of the list: title, place, the sentence that answers. Builds nodes; knows no state. */
import type { SearchResult } from '../../search/answer.ts';
import { formatDay } from '../../content/format-day.ts';
import { markedText } from '../marked-text/marked-text.ts';
import { textSegments } from '../marked-text/text-segments.ts';
import { resultAddress } from '../search-box/suggestion-option.ts';

/** Steps shown in the answer card; the rest is one press away. */
const mostSteps = 5;

export function resultRow(result: SearchResult, topicTitle: string): HTMLLIElement {
  const row = element('li', 'result');
  row.dataset['article'] = result.articleId;
  row.append(heading(result), place(topicTitle, result.section), sentence(result, 'result-sentence'));
  return row;
}

/** The first result when the engine is sure: its own words, large, and the way on. */
export function answerRow(result: SearchResult, topicTitle: string): HTMLLIElement {
  const row = element('li', 'result result-answer');
  row.dataset['article'] = result.articleId;
  const label = element('p', 'answer-label');
  label.textContent = 'Most likely answer';
  row.append(label);
  if (result.section !== null) {
    // Headings such as "If only a pending amount is doubled" say for whom the words below are true.
    const section = element('p', 'answer-section');
    section.textContent = result.section;
    row.append(section);
  }
  row.append(result.steps.length > 1 ? stepList(result) : sentence(result, 'answer-sentence'));

  const source = element('div', 'answer-source');
  source.append(heading(result), place(topicTitle), updated(result));

  const actions = element('p', 'answer-actions');
  const read = element('a', 'button');
  read.href = resultAddress(result);
  read.textContent = 'Read it all';
  read.setAttribute('aria-label', `Read it all: ${result.title}`);
  const not = element('button', 'button button-quiet');
  not.type = 'button';
  not.textContent = 'Not what I meant';
  not.dataset['notMeant'] = '';
  actions.append(read, not);
  row.append(source, actions);
  return row;
}

function heading(result: SearchResult): HTMLElement {
  const title = element('h2', 'result-title');
  const link = element('a', 'result-link');
  link.href = resultAddress(result);
  link.textContent = result.title;
  title.append(link);
  return title;
}

function place(topicTitle: string, section: string | null = null): HTMLElement {
  const path = element('p', 'result-place');
  const topic = element('span', 'result-topic');
  topic.textContent = topicTitle;
  path.append(topic);
  if (section !== null) {
    const arrow = element('span', 'result-arrow');
    arrow.textContent = '›';
    arrow.setAttribute('aria-hidden', 'true');
    path.append(' ', arrow, ' ', section);
  }
  return path;
}

function updated(result: SearchResult): HTMLElement {
  const line = element('p', 'answer-updated');
  const day = element('time', 'answer-day');
  day.dateTime = result.updated;
  day.textContent = formatDay(result.updated, document.documentElement.lang);
  line.append('Last updated ', day);
  return line;
}

function sentence(result: SearchResult, className: string): HTMLElement {
  const text = element('p', className);
  text.append(markedText(textSegments(result.sentence, result.highlights)));
  return text;
}

function stepList(result: SearchResult): HTMLElement {
  const frame = element('div', 'steps answer-steps');
  const list = document.createElement('ol');
  for (const step of result.steps.slice(0, mostSteps)) {
    const item = document.createElement('li');
    item.textContent = step;
    list.append(item);
  }
  frame.append(list);
  if (result.steps.length > mostSteps) {
    const more = element('p', 'answer-more');
    const left = result.steps.length - mostSteps;
    more.textContent = left === 1 ? 'and 1 more step' : `and ${left} more steps`;
    frame.append(more);
  }
  return frame;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
