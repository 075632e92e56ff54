/** The custom element `<waymark-help>`. Nothing here runs on import: where there is no document, nothing is defined. */
import { elementStyles } from './element-styles.ts';
import { attributeNames } from './help-attributes.ts';
import { createHelp } from './help.ts';
import { createHelpPanel } from './help-panel.ts';
import type { HelpPanel, HelpSource } from './help-panel.ts';
import { register } from './help-registry.ts';

export interface HelpDefaults extends HelpSource {
  /** The site's accent: "#0b5d4e". */
  readonly accent: string;
}

/** Defines `<waymark-help>` a moment later, unless another copy of the script does so, or there is no document. */
export function defineWaymarkHelp({ accent, ...source }: HelpDefaults): void {
  if (typeof customElements === 'undefined') return;
  const styles = new CSSStyleSheet();
  styles.replaceSync(elementStyles(accent));

  class WaymarkHelp extends HTMLElement {
    static readonly observedAttributes = attributeNames;
    readonly #panel: HelpPanel;
    readonly #help;
    #leave: (() => void) | undefined;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [styles];
      this.#panel = createHelpPanel(this, shadow, source);
      this.#help = createHelp(this, this.#panel);
      // Set before the script came; the accessor takes its place.
      const texts: unknown = Reflect.get(this, 'texts');
      Object.defineProperties(this, Object.getOwnPropertyDescriptors(this.#help));
      if (texts) Reflect.set(this, 'texts', texts);
    }

    connectedCallback(): void {
      this.#panel.connect();
      this.#leave = register(this.#help);
    }
    disconnectedCallback(): void {
      this.#leave?.();
      this.#panel.disconnect();
    }
    /** `moveBefore` keeps the frame as it is; without this the element would be taken out and put in again. */
    connectedMoveCallback(): void {
      this.#panel.heed('place');
    }
    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before !== after) this.#panel.heed(name);
    }
  }
  // In a task of its own: on a slow phone, half of the work now and half a moment later is not felt.
  setTimeout(() => {
    if (!customElements.get('waymark-help')) customElements.define('waymark-help', WaymarkHelp);
  });
}
