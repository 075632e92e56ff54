/** The second script, `/embed/v1-visit-….js`: hands what it has to the first, by an event on its own element. */
import { createHelpVisit } from './help-visit.ts';

const script = document.currentScript;
// In a task of its own: what follows makes a frame, and that is work enough.
setTimeout(() => {
  script?.dispatchEvent(new CustomEvent('waymark', { detail: createHelpVisit }));
});
