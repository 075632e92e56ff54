// Answers in the page: by words as soon as they can be had, by meaning a moment later. Nothing typed leaves the browser.
const form = document.querySelector('form');
const status = document.querySelector('[role=status]');
const list = document.querySelector('ol');
const help = form.dataset.help;

/** Loaded with the first sign of intent, and never before. */
let search;
const openSearch = () =>
  (search ??= import(`${help}/embed/search.js`).then(({ createSearch }) =>
    createSearch({ manifestUrl: `${help}/search-index/manifest.json` }),
  ));

form.addEventListener(
  'focusin',
  () =>
    openSearch()
      .then((opened) => opened.prepare())
      .catch(() => {}),
  { once: true },
);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  status.textContent = 'Looking …';
  try {
    const opened = await openSearch();
    await opened.search(form.q.value, { limit: 5, onAnswer: show });
  } catch {
    form.submit(); // No search here: the help centre's own page answers.
  }
});

function show({ confidence, results }) {
  const fits = confidence !== 'nothing-fits';
  status.textContent = fits ? `${results.length} articles` : 'Nothing fits. Try other words.';
  list.replaceChildren(
    ...(fits ? results : []).map(({ title, sentence, path, anchor }) => {
      const link = document.createElement('a');
      link.href = `${help}${path}${anchor === null ? '' : `#${anchor}`}`;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link, document.createElement('br'), sentence);
      return item;
    }),
  );
}
