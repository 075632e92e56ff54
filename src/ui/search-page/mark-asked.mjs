// @ts-check
/* A search page that was opened with a question never shows its welcome, and one without shows it from the first paint on. */
if (/[?&]q=[^&]/.test(location.search)) document.documentElement.dataset['asked'] = '';
