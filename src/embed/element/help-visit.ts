/**
 * One element's frame, from the first sign of intent until it is thrown away: the iframe, its channel, what describes the
 * visit, and following the host's page. It is sandboxed, so that not even a help centre in wrong hands leads the host away.
 */
import { mostNameLength, mostPathLength, mostTextLength } from '../protocol/limits.ts';
import type { Wish } from '../protocol/command.ts';
import type { Report, ReportOf } from '../protocol/report.ts';
import type { Theme } from '../protocol/theme.ts';
import { createCommandLog } from './command-log.ts';
import { followPages } from './follow-pages.ts';
import { openFrameLink } from './frame-link.ts';
import type { HelpSettings } from './help-settings.ts';
import { readHostTheme } from './host-theme.ts';
import { handOver } from './hand-over.ts';
import { makeElement } from './make-element.ts';

/** Everything that the pages of a help centre do, and no way to navigate the window around them. */
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

/** After the frame's `load`: a page that obeys has knocked before it. */
const graceMs = 1500;

/** Reports that the first script hears of: cases are handed over here. */
export type OtherReport = Exclude<Report, ReportOf<'hand-over'>>;

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
  /** Inside of the element: shows what its CSS properties come to. */
  readonly root: HTMLElement;
  /** Where the frame goes. */
  readonly place: HTMLElement;
  /** Name of the frame for screen readers. */
  readonly name: string;
  readonly settings: () => HelpSettings;
  /** What `setTheme` has said. */
  readonly theme: () => Theme;
  /** What was asked before there was a frame, oldest first. */
  readonly asked: readonly Wish[];
  readonly onReport: (report: OtherReport) => void;
  /** The frame is there and says nothing, or speaks no version that this script speaks. It may still come. */
  readonly onFailure: () => void;
}

export type CreateHelpVisit = (needs: VisitNeeds) => HelpVisit;

export const createHelpVisit: CreateHelpVisit = ({ host, root, place, name, settings, theme, asked, onReport, onFailure }) => {
  const { origin } = settings();
  const log = createCommandLog();
  const frame = makeElement('iframe', {
    ...{ part: 'frame', class: 'frame', 'aria-label': name, sandbox, allow: 'clipboard-write', referrerpolicy: 'no-referrer' },
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
    ...{ frame, origin, log },
    onReport(report) {
      isHeard = true;
      if (report.kind === 'hand-over') void handOver(host, report).then(send);
      else onReport(report);
    },
    onStranger: onFailure,
  });
  const send = (wish: Wish): void => {
    link.send(log.add(wish));
  };
  const describe = (): void => {
    const { isInline, shareQuestions, locale } = settings();
    send({ kind: 'options', closable: !isInline, shareQuestions, growing: isInline });
    send({ kind: 'theme', theme: { ...readHostTheme(host, root), ...theme() } });
    if (locale !== null) send({ kind: 'locale', locale: locale.slice(0, mostNameLength) });
  };
  describe();
  for (const wish of asked) send(wish);
  const pages = followPages((path, title) => {
    send({ kind: 'page', path: path.slice(0, mostPathLength), title: title.slice(0, mostTextLength) });
  });
  pages.look();
  place.append(frame);

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
