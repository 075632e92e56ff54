/** Brings "Did this answer your question?" to life. Without script it stays hidden: it could do nothing. */
import { askedQuestion } from '../asked-question/asked-question.ts';

/** Told to the page around the help centre, which may send it on. */
export interface Feedback {
  readonly articleId: string;
  readonly revision: string;
  readonly answered: boolean;
  readonly reason: string | null;
}

const section = document.querySelector<HTMLElement>('[data-answered]');
if (section !== null) start(section);

function start(root: HTMLElement): void {
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-answered-${name}]`);
  const articleId = root.dataset['answered'] ?? '';
  const revision = root.dataset['revision'] ?? '';
  const asked = askedQuestion();
  root.hidden = false;

  if (asked?.path === location.pathname) {
    const question = part('question');
    if (question !== null) {
      question.textContent = `“${asked.question}”`;
      question.hidden = false;
    }
    const search = root.querySelector<HTMLAnchorElement>('[data-answered-search]');
    if (search !== null) search.href = `/search/?q=${encodeURIComponent(asked.question)}`;
  }

  const say = (text: string): void => {
    const says = part('says');
    if (says !== null) says.textContent = text;
  };
  const setHidden = (name: string, hidden: boolean): void => {
    const found = part(name);
    if (found !== null) found.hidden = hidden;
  };

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    for (const other of button.parentElement?.querySelectorAll('button') ?? [])
      other.setAttribute('aria-pressed', String(other === button));
    switch (button.value) {
      case 'yes':
        setHidden('no', true);
        setHidden('next', true);
        say('Good. Thank you for telling us.');
        keep({ articleId, revision, answered: true, reason: null });
        return;
      case 'no':
        setHidden('no', false);
        setHidden('next', false);
        say('');
        keep({ articleId, revision, answered: false, reason: null });
        return;
      default:
        say('Thank you. We use this to improve the page.');
        keep({ articleId, revision, answered: false, reason: button.value });
    }
  });
}

/** One opinion an article and revision, on this device. */
function keep(feedback: Feedback): void {
  try {
    localStorage.setItem(`waymark:feedback:${feedback.articleId}`, JSON.stringify(feedback));
  } catch {
    // Blocked storage: the event below still tells whoever listens.
  }
  document.dispatchEvent(new CustomEvent('waymark:feedback', { detail: feedback }));
}
