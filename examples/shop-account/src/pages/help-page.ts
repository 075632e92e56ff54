/** Help as a page of the shop: a search of the shop's own over the headless package, and the whole help centre in place. */
import { build, buildCustom } from '../build.ts';
import { help } from '../help.ts';

export function helpPage(): readonly Node[] {
  const question = build('input', { name: 'q', type: 'search', required: '', autocomplete: 'off' });
  const says = build('p', { role: 'status' });
  const results = build('ul');
  // Without the help centre's script the form still leads to its search page.
  const form = build(
    'form',
    { action: help.url('/search/') },
    build('label', {}, 'Your question', question),
    build('button', { type: 'submit' }, 'Ask'),
  );
  form.addEventListener(
    'focusin',
    () => {
      void help.prepare().catch(() => undefined);
    },
    { once: true },
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    help.search(question.value, { limit: 5 }).then(
      ({ confidence, results: found }) => {
        says.textContent = confidence === 'nothing-fits' ? 'Nothing fits. Try other words.' : `${String(found.length)} articles`;
        results.replaceChildren(
          ...found.map(({ title, sentence, path, anchor }) =>
            build('li', {}, build('a', { href: help.url(path, anchor) }, title), ` ${sentence}`),
          ),
        );
      },
      () => {
        form.submit();
      },
    );
  });
  return [
    build('h1', {}, 'Help'),
    form,
    says,
    results,
    build('h2', {}, 'Everything'),
    buildCustom('waymark-help', { mode: 'inline', origin: help.url('/').replace(/\/$/, '') }),
  ];
}
