/** What the audit wants of every page, and what a page misses. */
import { auditCategories } from './audit-page.ts';
import type { PageAudit } from './audit-page.ts';

export const auditGoals = {
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 98 },
  largestPaintMs: 1200,
  layoutShift: 0,
  bytesWithoutFonts: 60_000,
} as const;

export interface PageKind {
  /** False for a page that search engines are told not to list: Lighthouse takes points for just that. */
  readonly isListed?: boolean;
  /** True where opening the page is turning to search, which then loads: the goal for bytes is for pages before that. */
  readonly isIntent?: boolean;
}

/** @returns one line a goal that is missed */
export function missedGoals(audit: PageAudit, { isListed = true, isIntent = false }: PageKind): readonly string[] {
  const missed: string[] = auditCategories
    .filter((category) => (isListed || category !== 'seo') && audit.scores[category] < auditGoals.scores[category])
    .map((category) => `${category} ${audit.scores[category]} of ${auditGoals.scores[category]}`);
  if (audit.largestPaintMs > auditGoals.largestPaintMs)
    missed.push(`largest paint ${audit.largestPaintMs} ms of ${auditGoals.largestPaintMs} ms`);
  if (audit.layoutShift > auditGoals.layoutShift) missed.push(`layout shift ${audit.layoutShift.toFixed(3)} of 0`);
  if (!isIntent && audit.bytesWithoutFonts > auditGoals.bytesWithoutFonts)
    missed.push(`${audit.bytesWithoutFonts} bytes of ${auditGoals.bytesWithoutFonts}`);
  return missed;
}
