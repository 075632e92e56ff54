/**
 * Brings "Did this answer your question?" to life; without script it stays hidden, for it could do nothing.
 * What keeps and delivers an opinion is fetched with the first press: few readers press.
 */
import type { FeedbackReason } from '../../content/reader-record.ts';
import { askedQuestion } from '../asked-question/asked-question.ts';
import type { GuardedField } from '../guarded-field/guard-field.ts';
import type { Outcome } from './give-feedback.ts';

const section = document.querySelector<HTMLElement>('[data-answered]');
if (section !== null) start(section);

function start(root: HTMLElement): void {
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-answered-${name}]`);
  const setHidden = (name: string, hidden: boolean): void => {
    const found = part(name);
    if (found !== null) found.hidden = hidden;
  };
  const text = root.querySelector('textarea');
  const { answered: articleId = '', title = '', revision = '', endpoint, mail } = root.dataset;
  const asked = askedQuestion();
  const question = asked?.path === location.pathname ? asked.question : null;
  let guarded: GuardedField | undefined;
  root.hidden = false;

  if (question !== null) {
    void import('../recent-questions/recent-questions.ts').then(({ keepRecentQuestion }) => keepRecentQuestion(question));
    const quote = part('question');
    if (quote !== null) quote.textContent = `“${question}”`;
    setHidden('question', false);
    const search = root.querySelector<HTMLAnchorElement>('[data-answered-search]');
    if (search !== null) search.href = `/search/?q=${encodeURIComponent(question)}`;
  }

  const say = (words: string): void => {
    const says = part('says');
    if (says !== null) says.textContent = words;
  };

  const give = async (answered: boolean, reason: FeedbackReason | null): Promise<void> => {
    const words = reason === 'other' ? (text?.value ?? '') : '';
    try {
      const { giveFeedback } = await import('./give-feedback.ts');
      const given = await giveFeedback({ articleId, revision, answered, reason, text: words, question }, endpoint);
      if (text !== null && reason === 'other' && text.value !== given.text) text.value = given.text;
      const letter = root.querySelector<HTMLAnchorElement>('[data-answered-mail]');
      if (letter !== null && mail !== undefined) letter.href = given.letterTo(mail, title);
      // An open form says enough; what is said of it comes when it is done.
      say(reason === 'other' && words === '' ? '' : outcomeText(answered, reason, given.outcome));
    } catch {
      say('This could not be kept. Check your connection and press again.');
    }
  };

  const guardText = async (): Promise<void> => {
    if (text === null || guarded !== undefined) return;
    const { guardField } = await import('../guarded-field/guard-field.ts');
    guarded = guardField(text);
  };

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null || button.type === 'submit' || button.closest('.guard-frame') !== null) return;
    for (const other of button.parentElement?.querySelectorAll('button') ?? [])
      other.setAttribute('aria-pressed', String(other === button));
    const isNo = button.value !== 'yes';
    setHidden('no', !isNo);
    setHidden('next', !isNo);
    if (button.value === 'yes' || button.value === 'no') {
      for (const other of root.querySelectorAll('[data-answered-no] [aria-pressed]')) other.setAttribute('aria-pressed', 'false');
      setHidden('form', true);
      void give(!isNo, null);
      return;
    }
    setHidden('form', button.value !== 'other');
    if (button.value === 'other') {
      text?.focus();
      void guardText();
    }
    const reason = button.value;
    if (reason === 'inaccurate' || reason === 'confusing' || reason === 'missing' || reason === 'other') void give(false, reason);
  });

  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    // What the guard sees stays where it is, and it says so beside the field.
    if (guarded?.check() === false) text?.focus();
    else void give(false, 'other');
  });

  if (endpoint !== undefined) void sendWaiting(endpoint);
}

/** What could not be sent on an earlier visit. */
async function sendWaiting(endpoint: string): Promise<void> {
  try {
    if (localStorage.getItem('waymark:unsent') === null) return;
    const { sendUnsent } = await import('./unsent.ts');
    await sendUnsent(endpoint);
  } catch {
    // Next time.
  }
}

function outcomeText(answered: boolean, reason: FeedbackReason | null, outcome: Outcome): string {
  if (outcome === 'waiting') return 'Thank you. It could not be sent now, so it is kept here and sent on your next visit.';
  if (answered) return 'Good. Thank you for telling us.';
  if (reason === null) return 'Thank you. Tell us why, if you like.';
  return outcome === 'sent' ? 'Thank you. This helps us to improve the page.' : 'Thank you. It is noted on this device.';
}
