/**
 * The life of one element: builds its shell, watches for intent, opens and closes, and tells the host of it.
 * What integrators call is joined to this in `help.ts`.
 */
import type { Wish } from '../protocol/command.ts';
import type { Theme } from '../protocol/theme.ts';
import type { ClosedBy } from './help-events.ts';
import { createHelpLine } from './help-line.ts';
import type { HelpProperties, HelpTexts } from './help-methods.ts';
import { readSettings } from './help-settings.ts';
import { createHelpShell } from './help-shell.ts';
import type { LoadVisit } from './load-visit.ts';
import { tellHost } from './tell-host.ts';
import { watchIntent } from './watch-intent.ts';
import { whenIdle } from './when-idle.ts';

export interface HelpSource {
  /** Origin of the help centre where the element names none. */
  readonly origin: string;
  readonly loadVisit: LoadVisit;
}

export interface HelpPanel {
  readonly properties: HelpProperties;
  theme: Theme;
  connect(): void;
  disconnect(): void;
  /** An attribute has changed. */
  heed(name: string): void;
  /** Passes on, now or when there is a frame. */
  send(wish: Wish): void;
  /** Makes the frame, unless there is one. */
  prepare(): void;
  /** Somebody may soon turn to the help: makes the frame, unless the host wants none before it is opened. */
  expect(): void;
  /**
   * Opens the panel, or brings the focus into it.
   * @param question - the focus may go into the box for a question, where no keyboard jumps up
   * @param resume - where the customer left it
   */
  reveal(question: boolean, resume: boolean): void;
  close(by: ClosedBy): void;
  setBadge(isShown: boolean): void;
}

export function createHelpPanel(host: HTMLElement, shadow: ShadowRoot, { origin, loadVisit }: HelpSource): HelpPanel {
  const settings = (): ReturnType<typeof readSettings> => readSettings(host, origin);
  const onClose = (by: ClosedBy): void => panel.close(by);
  const shell = createHelpShell({ host, settings, onClose });
  let texts: HelpTexts = {};
  let theme: Theme = {};
  let isConnected = false;
  /** Asked for before there was a document to open it in. */
  let opensOnArrival = false;
  let endings: (() => void)[] = [];
  shadow.append(shell.root);

  const line = createHelpLine({
    host,
    shell,
    settings,
    loadVisit,
    onClose,
    theme: () => theme,
    onState(state, version = 0) {
      const focus = shell.holdsFocus();
      shell.setState(state);
      shell.draw(texts);
      if (state === 'ready') {
        // What had the focus until now is gone from view.
        if (focus) line.focus();
        tellHost(host, 'ready', { version });
      } else if (state === 'failed') {
        tellHost(host, 'error', { code: 'unreachable', message: `${settings().origin} did not answer` });
      }
    },
  });

  const reveal = (question: boolean, resume: boolean, opener?: HTMLElement): void => {
    opensOnArrival = !isConnected;
    if (!isConnected) return;
    line.prepare(!shell.isOpen);
    line.refresh();
    const isNew = shell.open(opener);
    if (isNew) host.setAttribute('opened', '');
    line.focus();
    line.send({ kind: 'show', focus: question && !matchMedia('(pointer:coarse)').matches ? 'question' : 'page', resume });
    if (isNew) tellHost(host, 'open', {});
  };

  const watch = (): void => {
    const { openerId, isInline, preload } = settings();
    const intent = {
      onIntent: () => panel.expect(),
      onPress(opener: HTMLElement) {
        if (shell.isOpen) panel.close('button');
        else reveal(true, true, opener);
      },
    };
    endings = [watchIntent(shadow, '.launcher', intent)];
    if (openerId !== null) endings.push(watchIntent(host.getRootNode(), `#${CSS.escape(openerId)}`, intent));
    if (isInline) panel.prepare();
    else if (preload === 'idle') whenIdle(() => panel.prepare());
  };

  const panel: HelpPanel = {
    properties: {
      get isOpen() {
        return shell.isOpen;
      },
      get isReady() {
        return line.isReady;
      },
      get texts() {
        return texts;
      },
      set texts(next) {
        texts = next;
        shell.draw(texts);
      },
    },
    get theme() {
      return theme;
    },
    set theme(next) {
      theme = next;
      line.refresh();
    },
    connect() {
      isConnected = true;
      shell.build();
      shell.draw(texts);
      watch();
      if (opensOnArrival || host.hasAttribute('opened')) reveal(true, !opensOnArrival);
    },
    disconnect() {
      panel.close('host');
      isConnected = false;
      for (const end of endings) end();
      line.end();
    },
    heed(name) {
      if (!isConnected) return;
      if (name === 'opened') {
        if (!host.hasAttribute(name)) panel.close('host');
        else if (!shell.isOpen) reveal(true, true);
      } else if (name === 'mode' || name === 'origin' || name === 'for') {
        panel.disconnect();
        panel.connect();
      } else {
        shell.draw(texts);
        line.refresh();
      }
    },
    send: (wish) => line.send(wish),
    prepare: () => {
      if (isConnected) line.prepare(false);
    },
    expect() {
      if (settings().preload !== 'none') panel.prepare();
    },
    reveal,
    close(by) {
      opensOnArrival = false;
      if (!shell.close()) return;
      host.removeAttribute('opened');
      line.send({ kind: 'hide' });
      tellHost(host, 'close', { by });
    },
    setBadge: (isShown) => shell.setBadge(isShown),
  };
  return panel;
}
