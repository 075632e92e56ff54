/**
 * The panel on an article's page: a custom element with a shadow root and a stylesheet of its own, so that it cannot
 * disturb the page. Closed it is one line; open it stands beside the text. It follows every save.
 */
import { indexEvent } from '../../../serving/index-event.ts';
import { build } from './build-element.ts';
import { drawChecks, drawFound, drawPassages, drawReading, editorLink, summaryOf } from './draw-article.ts';
import { drawExplanation } from './draw-explanation.ts';
import { isOpen, keepOpen, keepTried, triedQuestion } from './panel-memory.ts';
import { fetchArticleView, fetchExplanation } from './panel-server.ts';
import styles from './panel.css?inline';

export const panelTag = 'waymark-writers-panel';

export class WritersPanel extends HTMLElement {
  readonly #summary = build('button.summary', { type: 'button', 'aria-controls': 'panel' }, 'Reading the index …');
  readonly #place = build('p.small');
  readonly #found = build('div');
  readonly #checks = build('div');
  readonly #reading = build('div');
  readonly #passages = build('div');
  readonly #explanation = build('div', { 'aria-live': 'polite' });
  readonly #question = document.createElement('input');
  readonly #panel: HTMLElement;
  #isOpen = false;
  #loading = new AbortController();
  #trying = new AbortController();

  constructor() {
    super();
    this.#panel = this.#buildPanel();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#summary, this.#panel);
    this.#summary.addEventListener('click', () => this.#setOpen(!this.#isOpen));
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#isOpen) return;
      this.#setOpen(false);
      this.#summary.focus();
    });
  }

  connectedCallback(): void {
    this.#setOpen(isOpen());
    this.refresh();
    import.meta.hot?.on(indexEvent, this.refresh);
  }

  disconnectedCallback(): void {
    import.meta.hot?.off(indexEvent, this.refresh);
  }

  /** Asks again; what the writer has typed and where they are stays. */
  readonly refresh = (): void => {
    this.#loading.abort();
    this.#loading = new AbortController();
    void this.#load(this.#loading.signal);
    if (this.#question.value !== '') this.#explain(this.#question.value);
  };

  get #article(): string {
    return this.getAttribute('article') ?? '';
  }

  #buildPanel(): HTMLElement {
    Object.assign(this.#question, { type: 'text', name: 'q', value: triedQuestion(), autocomplete: 'off' });
    const form = build(
      'form',
      {},
      build('label', {}, 'A question, as a customer asks it', this.#question),
      build('button', { type: 'submit' }, 'Try it'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#explain(this.#question.value);
    });
    return build(
      'section.panel',
      { id: 'panel', 'aria-label': 'For writers', tabindex: '-1' },
      build('header', {}, build('h2', {}, 'For writers'), this.#place),
      build('h3', {}, 'How it is found'),
      this.#found,
      build('h3', {}, 'Why not mine?'),
      form,
      this.#explanation,
      build('h3', {}, 'Checks of this page'),
      this.#checks,
      build('h3', {}, 'Reading'),
      this.#reading,
      build('details', {}, build('summary', {}, 'Passages, as the engine sees them'), this.#passages),
    );
  }

  #setOpen(open: boolean): void {
    this.#isOpen = open;
    this.#panel.hidden = !open;
    this.#summary.setAttribute('aria-expanded', String(open));
    keepOpen(open);
  }

  async #load(signal: AbortSignal): Promise<void> {
    try {
      const view = await fetchArticleView(this.#article, signal);
      const { text, isWell } = summaryOf(view);
      this.#summary.replaceChildren(text);
      this.#summary.classList.toggle('well', isWell);
      this.#place.replaceChildren(editorLink(view.path, 1, view.file), view.isIndexed ? '' : ' · not indexed as it was saved last');
      this.#found.replaceChildren(drawFound(view, (question) => this.#explain(question)));
      this.#checks.replaceChildren(drawChecks(view));
      this.#reading.replaceChildren(drawReading(view));
      this.#passages.replaceChildren(drawPassages(view));
    } catch (error) {
      if (!signal.aborted) this.#summary.replaceChildren(messageOf(error));
    }
  }

  #explain(question: string): void {
    this.#trying.abort();
    this.#trying = new AbortController();
    const { signal } = this.#trying;
    this.#question.value = question;
    keepTried(question);
    if (question.trim() === '') {
      this.#explanation.replaceChildren();
      return;
    }
    fetchExplanation(this.#article, question, signal).then(
      (explanation) => {
        if (!signal.aborted) this.#explanation.replaceChildren(drawExplanation(explanation));
      },
      (error: unknown) => {
        if (!signal.aborted) this.#explanation.replaceChildren(messageOf(error));
      },
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
