/** All of an element that is drawn in the host's page: launcher, panel or inline box, and the cover over the frame. */
import { createCover } from './cover.ts';
import type { HelpTexts } from './help-methods.ts';
import type { HelpSettings } from './help-settings.ts';
import { createLauncher } from './launcher.ts';
import { makeElement } from './make-element.ts';
import { createPanel } from './panel.ts';

export interface HelpShell {
  /** What everything lies in. */
  readonly root: HTMLElement;
  /** Where the frame goes. */
  readonly box: HTMLElement;
  readonly isOpen: boolean;
  /** The panel or something in it has the focus. */
  holdsFocus(): boolean;
  /** Puts into the document what the settings ask for. */
  build(): void;
  /** Draws what attributes and texts say now. */
  draw(texts: HelpTexts): void;
  /** @returns false when it was open already, or stands inline */
  open(opener?: HTMLElement): boolean;
  /** @returns false when it was not open */
  close(): boolean;
  /** Of the frame. To be seen, it must be drawn. */
  setState(state: 'coming' | 'ready' | 'failed'): void;
  setBadge(isShown: boolean): void;
  setHeight(pixels: number): void;
}

export interface ShellNeeds {
  readonly host: HTMLElement;
  readonly settings: () => HelpSettings;
  /** The customer wants the panel closed. */
  readonly onClose: (by: 'escape' | 'button') => void;
}

export function createHelpShell({ host, settings, onClose }: ShellNeeds): HelpShell {
  const launcher = createLauncher();
  const panel = createPanel(() => onClose('escape'));
  const cover = createCover(() => onClose('button'));
  const inline = makeElement('div', { part: 'panel', class: 'panel inline', role: 'region' });
  const root = makeElement('div', { class: 'root' });
  let box: HTMLElement = panel.box;
  let isFailed = false;

  /** Tells screen readers whether the buttons' panel is open, the host's own button included. */
  const tellOpeners = (): void => {
    const { openerId } = settings();
    const scope = host.getRootNode();
    const own = isScope(scope) ? scope.getElementById(openerId ?? '') : null;
    for (const button of [launcher.button, own]) button?.setAttribute('aria-expanded', String(panel.isOpen));
  };

  return {
    root,
    get box() {
      return box;
    },
    get isOpen() {
      return panel.isOpen;
    },
    build() {
      box = settings().isInline ? inline : panel.box;
      box.prepend(cover.box);
      root.replaceChildren(...(box === inline ? [inline] : [launcher.button, panel.box]));
      // Colours are known once the host's stylesheets are: the moment before the next frame is painted.
      requestAnimationFrame(() => {
        if (launcher.button.isConnected) launcher.checkContrast();
      });
    },
    draw(texts) {
      const { isInline, hasLauncher, origin } = settings();
      const attribute = (name: string): string | null => host.getAttribute(name);
      root.dataset['place'] = attribute('place') ?? 'end';
      root.dataset['theme'] = attribute('theme') ?? 'auto';
      root.lang = attribute('locale') ?? '';
      launcher.draw({ texts, label: attribute('label'), icon: attribute('icon'), isHidden: !hasLauncher });
      panel.box.classList.toggle('above', hasLauncher);
      box.setAttribute('aria-label', texts.panel ?? 'Help');
      cover.draw({ texts, address: `${origin}/`, isClosable: !isInline, isFailed });
    },
    open(opener) {
      if (box === inline || panel.isOpen) return false;
      panel.open(opener);
      tellOpeners();
      launcher.setBadge(false);
      return true;
    },
    close() {
      if (!panel.isOpen) return false;
      panel.close();
      tellOpeners();
      return true;
    },
    holdsFocus: () => panel.holdsFocus(),
    setState(state) {
      root.classList.toggle('is-ready', state === 'ready');
      isFailed = state === 'failed';
    },
    setBadge: (isShown) => launcher.setBadge(isShown),
    setHeight(pixels) {
      box.style.setProperty('--__content', `${pixels}px`);
    },
  };
}

function isScope(node: Node): node is Document | ShadowRoot {
  return 'getElementById' in node;
}
