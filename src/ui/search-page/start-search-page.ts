/**
 * Entry of /search/: joins address, box, client and view. The address is the truth: it can be shared, and Back goes
 * to the question before. Typing asks after a pause; Enter asks at once.
 */
import { rememberQuestion } from '../asked-question/asked-question.ts';
import { speakAfterPause } from '../live-region/speak-after-pause.ts';
import { keepUnanswered } from '../kept-records/keep-unanswered.ts';
import { clearRecentQuestions, keepRecentQuestion } from '../recent-questions/recent-questions.ts';
import { keepAnswer, keptAnswer } from './kept-answer.ts';
import { showFailure } from './load-line.ts';
import { mentionWords } from './mention-words.ts';
import { startMentions } from './mentions.ts';
import { findPageParts } from './page-parts.ts';
import { formatAddress, parseAddress } from './question-address.ts';
import type { AskedAddress } from './question-address.ts';
import { isDraft, putInHistory, settleDraft } from './question-history.ts';
import type { HistoryStep } from './question-history.ts';
import { createResultsView } from './results-view.ts';
import { drawRecent } from './recent-list.ts';
import { countText } from './search-texts.ts';
import { safeAddress } from './safe-address.ts';
import { startAsking } from './start-asking.ts';
import { startTopicFilter } from './topic-filter.ts';

/** A pause of typing after which the question is asked. */
const pauseMs = 300;

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page !== null) start(page);

function start(root: HTMLElement): void {
  const parts = findPageParts(root);
  const speaker = speakAfterPause((message) => {
    parts.says.textContent = message;
  });
  const mentions = startMentions(parts.mentions);
  let asked: AskedAddress = { question: '', topic: null, correct: true };
  /** What stands in the box, where the question that is asked leaves something of it out. */
  let typed: string | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const filter = startTopicFilter(parts.filter, (topic) => {
    go({ ...asked, topic }, 'push');
  });
  const view = createResultsView(parts, filter, {
    onDrawn: (answer) => {
      speaker.speak(countText(answer));
      // For whoever holds the page in a panel.
      document.dispatchEvent(new CustomEvent('waymark:answer', { detail: answer }));
      mentions.offer(mentionWords(asked.question, answer.results));
      if (answer.level === 'meaning') keepAnswer(formatAddress(asked), answer);
      if (!isDraft()) keepUnfound();
    },
    onDeclined: ({ articleId }) => {
      void keepUnanswered({ question: asked.question, why: 'not-meant', nearest: articleId });
    },
  });

  /** A question that nothing fits, once it was asked in earnest and the engine has said all that it will say. */
  const keepUnfound = (): void => {
    const { shown } = view;
    if (shown?.confidence !== 'nothing-fits' || (shown.level === 'words' && asking.state?.kind !== 'words-only')) return;
    void keepUnanswered({ question: asked.question, why: 'nothing-fits', nearest: shown.results[0]?.articleId ?? null });
  };

  const asking = startAsking(root, parts, view, () => asked);

  /** Asks what the address says, starting from a kept answer where there is one. */
  const answerAddress = (): void => {
    clearTimeout(pause);
    asking.stop();
    delete document.documentElement.dataset['asked'];
    // Whoever is typing a card number must not have it changed under the cursor: only what is asked leaves it out.
    if (parts.input.value !== typed && parts.input.value.trim() !== asked.question) parts.input.value = asked.question;
    document.title = document.title.replace(/^.*?(?=Search – )/, asked.question === '' ? '' : `${asked.question} – `);
    if (asked.question === '') {
      view.welcome();
      drawRecent(parts);
      parts.load.hidden = true;
      return;
    }
    if (!isDraft()) void keepRecentQuestion(asked.question);
    rememberQuestion({ question: asked.question, path: null, anchor: null });
    view.begin(asked);
    const kept = keptAnswer(formatAddress(asked));
    if (kept !== null) view.receive(kept);
    asking.ask();
  };

  const go = (next: AskedAddress, step: HistoryStep): void => {
    if (next.question === asked.question && next.topic === asked.topic && next.correct === asked.correct) {
      if (step === 'push' && isDraft()) {
        settleDraft();
        void keepRecentQuestion(asked.question);
        keepUnfound();
      }
      return;
    }
    asked = next;
    putInHistory(next, step);
    answerAddress();
  };

  const askTyped = async (step: HistoryStep): Promise<void> => {
    const text = parts.input.value;
    try {
      const next = await safeAddress({ question: text, topic: asked.topic, correct: true });
      // Somebody has typed on: a later call asks.
      if (parts.input.value !== text) return;
      typed = text;
      go(next, step);
    } catch {
      showFailure(parts, 'offline');
    }
  };

  /** The address as a link, a reload or Back left it. */
  const openAddress = async (): Promise<void> => {
    const written = parseAddress(location.search);
    try {
      asked = await safeAddress(written);
      typed = undefined;
      if (asked.question !== written.question) history.replaceState(history.state, '', formatAddress(asked));
      answerAddress();
    } catch {
      showFailure(parts, 'offline');
    }
  };

  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    void askTyped('push');
    // On a phone the keyboard would hide the answer.
    if (matchMedia('(pointer: coarse)').matches) parts.input.blur();
  });
  parts.input.addEventListener('input', () => {
    clearTimeout(pause);
    speaker.hush();
    pause = setTimeout(() => {
      void askTyped('draft');
    }, pauseMs);
  });
  parts.input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    const first = parts.flow.isShown() ? parts.flow.link : parts.results.querySelector<HTMLElement>('a');
    if (first === null) return;
    event.preventDefault();
    first.focus();
  });
  parts.original.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(parseAddress(parts.original.search), 'push');
  });
  parts.results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null)
      rememberQuestion({ question: asked.question, path: link.pathname, anchor: link.hash === '' ? null : link.hash.slice(1) });
  });
  parts.flow.link.addEventListener('click', () => {
    rememberQuestion({ question: asked.question, path: parts.flow.link.pathname, anchor: null });
  });
  addEventListener('popstate', () => {
    void openAddress();
  });

  parts.recentClear.addEventListener('click', () => {
    clearRecentQuestions();
    drawRecent(parts);
    parts.input.focus();
    speaker.speak('Your last questions are cleared');
  });

  void openAddress();
}
