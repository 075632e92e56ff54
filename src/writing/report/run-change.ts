/** What differs between two reports, article by article. */
import type { ArticleFigures, RunSummary } from './run-summary.ts';

export interface ArticleChange {
  readonly id: string;
  readonly before: ArticleFigures;
  readonly now: ArticleFigures;
}

export interface RunChange {
  readonly since: RunSummary;
  readonly added: readonly string[];
  readonly removed: readonly { readonly id: string; readonly title: string }[];
  /** Articles of which a larger share of questions is found first than before, largest gain first. */
  readonly better: readonly ArticleChange[];
  readonly worse: readonly ArticleChange[];
}

export function changeSince(since: RunSummary, now: RunSummary): RunChange {
  const changes = Object.entries(now.articles).flatMap(([id, figures]): ArticleChange[] => {
    const before = since.articles[id];
    return before === undefined ? [] : [{ id, before, now: figures }];
  });
  const byGain = changes
    .map((change) => ({ change, gain: shareFirst(change.now) - shareFirst(change.before) }))
    .sort((a, b) => b.gain - a.gain || (a.change.id < b.change.id ? -1 : 1));
  return {
    since,
    added: Object.keys(now.articles)
      .filter((id) => !(id in since.articles))
      .sort(),
    removed: Object.entries(since.articles)
      .filter(([id]) => !(id in now.articles))
      .map(([id, { title }]) => ({ id, title })),
    better: byGain.filter(({ gain }) => gain > 0).map(({ change }) => change),
    worse: byGain
      .filter(({ gain }) => gain < 0)
      .map(({ change }) => change)
      .reverse(),
  };
}

function shareFirst({ first, asked }: ArticleFigures): number {
  return asked === 0 ? 0 : first / asked;
}
