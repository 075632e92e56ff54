/** One box for both: the shop's own orders, and the help centre by its headless package. */
import { build } from './build.ts';
import { help } from './help.ts';
import { orders } from './orders.ts';

export function startSearchPage(main: HTMLElement): void {
  const form = main.querySelector('form');
  const question = main.querySelector('input');
  const says = main.querySelector('[role=status]');
  const list = main.querySelector('.shop-results');
  if (!form || !question || !says || !list) return;
  // The engine comes while the customer types.
  question.addEventListener('focus', () => void help.prepare().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const found = orders
      .filter(({ id, item }) => `${item} ${id}`.toLowerCase().includes(question.value.trim().toLowerCase()))
      .map(({ id, item }) => row(`/orders/${id}`, item, `Your order ${id}`));
    help.search(question.value, { limit: 4 }).then(
      ({ confidence, results }) => {
        const answers = confidence === 'nothing-fits' ? [] : results;
        list.replaceChildren(...found, ...answers.map(({ title, sentence, path, anchor }) => row(help.url(path, anchor), title, sentence)));
        says.textContent = list.childElementCount === 0 ? 'Nothing fits. Try other words.' : `${list.childElementCount} found`;
      },
      () => {
        // To the help centre's own page of results.
        form.submit();
      },
    );
  });
}

function row(href: string, title: string, sentence: string): HTMLElement {
  return build('li', {}, build('a', { href }, title), build('p', {}, sentence));
}
