/**
 * `<waymark-deflect for="form-id" field="message">`: answers beside a message to support while it is written. It stands in
 * nobody's way: it takes no focus, holds no button back and reads nothing but that field, on this device. Its content, a
 * plain link, stays where the script fails.
 */
import { buildLink, buildPart } from '../inline/build-part.ts';
import { helpOrigin } from '../inline/help-origin.ts';
import { attachInlineRoot } from '../inline/inline-styles.ts';
import { askWordsFirst, loadHelp, loadMeaning } from '../inline/load-help.ts';
import { isSameOffer, isWorthAsking, offerFor } from './worth-asking.ts';
import type { Offer } from './worth-asking.ts';

/** What `waymark:suggested` tells: how many articles are shown. Never what was typed. */
export interface DeflectSuggested {
  readonly count: number;
  readonly isSure: boolean;
}

/** What `waymark:answered` tells: the customer pressed "This answered it". */
export interface DeflectAnswered {
  /** The article that stood first: "/billing/payment-failed/". */
  readonly path: string;
  readonly title: string;
}

/** Somebody who pauses this long looks up. */
const pauseMs = 700;

/**
 * Attributes: `for` (id of the form), `field` (name or id of its field), `topic`, `origin` (of the help centre; that of the
 * script unless given). Form and field are looked up when somebody types, so that a framework may draw them again.
 * Best placed below the form's button: what appears there moves nothing that is about to be pressed.
 * Events: `waymark:suggested`, `waymark:answered`, and `waymark:follow` for a link, which may be prevented.
 * Parts: `panel`, `heading`, `sentence`, `list`, `link`, `answered`, `dismiss`.
 *
 * @example
 * <script type="module" src="https://help.brindle.example/embed/deflect.js"></script>
 * <form id="contact">… <textarea name="message"></textarea> …</form>
 * <waymark-deflect for="contact" field="message"><a href="https://help.brindle.example/">Look in the help centre</a></waymark-deflect>
 */
export function defineWaymarkDeflect(): void {
  if (typeof customElements === 'undefined' || customElements.get('waymark-deflect') !== undefined) return;
  customElements.define(
    'waymark-deflect',
    class extends HTMLElement {
      readonly #panel = buildPart('section', 'panel');
      readonly #fallback = document.createElement('slot');
      readonly #says = document.createElement('p');
      #listening: AbortController | undefined;
      #asking: AbortController | undefined;
      #timer: ReturnType<typeof setTimeout> | undefined;
      #offer: Offer = { kind: 'none' };
      #field: HTMLElement | undefined;
      #isDismissed = false;

      constructor() {
        super();
        this.#panel.className = 'box';
        this.#panel.hidden = true;
        this.#panel.setAttribute('aria-labelledby', 'heading');
        this.#says.className = 'ears';
        this.#says.setAttribute('role', 'status');
        this.#panel.addEventListener('keydown', (event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          this.#dismiss();
        });
        attachInlineRoot(this).append(this.#fallback, this.#panel, this.#says);
      }

      connectedCallback(): void {
        const listening = new AbortController();
        this.#listening = listening;
        const root = this.getRootNode();
        root.addEventListener('focusin', (event) => this.#prepare(event), { signal: listening.signal });
        root.addEventListener('input', (event) => this.#typed(event), { signal: listening.signal });
      }

      disconnectedCallback(): void {
        this.#listening?.abort();
        this.#asking?.abort();
        clearTimeout(this.#timer);
      }

      /** The field that is meant, where the event comes from it. */
      #fieldOf({ target }: Event): HTMLInputElement | HTMLTextAreaElement | undefined {
        if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return undefined;
        const field = this.getAttribute('field');
        // Not `form.id`: a field of that name would stand in its place.
        return target.form?.getAttribute('id') === this.getAttribute('for') && (target.name === field || target.id === field)
          ? target
          : undefined;
      }

      #prepare(event: Event): void {
        const origin = helpOrigin(this);
        if (origin === undefined || this.#isDismissed || this.#fieldOf(event) === undefined) return;
        loadHelp(origin)
          .then(loadMeaning)
          // The link of the page stays; the next focus tries again.
          .catch(() => undefined);
      }

      #typed(event: Event): void {
        const field = this.#fieldOf(event);
        if (field === undefined || this.#isDismissed) return;
        this.#field = field;
        this.#asking?.abort();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#ask(field.value), pauseMs);
      }

      async #ask(message: string): Promise<void> {
        const origin = helpOrigin(this);
        if (origin === undefined) return;
        if (!isWorthAsking(message)) {
          this.#show({ kind: 'none' }, () => '');
          return;
        }
        const asking = new AbortController();
        this.#asking = asking;
        const topic = this.getAttribute('topic');
        try {
          const help = await loadHelp(origin);
          await askWordsFirst(help, message, {
            ...{ limit: 3, signal: asking.signal, ...(topic !== null && { topic }) },
            onAnswer: (answer) => this.#show(offerFor(message, answer), (path, anchor) => help.url(path, anchor)),
          });
        } catch {
          // No help is no hindrance: what is shown stays, and the form goes its way.
        }
      }

      #show(offer: Offer, url: (path: string, anchor: string | null) => string): void {
        if (isSameOffer(offer, this.#offer)) return;
        // Somebody is in it: what they look at is not taken from under their hands.
        if (this.shadowRoot?.activeElement !== null && this.#offer.kind !== 'none') return;
        this.#offer = offer;
        this.#panel.hidden = offer.kind === 'none';
        this.#fallback.hidden = offer.kind !== 'none';
        if (offer.kind === 'none') {
          this.#says.textContent = '';
          return;
        }
        this.#draw(offer, url);
        const count = offer.results.length;
        this.#says.textContent = `${count} ${count === 1 ? 'article' : 'articles'} may answer your message. You can still send it.`;
        this.#tell('waymark:suggested', { count, isSure: offer.kind === 'answer' });
      }

      #draw(offer: Exclude<Offer, { kind: 'none' }>, url: (path: string, anchor: string | null) => string): void {
        const isSure = offer.kind === 'answer';
        const heading = buildPart('h2', 'heading', isSure ? 'This may answer it' : 'These articles may help');
        heading.id = 'heading';
        const items = offer.results.map(({ title, path, anchor }) => {
          const link = buildLink('link', title, url(path, anchor));
          // What was typed must not be lost by reading.
          link.target = '_blank';
          link.rel = 'noopener';
          const newTab = document.createElement('span');
          newTab.className = 'ears';
          newTab.textContent = ' (opens in a new tab)';
          link.append(newTab);
          const item = document.createElement('li');
          item.append(link);
          return item;
        });
        const answered = buildPart('button', 'answered', 'This answered it');
        const dismiss = buildPart('button', 'dismiss', 'Hide');
        dismiss.className = 'plain';
        for (const button of [answered, dismiss]) button.type = 'button';
        answered.addEventListener('click', () => this.#answered(offer));
        dismiss.addEventListener('click', () => this.#dismiss());
        const buttons = document.createElement('div');
        buttons.className = 'buttons';
        buttons.append(answered, dismiss);
        const [best] = offer.results;
        const sentence = isSure && best !== undefined ? [buildPart('p', 'sentence', best.sentence)] : [];
        for (const line of sentence) line.className = 'sentence';
        this.#panel.replaceChildren(heading, ...sentence, buildPart('ul', 'list', ...items), buttons);
      }

      #answered({ results: [best] }: Exclude<Offer, { kind: 'none' }>): void {
        this.#dismiss();
        this.#says.textContent = 'Good. Your message was not sent.';
        if (best !== undefined) this.#tell('waymark:answered', { path: best.path, title: best.title });
      }

      /** Gone until the page is loaded again; focus goes back to the message. */
      #dismiss(): void {
        this.#isDismissed = true;
        this.#asking?.abort();
        clearTimeout(this.#timer);
        this.#offer = { kind: 'none' };
        this.#panel.hidden = true;
        this.#fallback.hidden = false;
        this.#says.textContent = '';
        this.#field?.focus();
      }

      #tell(name: string, detail: DeflectSuggested | DeflectAnswered): void {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
      }
    },
  );
}
