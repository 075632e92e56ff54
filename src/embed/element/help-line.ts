/**
 * The host's line to the frame, from before there is one: keeps what is asked, fetches the second script at the first sign
 * of intent, and says when nothing comes of it in time.
 */
import type { Wish } from '../protocol/command.ts';
import { mostEntries } from '../protocol/limits.ts';
import type { HelpVisit, VisitNeeds } from './help-visit.ts';
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

export interface LineNeeds extends Pick<VisitNeeds, 'host' | 'shell' | 'settings' | 'theme' | 'onClose'> {
  readonly loadVisit: LoadVisit;
  /**
   * A frame is about to be made, its first page obeys, or none does in time.
   * @param version - of the protocol, when it is ready
   */
  readonly onState: (state: 'coming' | 'ready' | 'failed', version?: number) => void;
}

export function createHelpLine(needs: LineNeeds): HelpLine {
  /** What was asked while there was no frame, in order. */
  let asked: readonly Wish[] = [];
  let visit: HelpVisit | undefined;
  let state: 'none' | 'coming' | 'ready' | 'failed' = 'none';
  /** Counts frames, so that a script which comes late makes none that nobody wants any more. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (next: 'coming' | 'ready' | 'failed', version?: number): void => {
    state = next;
    needs.onState(next, version);
  };
  const fail = (): void => {
    if (state === 'coming') change('failed');
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
      change('coming');
      const mine = turn;
      timer = setTimeout(fail, needs.settings().timeoutMs);
      needs.loadVisit().then(
        (createVisit) => {
          if (mine !== turn) return;
          visit = createVisit({
            ...needs,
            asked,
            onFailure: fail,
            onReady(version) {
              clearTimeout(timer);
              if (state !== 'ready') change('ready', version);
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
