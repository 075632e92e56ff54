/** The second script, `/embed/v1-visit-….js`: hands what it has to the first, by an event on its own element. */
import { createHelpVisit } from './help-visit.ts';

document.currentScript?.dispatchEvent(new CustomEvent('waymark', { detail: createHelpVisit }));
