/** Puts the cards of the contact page in the order that was picked: the best one large, the rest below, the unfit folded away. */
import type { PickableChannel } from '../../channels/channel.ts';
import type { Picked, PickedChannel, PickReason } from '../../channels/pick-channels.ts';
import { leftOutInWords, reasonInWords } from '../../channels/pick-words.ts';

/** Told beside every channel; other reasons only beside the best one. */
const tellingReasons: ReadonlySet<PickReason> = new Set<PickReason>(['danger', 'ripe', 'language', 'interpreter', 'translation']);

/** @param isChosen - something is known of the person: an answer in the picker, a draft, a link to one channel */
export function arrangeCards(root: HTMLElement, picked: Picked<PickableChannel>, topicTitle: string | null, isChosen: boolean): void {
  const place = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-contact-${name}]`);
  const best = place('best');
  const others = place('others');
  const store = place('store');
  const bestTitle = place('best-title');
  const othersTitle = place('others-title');
  if (best === null || others === null || store === null) return;
  const groups = place('groups');
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-channel]')].map((card) => [card.dataset['channel'] ?? '', card.closest('li')]),
  );

  picked.channels.forEach(({ channel, ...rest }, position) => {
    const row = rows.get(channel.id) ?? null;
    if (row === null) return;
    (position === 0 ? best : others).append(row);
    describe(row, { channel, ...rest }, position === 0, topicTitle);
  });
  for (const { channel } of picked.leftOut) {
    const row = rows.get(channel.id) ?? null;
    if (row !== null) store.append(row);
  }
  if (groups !== null) groups.hidden = true;
  if (bestTitle !== null) {
    bestTitle.hidden = false;
    bestTitle.textContent = isChosen ? 'Best for you now' : 'For most questions';
  }
  if (othersTitle !== null) othersTitle.hidden = picked.channels.length < 2;
  showLeftOut(place('left-out'), picked);
}

function describe(row: Element, { reason, limits }: PickedChannel<PickableChannel>, isBest: boolean, topicTitle: string | null): void {
  fill(row, '[data-channel-reason]', isBest || tellingReasons.has(reason) ? reasonInWords(reason, topicTitle) : null);
  fill(row, '[data-channel-limits]', limits.length === 0 ? null : limits.join(' '));
  const more = row.querySelector('details');
  if (more !== null) more.open = isBest;
}

function fill(row: Element, selector: string, text: string | null): void {
  const element = row.querySelector<HTMLElement>(selector);
  if (element === null) return;
  element.textContent = text;
  element.hidden = text === null;
}

function showLeftOut(details: HTMLElement | null, { leftOut }: Picked<PickableChannel>): void {
  const list = details?.querySelector('ul');
  if (details === null || list === null || list === undefined) return;
  details.hidden = leftOut.length === 0;
  list.replaceChildren(
    ...leftOut.map(({ channel, reason }) => {
      const item = document.createElement('li');
      const canBeShown = reason.kind === 'later' || reason.kind === 'topic' || reason.kind === 'language';
      const title = document.createElement(canBeShown ? 'a' : 'strong');
      if (title instanceof HTMLAnchorElement) title.href = `#${channel.id}`;
      title.textContent = channel.title;
      item.append(title, `: ${leftOutInWords(reason)}`);
      return item;
    }),
  );
}
