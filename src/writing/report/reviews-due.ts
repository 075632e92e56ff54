/** Articles, guided flows and facts by the day on which somebody must look at them again. */
import type { Content } from '../../content/read-content.ts';
import type { Review } from './report.ts';

const dayMs = 86_400_000;

/** @returns soonest first, those that have passed at the top */
export function reviewsDue({ articles, facts, flows }: Pick<Content, 'articles' | 'facts' | 'flows'>, day: string): readonly Review[] {
  const inDays = (due: string): number => daysBetween(day, due);
  return [
    ...articles.map(({ id, frontMatter }): Review => ({
      kind: 'article',
      id,
      title: frontMatter.title,
      due: frontMatter.reviewBy,
      inDays: inDays(frontMatter.reviewBy),
    })),
    ...flows.map(({ id, title, reviewBy }): Review => ({ kind: 'flow', id, title, due: reviewBy, inDays: inDays(reviewBy) })),
    ...Object.entries(facts).map(([id, { label, review }]): Review => ({
      kind: 'fact',
      id,
      title: label,
      due: review,
      inDays: inDays(review),
    })),
  ].sort((a, b) => a.inDays - b.inDays || (a.id < b.id ? -1 : 1));
}

/** @returns days from one day ("2026-11-24") to another, below 0 when the second is earlier */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
