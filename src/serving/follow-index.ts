/**
 * In pages of the dev server: search that has begun holds the old index, so a page from before the save starts anew.
 * One that was opened after it has waited for the new index already. Loaded by the dev server alone.
 */
import { indexEvent } from './index-event.ts';

import.meta.hot?.on(indexEvent, ({ savedAt, isNew }) => {
  if (isNew && performance.timeOrigin < savedAt) location.reload();
});
