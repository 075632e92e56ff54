/**
 * One element's frame, from the first sign of intent until it is thrown away: the iframe, its channel, what describes the
 * visit, and following the host's page. It is sandboxed, so that not even a help centre in wrong hands leads the host away.
 */
import { mostNameLength, mostPathLength, mostTextLength } from '../protocol/limits.ts';
import type { Wish } from '../protocol/command.ts';
import type { Report } from '../protocol/report.ts';
import type { Theme } from '../protocol/theme.ts';
import { createCommandLog } from './command-log.ts';
import type { ClosedBy } from './help-events.ts';
import { followPages } from './follow-pages.ts';
import { openFrameLink } from './frame-link.ts';
import type { HelpSettings } from './help-settings.ts';
import type { HelpShell } from './help-shell.ts';
import { readHostTheme } from './host-theme.ts';
import { handOver } from './hand-over.ts';
import { makeElement } from './make-element.ts';
import { tellHost } from './tell-host.ts';

/** Everything that the pages of a help centre do, and no way to navigate the window around them. */
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

/** After the frame's `load`: a page that obeys has knocked before it. */
const graceMs = 1500;

/** Inline content is never taller than this, whatever a frame says. */
const mostPixels = 20_000;

export interface HelpVisit {
  send(wish: Wish): void;
  /** Says again what describes the visit, and looks whether the host's page has changed. */
  refresh(): void;
  focus(): void;
  /** @returns what a later frame of this element has to hear */
  end(): readonly Wish[];
}

export interface VisitNeeds {
  readonly host: HTMLElement;
  readonly shell: HelpShell;
  readonly settings: () => HelpSettings;
  /** What `setTheme` has said. */
  readonly theme: () => Theme;
  /** What was asked before there was a frame, oldest first. */
  readonly asked: readonly Wish[];
  /** A page of the help centre is there and obeys: once a page. */
  readonly onReady: (version: number) => void;
  /** The customer wants the panel closed. */
  readonly onClose: (by: ClosedBy) => void;
  /** The frame is there and says nothing, or speaks no version that this script speaks. It may still come. */
  readonly onFailure: () => void;
}

export type CreateHelpVisit = (needs: VisitNeeds) => HelpVisit;

export const createHelpVisit: CreateHelpVisit = ({ host, shell, settings, theme, asked, onReady, onClose, onFailure }) => {
  const { origin } = settings();
  const log = createCommandLog();
  const frame = makeElement('iframe', {
    part: 'frame',
    class: 'frame',
    'aria-label': shell.box.ariaLabel ?? '',
    sandbox,
    allow: 'clipboard-write',
    referrerpolicy: 'no-referrer',
    src: `${origin}/embed/`,
  });
  let isHeard = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  frame.addEventListener('load', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isHeard) onFailure();
    }, graceMs);
  });
  const link = openFrameLink({
    frame,
    origin,
    log,
    onReport(report) {
      isHeard = true;
      hear(report);
    },
    onStranger: onFailure,
  });
  const hear = (report: Report): void => {
    switch (report.kind) {
      case 'ready':
        onReady(report.version);
        return;
      case 'close':
        onClose(report.by);
        return;
      case 'suggestions':
        shell.setBadge(report.urgent && !shell.isOpen);
        return;
      case 'height':
        shell.setHeight(Math.min(report.pixels, mostPixels));
        return;
      case 'hand-over':
        void handOver(host, report).then(send);
        return;
      case 'place':
      case 'done':
        return;
      default: {
        const { kind, ...detail } = report;
        tellHost(host, kind, detail);
      }
    }
  };
  const send = (wish: Wish): void => {
    link.send(log.add(wish));
  };
  const describe = (): void => {
    const { isInline, shareQuestions, locale } = settings();
    send({ kind: 'options', closable: !isInline, shareQuestions, growing: isInline });
    send({ kind: 'theme', theme: { ...readHostTheme(host, shell.root), ...theme() } });
    if (locale !== null) send({ kind: 'locale', locale: locale.slice(0, mostNameLength) });
  };
  describe();
  for (const wish of asked) send(wish);
  const pages = followPages((path, title) => {
    send({ kind: 'page', path: path.slice(0, mostPathLength), title: title.slice(0, mostTextLength) });
  });
  pages.look();
  shell.box.append(frame);

  return {
    send,
    refresh() {
      describe();
      pages.look();
    },
    focus() {
      frame.focus({ preventScroll: true });
    },
    end() {
      clearTimeout(timer);
      pages.stop();
      link.close();
      frame.remove();
      return log.open();
    },
  };
};
