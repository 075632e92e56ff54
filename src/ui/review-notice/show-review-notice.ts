/** Shows the notice of a page whose day of checking has passed on this device. */
import { isPast } from './is-past.ts';

for (const notice of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
  notice.hidden = !isPast(notice.dataset['reviewBy'] ?? '', new Date());
}
