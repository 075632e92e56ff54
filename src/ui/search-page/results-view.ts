/** Draws an answer into the page: list, answer card, correction, topics, "nothing fits". Asks nothing. */
import type { Answer, SearchResult } from '../../search/answer.ts';
import { formatAddress } from './question-address.ts';
import type { AskedAddress } from './question-address.ts';
import { watchListUse } from './in-use.ts';
import { listUpdate } from './list-update.ts';
import type { PageParts } from './page-parts.ts';
import { answerRow, resultRow } from './result-row.ts';
import { countText } from './search-texts.ts';
import type { TopicFilter } from './topic-filter.ts';

/** Below a question that nothing fits, more would only be noise. */
const mostClosest = 3;

export interface ResultsView {
  /** A new question: the next answer is drawn whatever is shown now. */
  begin(asked: AskedAddress): void;
  receive(answer: Answer): void;
  /** No question: topics and most-needed articles. */
  welcome(): void;
  /** The answer that is on the page now. */
  readonly shown: Answer | null;
}

export interface ResultsListener {
  readonly onDrawn: (answer: Answer) => void;
  /** "Not what I meant" was pressed on the answer card. */
  readonly onDeclined: (result: SearchResult) => void;
}

export function createResultsView(parts: PageParts, filter: TopicFilter, { onDrawn, onDeclined }: ResultsListener): ResultsView {
  const use = watchListUse(parts.results);
  let asked: AskedAddress = { question: '', topic: null, correct: true };
  let shown: Answer | null = null;
  let offered: Answer | null = null;
  /** "Not what I meant" was pressed: the first result goes to the end of the row. */
  let isDeclined = false;

  const draw = (answer: Answer): void => {
    shown = answer;
    offered = null;
    parts.better.hidden = true;
    parts.failed.hidden = true;
    parts.welcome.hidden = true;
    parts.flow.draw(answer.flow);
    // The card of an urgent flow says the same, and more.
    parts.urgent.hidden = answer.flow?.urgent === true;
    const nothingFits = answer.confidence === 'nothing-fits';
    const isAnswer = answer.confidence === 'answer';
    const [first, ...others] = answer.results;
    const results = nothingFits
      ? answer.results.slice(0, mostClosest)
      : isAnswer && isDeclined && first !== undefined
        ? [...others, first]
        : answer.results;
    const title = (topic: string): string => filter.titles.get(topic) ?? topic;
    parts.results.replaceChildren(
      ...results.map((result, index) =>
        index === 0 && isAnswer && !isDeclined ? answerRow(result, title(result.topic)) : resultRow(result, title(result.topic)),
      ),
    );
    parts.results.dataset['level'] = answer.level;
    parts.declined.hidden = !isDeclined;
    parts.count.textContent = countText(answer);
    parts.nothing.hidden = !nothingFits;
    parts.closest.hidden = !nothingFits || results.length === 0;
    if (nothingFits) drawTopics(answer);
    filter.draw(nothingFits ? {} : answer.topicCounts, asked.topic);
    drawCorrection(answer);
    use.reset();
    onDrawn(answer);
  };

  const drawCorrection = ({ correction }: Answer): void => {
    parts.correction.hidden = correction === null;
    if (correction === null) return;
    parts.corrected.textContent = correction.corrected;
    parts.originalText.textContent = `“${correction.original}”`;
    parts.original.href = formatAddress({ ...asked, question: correction.original, correct: false });
  };

  const drawTopics = ({ topicCounts }: Answer): void => {
    const near = Object.keys(topicCounts)
      .filter((topic) => filter.titles.has(topic))
      .sort((a, b) => (topicCounts[b] ?? 0) - (topicCounts[a] ?? 0));
    const topics = near.length > 0 ? near.slice(0, 3) : [...filter.titles.keys()];
    parts.nothingTopics.replaceChildren(
      'Look in: ',
      ...topics.flatMap((topic, index) => {
        const link = document.createElement('a');
        link.href = `/${topic}/`;
        link.textContent = filter.titles.get(topic) ?? topic;
        return index === 0 ? [link] : [', ', link];
      }),
    );
  };

  parts.better.addEventListener('click', () => {
    if (offered === null) return;
    draw(offered);
    parts.results.querySelector('a')?.focus();
  });

  parts.results.addEventListener('click', (event) => {
    if (shown === null || !(event.target instanceof Element) || event.target.closest('[data-not-meant]') === null) return;
    const [first] = shown.results;
    isDeclined = true;
    draw(shown);
    // Its words are read out, and the next step of the keyboard is the list.
    parts.declined.focus();
    if (first !== undefined) onDeclined(first);
  });

  return {
    get shown() {
      return shown;
    },
    begin(next) {
      parts.welcome.hidden = true;
      parts.urgent.hidden = false;
      if (parts.results.childElementCount === 0) filter.reserve();
      asked = next;
      shown = null;
      offered = null;
      isDeclined = false;
    },
    receive(answer) {
      switch (listUpdate(shown, answer, use.isInUse())) {
        case 'draw':
          draw(answer);
          return;
        case 'offer':
          offered = answer;
          parts.better.hidden = false;
          return;
        case 'keep':
          return;
      }
    },
    welcome() {
      shown = null;
      offered = null;
      parts.flow.draw(null);
      parts.results.replaceChildren();
      for (const part of [
        parts.better,
        parts.nothing,
        parts.declined,
        parts.closest,
        parts.correction,
        parts.failed,
        parts.urgent,
        parts.filter,
        parts.mentions,
      ])
        part.hidden = true;
      parts.count.textContent = '';
      parts.welcome.hidden = false;
    },
  };
}
