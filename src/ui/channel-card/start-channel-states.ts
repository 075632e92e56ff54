/** Says beside each channel of a page whether it is open, and says it again every minute and when the tab comes back. */
import { channels } from 'virtual:channels';
import { showOpening } from './show-opening.ts';

const everyMinute = 60_000;

function showAll(): void {
  const now = new Date();
  for (const place of document.querySelectorAll<HTMLElement>('[data-channel]')) {
    const channel = channels.find(({ id }) => id === place.dataset['channel']);
    if (channel?.hours !== undefined) showOpening(place, channel.hours, now, document.documentElement.lang);
  }
}

showAll();
setInterval(showAll, everyMinute);
document.addEventListener('visibilitychange', showAll);
