/**
 * The case draft of this tab goes along with the channel cards of a page: into a mail, or by the clipboard into a chat.
 * Shows nothing that the card does not already have a place for.
 */
import { channels } from 'virtual:channels';
import { keptDraft } from '../carried-case/kept-draft.ts';
import { copyOnPress } from './copy-on-press.ts';

const cards = [...document.querySelectorAll<HTMLElement>('[data-channel]')];

/** Mail and clipboard take the case along; guards against card numbers and codes load only where there is a case. */
async function takeCaseAlong(): Promise<void> {
  const draft = keptDraft();
  const message = draft === undefined ? undefined : (await import('../carried-case/draft-message.ts')).draftMessage(draft);
  for (const card of cards) {
    const channel = channels.find(({ id }) => id === card.dataset['channel']);
    const press = card.querySelector<HTMLAnchorElement>('[data-channel-press]');
    const along = card.querySelector<HTMLElement>('[data-channel-along]');
    const copy = card.querySelector<HTMLElement>('[data-channel-copy="summary"]');
    if (copy !== null) copy.hidden = message === undefined;
    if (along !== null) along.hidden = message === undefined || channel?.takesSummary !== true;
    if (press === null || along === null || channel?.takesSummary !== true) continue;
    if (channel.kind === 'email') {
      const address = press.href.split('?')[0] ?? '';
      press.href =
        message === undefined
          ? address
          : `${address}?subject=${encodeURIComponent(message.subject)}&body=${encodeURIComponent(message.body)}`;
      along.textContent = 'Your summary is in the mail already. Read it before you send it.';
    } else if (channel.kind === 'chat') along.textContent = 'Then paste it into the chat as your first message.';
    else along.textContent = 'What you told us so far is in it already.';
  }
}

function startCopying(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-channel-copy]')) {
    const card = place.closest<HTMLElement>('[data-channel]');
    if (place.dataset['channelCopy'] === 'address') {
      place.hidden = false;
      copyOnPress(place, () =>
        [...(card?.querySelectorAll('[data-channel-address] span') ?? [])].map((line) => line.textContent).join('\n'),
      );
    } else
      copyOnPress(place, async () => {
        const draft = keptDraft();
        return draft === undefined ? '' : (await import('../carried-case/draft-message.ts')).draftMessage(draft).body;
      });
  }
}

startCopying();
void takeCaseAlong();
document.addEventListener('waymark:case-draft', () => void takeCaseAlong());
