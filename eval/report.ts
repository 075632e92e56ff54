/** Results for people: a table, and what went wrong with the passages that won. */
import type { PassageIndex } from '../src/index/passage-index.ts';
import type { SearchEngine } from '../src/search/engine.ts';
import type { Evaluation } from './evaluate.ts';
import type { Miss } from './run-task.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

/** Lines of a table, one a tier of each set, in the way of the terminal. */
export function table(evaluations: readonly Evaluation[]): readonly string[] {
  const width = Math.max(3, ...evaluations.map(({ result }) => result.name.length));
  const lines = [`${'set'.padEnd(width)}  questions  tier     Hit@1 (95% interval)    Hit@3  MRR@10  nDCG@10  none  AUROC  ms p50 / p95`];
  const notes: string[] = [];
  for (const { result, intervals } of evaluations) {
    if (result.cleanHitAt1 !== undefined)
      notes.push(
        `${result.name}: ${(100 * (result.cleanHitAt1 - result.tiers.fused.hitAt1)).toFixed(1)} points of Hit@1 below the same questions unchanged (${percent(result.cleanHitAt1).trim()})`,
      );
    if (result.pairsRight !== undefined) notes.push(`${result.name}: ${percent(result.pairsRight).trim()}% above the opposite's article`);
    for (const [tier, measures] of Object.entries(result.tiers)) {
      const [low, high] = intervals[tier] ?? [0, 0];
      const isFirst = tier === 'lexical';
      const isFused = tier === 'fused';
      lines.push(
        [
          (isFirst ? result.name : '').padEnd(width),
          (isFirst ? String(result.queries) : '').padStart(9),
          tier.padEnd(7),
          `${percent(measures.hitAt1)} (${percent(low)} to ${percent(high)})`,
          ` ${percent(measures.hitAt3)}`,
          percent(measures.mrrAt10).padStart(6),
          percent(measures.ndcgAt10).padStart(7),
          percent(measures.zeroResults),
          isFused && result.outOfScopeAuroc !== null ? percent(result.outOfScopeAuroc) : '     ',
          isFused ? `${result.latencyMs.p50} / ${result.latencyMs.p95}` : '',
        ]
          .join('  ')
          .trimEnd(),
      );
    }
  }
  return notes.length > 0 ? [...lines, '', ...notes] : lines;
}

/** Each question whose first article was wrong, with the passages that made the first ones win. */
export function missLines(misses: readonly Miss[], engine: SearchEngine, passages: PassageIndex): readonly string[] {
  return misses.flatMap(({ question, right, found, rank }) => {
    const name = (article: number): string => passages.articles[article]?.id ?? String(article);
    return [
      `\n${question}`,
      `  right   ${right.map(name).join(', ')}${rank === Infinity ? ', not found' : `, rank ${rank}`}`,
      ...found.map(
        (article, position) => `  ${position + 1}       ${name(article)}: ${winningPassage(question, article, engine, passages)}`,
      ),
    ];
  });
}

/** Text of the passage that has most words of the question: what the list of words alone can say without the encoder. */
function winningPassage(question: string, article: number, engine: SearchEngine, passages: PassageIndex): string {
  const { passageWords } = engine.rank(question, undefined, 'lexical');
  let best: number | undefined;
  passages.passages.forEach((passage, number) => {
    if (passage.article === article && (best === undefined || (passageWords[number] ?? 0) > (passageWords[best] ?? 0))) best = number;
  });
  const text = (passages.passages[best ?? 0]?.sentences ?? []).map((sentence) => sentence.text).join(' ');
  return text.length > 90 ? `${text.slice(0, 87)}...` : text;
}
