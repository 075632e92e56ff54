/** What can be done with the summary by hand: mail, copy, print, download, and "I have passed it on". */
import { handOverWays } from '../../cases/case-record.ts';
import type { HandOverWay } from '../../cases/case-record.ts';
import { summaryText } from '../../cases/case-summary.ts';
import type { CaseSummary } from '../../cases/case-summary.ts';
import type { CasePageParts } from './case-page-parts.ts';
import { copyText, downloadText, prepareMail, tellTaken } from './take-along.ts';

export interface SheetHooks {
  /** Where the mail goes. */
  readonly email: string;
  summary(): CaseSummary;
  topic(): string | null;
  /** False: the form says what is missing, or a field what must not be sent. */
  isReady(): boolean;
  passedOn(way: HandOverWay): void;
}

export function startSheetActions({ sheet, find }: CasePageParts, hooks: SheetHooks): void {
  const says = find('[data-case-says]', HTMLElement);
  const say = (text: string): void => {
    says.textContent = text;
  };

  const mail = async (link: HTMLAnchorElement): Promise<void> => {
    if (!hooks.isReady()) return;
    const summary = hooks.summary();
    const { href, says: words } = await prepareMail(hooks.email, `${summary.title} (${summary.number})`, summaryText(summary));
    link.href = href;
    say(words);
    find('[data-case-passed-on-title]', HTMLElement).textContent = 'Have you sent the email?';
    tellTaken('mailed', hooks.topic());
    location.href = href;
  };

  const copy = async (): Promise<void> => {
    const isCopied = await copyText(summaryText(hooks.summary()));
    say(isCopied ? 'Copied. Paste it into the chat or your message.' : 'It could not be copied. Select the text above instead.');
    if (isCopied) tellTaken('copied', hooks.topic());
  };

  const download = (): void => {
    const summary = hooks.summary();
    downloadText(`case-${summary.number}.txt`, `${summaryText(summary)}\n`, 'text/plain');
    say('The file is among your downloads.');
    tellTaken('downloaded', hooks.topic());
  };

  sheet.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    if (pressed === null) return;
    if (pressed instanceof HTMLAnchorElement) {
      if (!pressed.matches('[data-case-mail]')) return;
      event.preventDefault();
      void mail(pressed);
    } else if (pressed.matches('[data-case-copy]')) void copy();
    else if (pressed.matches('[data-case-download]')) download();
    else if (pressed.matches('[data-case-print]')) {
      tellTaken('printed', hooks.topic());
      print();
    } else if (pressed instanceof HTMLButtonElement) {
      const way = handOverWays.find((known) => known === pressed.value);
      if (way !== undefined && hooks.isReady()) hooks.passedOn(way);
    }
  });
}
