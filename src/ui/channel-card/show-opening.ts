/** Writes "Open now, until 8 pm" into a card: by the device's clock, in the channel's time zone and the visitor's. */
import { holidaysRanOut, openAt } from '../../channels/open-at.ts';
import { openingWords } from '../../channels/opening-words.ts';
import type { OpeningHours } from '../../content/channel-schema.ts';

export function showOpening(card: HTMLElement, hours: OpeningHours, now: Date, language: string): void {
  const place = card.querySelector<HTMLElement>('[data-channel-state]');
  if (place === null) return;
  const visitorZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timeZone = hours.kind === 'always' ? visitorZone : hours.timeZone;
  const { isOpen, state, more } = openingWords(openAt(hours, now), now, { timeZone, visitorZone, language });
  const doubt = holidaysRanOut(hours, now) ? 'hours may differ on public holidays' : null;
  const rest = [more, doubt].filter((part) => part !== null).join('; ');
  write(place, '[data-channel-state-now]', rest === '' ? state : `${state},`);
  write(place, '[data-channel-state-more]', rest === '' ? '' : ` ${rest}`);
  place.dataset['open'] = isOpen ? 'yes' : 'no';
}

function write(place: HTMLElement, selector: string, text: string): void {
  const element = place.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}
