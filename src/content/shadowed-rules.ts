/**
 * Context rules that can never speak, because an earlier one always speaks first. A rule takes its subject (each of its
 * events, else the order, else the page), and a later rule on the same subject waits in vain wherever its own conditions
 * imply those of the earlier one. Cost: each pair of rules once.
 */
import { defaultWithinDays } from './context-schema.ts';
import type { ContextConditions, ContextRule } from './context-schema.ts';

export type ContextSubject = 'event' | 'order' | 'page';

/** What a rule speaks about. */
export function subjectOf(when: Pick<ContextConditions, 'event' | 'orderStatus' | 'orderOverdueDays'>): ContextSubject {
  if (when.event !== undefined) return 'event';
  return when.orderStatus !== undefined || when.orderOverdueDays !== undefined ? 'order' : 'page';
}

export interface ShadowedRule {
  /** Position of the rule that is never heard. */
  readonly rule: number;
  /** Position of the earlier one. */
  readonly by: number;
}

export function findShadowedRules(rules: readonly ContextRule[]): readonly ShadowedRule[] {
  return rules.flatMap(({ when }, rule) => {
    const by = rules.slice(0, rule).findIndex((earlier) => subjectOf(earlier.when) === subjectOf(when) && isImplied(earlier.when, when));
    return by < 0 ? [] : [{ rule, by }];
  });
}

/** True when every situation that meets `special` meets `general` too. */
function isImplied(general: ContextConditions, special: ContextConditions): boolean {
  return (
    isWithin(special.event, general.event) &&
    isWithin(special.orderStatus, general.orderStatus) &&
    isWithin(special.topic, general.topic) &&
    // Without an event, days, counts and amounts speak of nothing.
    (general.event === undefined || (special.withinDays ?? defaultWithinDays) <= (general.withinDays ?? defaultWithinDays)) &&
    (general.event === undefined || (special.atLeast ?? 1) >= (general.atLeast ?? 1)) &&
    (general.amountAtLeast === undefined || (special.amountAtLeast ?? -1) >= general.amountAtLeast) &&
    (general.amountAtMost === undefined || (special.amountAtMost ?? Infinity) <= general.amountAtMost) &&
    (general.orderOverdueDays === undefined || (special.orderOverdueDays ?? -1) >= general.orderOverdueDays) &&
    (general.page === undefined || (special.page !== undefined && fitsPage(general.page, special.page)))
  );
}

function isWithin(special: readonly string[] | undefined, general: readonly string[] | undefined): boolean {
  return general === undefined || (special?.every((name) => general.includes(name)) ?? false);
}

/**
 * Whether a path fits a pattern in which "*" stands for anything. Linear in the length of the path for each "*"; no
 * regular expression, which a path of a hostile host could make slow.
 */
export function fitsPage(pattern: string, path: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  if (!path.startsWith(start)) return false;
  const end = parts.pop();
  if (end === undefined) return path === pattern;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - end.length >= at && path.endsWith(end);
}
