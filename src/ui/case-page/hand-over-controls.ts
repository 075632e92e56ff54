/** "Send it": one attempt at a time, with a way to stop it, and every failure beside a way on. Knows no adapter by name. */
import type { CaseAdapter, CaseHandOver } from '../../cases/adapters/case-adapter.ts';
import type { CasePageParts } from './case-page-parts.ts';
import { failureText } from './case-texts.ts';

export interface HandOverControls {
  /** Hides what was said about an earlier attempt, and stops one that runs. */
  reset(): void;
}

export interface HandOverHooks {
  /** Undefined: it may not be sent as it is, and the form says why. */
  prepare(): CaseHandOver | undefined;
  accepted(number: string | null): void;
}

export function startHandOver({ find }: CasePageParts, adapter: CaseAdapter | undefined, hooks: HandOverHooks): HandOverControls {
  const sending = find('[data-case-sending]', HTMLElement);
  const sendingText = find('[data-case-sending-text]', HTMLElement);
  const failed = find('[data-case-failed]', HTMLElement);
  const failedText = find('[data-case-failed-text]', HTMLElement);
  const again = find('[data-case-again]', HTMLButtonElement);
  const stop = find('[data-case-stop]', HTMLButtonElement);
  find('[data-case-send]', HTMLButtonElement).hidden = adapter === undefined;
  let running: AbortController | undefined;

  const send = async (): Promise<void> => {
    if (adapter === undefined || running !== undefined) return;
    const handOver = hooks.prepare();
    if (handOver === undefined) return;
    const mine = new AbortController();
    running = mine;
    failed.hidden = true;
    sending.hidden = false;
    sendingText.textContent = 'Sending your case';
    stop.focus();
    const result = await adapter.handOver(handOver, mine.signal);
    if (running !== mine) return;
    running = undefined;
    sending.hidden = true;
    sendingText.textContent = '';
    if (result.kind === 'accepted') {
      hooks.accepted(result.number ?? null);
      return;
    }
    failedText.textContent = failureText(result.reason);
    again.hidden = !result.mayRetry;
    failed.hidden = false;
    failed.focus();
  };

  find('[data-case-sheet-section]', HTMLElement).addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === stop) running?.abort();
    else if (button !== null && (button === again || button.matches('[data-case-send]'))) void send();
  });

  return {
    reset() {
      const before = running;
      running = undefined;
      before?.abort();
      sending.hidden = true;
      failed.hidden = true;
    },
  };
}
