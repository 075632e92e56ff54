/** Shows the question of this tab on the contact page, to copy into a chat or to read out. */
import { askedQuestion, rememberQuestion } from '../asked-question/asked-question.ts';

const root = document.querySelector<HTMLElement>('[data-carried]');
const asked = askedQuestion();
if (root !== null && asked !== undefined && asked.question !== '') {
  const { question } = asked;
  const text = root.querySelector<HTMLElement>('[data-carried-text]');
  const says = root.querySelector<HTMLElement>('[data-carried-says]');
  if (text !== null) text.textContent = question;
  root.hidden = false;

  root.querySelector('[data-carried-copy]')?.addEventListener('click', () => {
    copy(question).then(
      () => {
        if (says !== null) says.textContent = 'Copied. Paste it into the chat or your email.';
      },
      () => {
        if (says !== null) says.textContent = 'It could not be copied. Select the text instead.';
      },
    );
  });
  root.querySelector('[data-carried-forget]')?.addEventListener('click', () => {
    rememberQuestion({ question: '', path: null, anchor: null });
    root.hidden = true;
  });
}

/** Rejects where the browser has no clipboard, as on a page without HTTPS. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
