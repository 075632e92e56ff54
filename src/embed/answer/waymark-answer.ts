/**
 * `<waymark-answer question="…">`: one answer where a question arises. Its content is a plain link, which stays until
 * there is an answer, and for good where the script, the help centre or the answer fails. Nothing is fetched before the
 * element comes near the window.
 */
import type { Answer } from '../../search/answer.ts';
import { buildLink, buildPart } from '../inline/build-part.ts';
import { helpOrigin, searchAddress } from '../inline/help-origin.ts';
import { attachInlineRoot } from '../inline/inline-styles.ts';
import { askWordsFirst, loadHelp } from '../inline/load-help.ts';

/**
 * Attributes: `question` (what to answer), `topic` (id of a topic, to answer from that alone), `origin` (of the help
 * centre; that of the script unless given), `more` (words of the second link; "More help" unless given).
 * Events: `waymark:shown` with the confidence, `waymark:follow` for a link, which may be prevented.
 * Parts: `answer`, `sentence`, `link`, `more`.
 *
 * @example
 * <script type="module" src="https://help.brindle.example/embed/answer.js"></script>
 * <waymark-answer question="Why was I declined at checkout?">
 *   <a href="https://help.brindle.example/billing/declined-at-checkout/">Why was I declined?</a>
 * </waymark-answer>
 */
export function defineWaymarkAnswer(): void {
  if (typeof customElements === 'undefined' || customElements.get('waymark-answer') !== undefined) return;
  customElements.define(
    'waymark-answer',
    class extends HTMLElement {
      static readonly observedAttributes = ['question', 'topic', 'origin', 'more'];
      readonly #place = document.createElement('div');
      readonly #fallback = document.createElement('slot');
      #asking: AbortController | undefined;
      #seen: IntersectionObserver | undefined;

      constructor() {
        super();
        this.#place.hidden = true;
        attachInlineRoot(this).append(this.#fallback, this.#place);
      }

      connectedCallback(): void {
        this.#waitUntilNear();
      }

      disconnectedCallback(): void {
        this.#stop();
      }

      attributeChangedCallback(): void {
        if (this.isConnected) this.#waitUntilNear();
      }

      #stop(): void {
        this.#seen?.disconnect();
        this.#asking?.abort();
      }

      #waitUntilNear(): void {
        this.#stop();
        this.#show(false);
        this.#seen = new IntersectionObserver(
          (entries, observer) => {
            if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
            observer.disconnect();
            void this.#ask();
          },
          { rootMargin: '200px' },
        );
        this.#seen.observe(this);
      }

      async #ask(): Promise<void> {
        const question = this.getAttribute('question')?.trim() ?? '';
        const origin = helpOrigin(this);
        if (question === '' || origin === undefined) return;
        const asking = new AbortController();
        this.#asking = asking;
        const topic = this.getAttribute('topic');
        try {
          const help = await loadHelp(origin);
          const answer = await askWordsFirst(help, question, { limit: 2, signal: asking.signal, ...(topic !== null && { topic }) });
          if (!asking.signal.aborted && answer.confidence !== 'nothing-fits' && answer.results.length > 0)
            this.#draw(answer, question, (path, anchor) => help.url(path, anchor), searchAddress(origin, question));
        } catch {
          // The link of the page stays. Whoever wants to know why asks the headless package.
        }
      }

      #draw({ confidence, results }: Answer, question: string, url: (path: string, anchor: string | null) => string, all: string): void {
        const isSure = confidence === 'answer';
        const [best] = results;
        const links = (isSure ? results.slice(0, 1) : results).map(({ title, section, path, anchor }) =>
          buildLink('link', isSure && section !== null ? `${title}: ${section}` : title, url(path, anchor)),
        );
        const line = buildPart('p', 'links', ...links, buildLink('more', this.getAttribute('more') ?? 'More help', all));
        line.className = 'links';
        const box = buildPart('div', 'answer');
        box.className = 'box';
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', question);
        if (isSure && best !== undefined) {
          const sentence = buildPart('p', 'sentence', best.sentence);
          sentence.className = 'sentence';
          box.append(sentence);
        }
        box.append(line);
        this.#place.replaceChildren(box);
        this.#show(true);
        this.dispatchEvent(new CustomEvent('waymark:shown', { detail: { confidence }, bubbles: true, composed: true }));
      }

      #show(hasAnswer: boolean): void {
        this.#place.hidden = !hasAnswer;
        this.#fallback.hidden = hasAnswer;
      }
    },
  );
}
