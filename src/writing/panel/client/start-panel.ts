/** Puts the panel on the page when the page is an article. Loaded by the dev server alone. */
import { panelTag, WritersPanel } from './panel-element.ts';

const articleId = document.querySelector<HTMLElement>('[data-article]')?.dataset['article'];

if (articleId !== undefined) {
  if (customElements.get(panelTag) === undefined) customElements.define(panelTag, WritersPanel);
  const panel = document.createElement(panelTag);
  panel.setAttribute('article', articleId);
  document.body.append(panel);
}
