/** Which articles are taken for which others: how often one won a question that belongs to another. */
import type { QuestionOutcome } from '../found/question-outcome.ts';
import { isFirst } from '../found/question-outcome.ts';

export interface Confusion {
  /** Id of the article that the questions belong to. */
  readonly right: string;
  /** Id of the article that came first. */
  readonly winner: string;
  /** The questions that were lost, as they were asked. */
  readonly questions: readonly string[];
}

/** @returns the most frequent first, then by the names of the articles */
export function confusionsOf(outcomes: readonly QuestionOutcome[]): readonly Confusion[] {
  const byPair = new Map<string, Confusion>();
  for (const outcome of outcomes) {
    if (isFirst(outcome) || outcome.winner === null) continue;
    const key = `${outcome.article} ${outcome.winner}`;
    byPair.set(key, { right: outcome.article, winner: outcome.winner, questions: [...(byPair.get(key)?.questions ?? []), outcome.text] });
  }
  return [...byPair.values()].sort(
    (a, b) => b.questions.length - a.questions.length || compare(a.right, b.right) || compare(a.winner, b.winner),
  );
}

/**
 * The articles that take part in most confusions, for a map that can still be read.
 * @returns at most `most` ids, in the order of `ids`
 */
export function mostConfused(confusions: readonly Confusion[], ids: readonly string[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { right, winner, questions } of confusions) {
    for (const id of [right, winner]) counts.set(id, (counts.get(id) ?? 0) + questions.length);
  }
  const chosen = new Set(
    [...counts]
      .sort(([a, countA], [b, countB]) => countB - countA || compare(a, b))
      .slice(0, most)
      .map(([id]) => id),
  );
  return ids.filter((id) => chosen.has(id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
