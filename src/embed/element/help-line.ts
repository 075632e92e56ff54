/**
 * The host's line to the frame, from before there is one: keeps what is asked, fetches the second script at the first sign
 * of intent, and says when nothing comes of it in time.
 */
import type { Wish } from '../protocol/command.ts';
import { mostEntries } from '../protocol/limits.ts';
import type { HelpVisit, OtherReport, VisitNeeds } from './help-visit.ts';
import type { LoadVisit } from './load-visit.ts';

export interface HelpLine {
  /** A page of the help centre is there and obeys. */
  readonly isReady: boolean;
  send(wish: Wish): void;
  /**
   * Makes the frame, unless there is one.
   * @param again - in the place of one that does not answer, too
   */
  prepare(again: boolean): void;
  /** Tells a frame that is there what has changed: settings, theme, the host's page. */
  refresh(): void;
  focus(): void;
  end(): void;
}

export interface LineNeeds extends Pick<VisitNeeds, 'host' | 'root' | 'settings' | 'theme'> {
  readonly loadVisit: LoadVisit;
  readonly place: () => HTMLElement;
  readonly name: () => string;
  /** All but the first `ready`. */
  readonly onReport: (report: OtherReport) => void;
  /** The first page of a frame obeys. */
  readonly onReady: (version: number) => void;
  /** A frame is about to be made, anew where one has failed. */
  readonly onStart: () => void;
  readonly onFailure: () => void;
}

export function createHelpLine(needs: LineNeeds): HelpLine {
  /** What was asked while there was no frame, in order. */
  let asked: readonly Wish[] = [];
  let visit: HelpVisit | undefined;
  let state: 'none' | 'coming' | 'ready' | 'failed' = 'none';
  /** Counts frames, so that a script which comes late makes none that nobody wants any more. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fail = (): void => {
    if (state !== 'coming') return;
    state = 'failed';
    needs.onFailure();
  };

  const line: HelpLine = {
    get isReady() {
      return state === 'ready';
    },
    send(wish) {
      if (visit) visit.send(wish);
      else asked = [...asked, wish].slice(-mostEntries);
    },
    prepare(again) {
      if (state !== 'none' && !(again && state === 'failed')) return;
      line.end();
      state = 'coming';
      const mine = turn;
      needs.onStart();
      timer = setTimeout(fail, needs.settings().timeoutMs);
      needs.loadVisit().then(
        (createVisit) => {
          if (mine !== turn) return;
          visit = createVisit({
            ...needs,
            ...{ asked, place: needs.place(), name: needs.name(), onFailure: fail },
            onReport(report) {
              clearTimeout(timer);
              if (report.kind === 'ready' && state !== 'ready') {
                state = 'ready';
                needs.onReady(report.version);
              } else needs.onReport(report);
            },
          });
        },
        () => {
          if (mine === turn) fail();
        },
      );
    },
    refresh() {
      visit?.refresh();
    },
    focus() {
      visit?.focus();
    },
    end() {
      turn += 1;
      clearTimeout(timer);
      if (visit) asked = visit.end();
      visit = undefined;
      state = 'none';
    },
  };
  return line;
}
