/** A page of the help centre in a panel or a web view: connects it with whoever holds it. Loaded by `start-frame.ts`, only there. */
import { commandSchema } from '../protocol/command.ts';
import { floodGate } from '../protocol/flood-gate.ts';
import type { Report } from '../protocol/report.ts';
import { ownVersions } from '../protocol/versions.ts';
import { warnOnce } from '../protocol/warn-once.ts';
import { startBar } from './bar/start-bar.ts';
import { connectHost } from './connect-host.ts';
import type { HostLine } from './connect-host.ts';
import { createFrameSuggestions } from './frame-suggestions.ts';
import { nativeBridge, receiveFromNative } from './native-bridge.ts';
import { homePath, obeyer } from './obey.ts';
import { startPanelHistory } from './panel-history.ts';
import { reportEvents, reportPage } from './report-events.ts';
import { createResume } from './resume.ts';
import { takeHandOvers } from './take-hand-over.ts';
import { tellHeight } from './tell-height.ts';
import { readTrail } from './trail.ts';
import { watchEscape } from './watch-escape.ts';

export function openFrame(): void {
  let line: HostLine | undefined;
  let sharesQuestions = false;
  let isGrowing = false;
  const report = (message: Report): void => {
    line?.report(message);
  };

  const before = readTrail();
  // A frame that a host's page has just made has no page before it; every other page is one that somebody went to.
  const isFresh = location.pathname === homePath && document.referrer === '';
  const panelHistory = startPanelHistory(() => {
    bar.draw();
    report({ kind: 'place', ...place() });
  });
  const place = (): { path: string; title: string; canGoBack: boolean } => ({
    path: location.pathname,
    title: document.title.slice(0, 2000),
    canGoBack: panelHistory.canGoBack,
  });
  const bar = startBar({
    panelHistory,
    onClose() {
      report({ kind: 'close', by: 'button' });
    },
  });

  const suggestions = createFrameSuggestions(report);
  const obey = obeyer({
    ...{ report, panelHistory, suggestions, resume: createResume(before, isFresh) },
    handOvers: takeHandOvers(() => line?.report),
    onOptions({ closable, shareQuestions, growing }) {
      bar.setClosable(closable);
      sharesQuestions = shareQuestions;
      if (growing && !isGrowing) tellHeight((pixels) => report({ kind: 'height', pixels }));
      isGrowing = growing;
    },
  });
  const mayPass = floodGate();
  const take = (message: unknown): void => {
    if (!mayPass()) {
      warnOnce('the host sends more messages than anybody could obey; some are dropped');
      return;
    }
    const command = commandSchema.safeParse(message);
    if (command.success) obey(command.data);
    else warnOnce('the host sent a message that this page does not know; it is ignored');
  };
  const start = (next: HostLine, version: number): void => {
    line = next;
    report({ kind: 'ready', version, ...place() });
    reportPage(report);
  };

  reportEvents({ report, sharesQuestions: () => sharesQuestions });
  watchEscape(() => report({ kind: 'close', by: 'escape' }));
  const toNative = nativeBridge();
  if (toNative !== undefined) {
    bar.setClosable(true);
    // An app need not number its commands.
    receiveFromNative((message) => take(typeof message === 'object' && message !== null ? { id: 0, ...message } : message));
    start({ report: toNative }, ownVersions.newest);
  } else if (globalThis.parent !== globalThis.self)
    connectHost({ hosts: import.meta.env.WAYMARK_EMBED_HOSTS, onLine: start, onMessage: take });
}
