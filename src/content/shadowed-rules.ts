/**
 * Context rules that can never speak, because an earlier one always speaks first. A rule takes its subject (each of its
 * events, else the order, else the page), and a later rule on the same subject waits in vain wherever its own conditions
 * imply those of the earlier one. Cost: each pair of rules once.
 */
import { defaultWithinDays } from './context-schema.ts';
import type { ContextConditions, ContextRule } from './context-schema.ts';
import { subjectOf } from './context-subject.ts';
import { fitsPage } from './fits-page.ts';

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
