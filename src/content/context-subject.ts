/** What a context rule speaks about: each subject is spoken for once. Read in the browser too: types are all that it imports. */
import type { ContextConditions } from './context-schema.ts';

export type ContextSubject = 'event' | 'order' | 'page';

/** What a rule speaks about. */
export function subjectOf(when: Pick<ContextConditions, 'event' | 'orderStatus' | 'orderOverdueDays'>): ContextSubject {
  if (when.event !== undefined) return 'event';
  return when.orderStatus !== undefined || when.orderOverdueDays !== undefined ? 'order' : 'page';
}
