/** Whether a guided flow is shown above the results of a question, and which. From data: docs/search.md, "Guided flows". */
import type { IndexedFlow } from '../../index/passage-index.ts';
import type { JudgedRanking } from '../judged-ranking.ts';
import type { FlowMatch } from './flow-matcher.ts';
import type { FlowSettings } from '../settings.ts';

export interface ChosenFlow {
  readonly flow: number;
  /** Comparable within one answer only. */
  readonly score: number;
}

/**
 * @param matches - one a flow
 * @param topic - only flows of this topic, and urgent ones
 */
export function chooseFlow(
  flows: readonly IndexedFlow[],
  matches: readonly FlowMatch[],
  ranking: Pick<JudgedRanking, 'order' | 'articleSimilarities' | 'confidence' | 'inScope'>,
  settings: FlowSettings,
  topic: string | undefined,
): ChosenFlow | undefined {
  const [first] = ranking.order;
  if (first === undefined || ranking.confidence === 'nothing-fits') return undefined;
  const nearest = ranking.articleSimilarities[first] ?? 0;
  const fitting = flows.flatMap((flow, number): readonly ChosenFlow[] => {
    const match = matches[number];
    if (match === undefined || (topic !== undefined && flow.topic !== topic && !flow.urgent)) return [];
    const isOffered = flow.articles.includes(first);
    const { similarity, coverage } = match;
    if (similarity === undefined) return isOffered && coverage >= settings.leastCoverage ? [{ flow: number, score: coverage }] : [];
    if (ranking.inScope < settings.leastScope) return [];
    const fits = isOffered ? similarity >= settings.leastOffered : similarity >= Math.max(settings.leastAlone, nearest + settings.lead);
    return fits ? [{ flow: number, score: similarity }] : [];
  });
  // Where minutes count, that comes first; then the nearest.
  const isUrgent = ({ flow }: ChosenFlow): number => (flows[flow]?.urgent === true ? 1 : 0);
  return fitting.sort((a, b) => isUrgent(b) - isUrgent(a) || b.score - a.score || a.flow - b.flow)[0];
}
