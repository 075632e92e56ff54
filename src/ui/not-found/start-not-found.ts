/** Searches for the words of an address that leads nowhere. Without script the page still offers the box and topics. */
import { rememberQuestion } from '../asked-question/asked-question.ts';
import { resultRow } from '../search-page/result-row.ts';
import { searchOnDemand } from '../search-on-demand/search-on-demand.ts';
import { addressWords } from './address-words.ts';

const mostResults = 5;

const page = document.querySelector<HTMLElement>('[data-not-found]');
const words = addressWords(location.pathname);
if (page !== null && words !== '') void search(page, words);

async function search(root: HTMLElement, question: string): Promise<void> {
  const section = root.querySelector<HTMLElement>('[data-not-found-results]');
  const list = root.querySelector('[data-results]');
  const input = root.querySelector<HTMLInputElement>('input[name="q"]');
  if (section === null || list === null) return;
  if (input !== null && input.value === '') input.value = question;
  try {
    const client = await searchOnDemand();
    // Words alone will do: nobody asked for the encoder here.
    await client.ask(question, {
      typing: true,
      limit: mostResults,
      onAnswer: ({ results }) => {
        list.replaceChildren(
          ...results.map((result) =>
            resultRow(result, root.querySelector(`.topic-name a[href="/${CSS.escape(result.topic)}/"]`)?.textContent ?? result.topic),
          ),
        );
        section.hidden = results.length === 0;
      },
    });
  } catch {
    // The page stands without results.
  }
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null) rememberQuestion({ question, path: link.pathname, anchor: link.hash === '' ? null : link.hash.slice(1) });
  });
}
