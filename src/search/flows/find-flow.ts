/** The guided flow that fits a question, as a result. Of a long message, a flow counts with the part that it fits best, as an article does. */
import type { PassageIndex, VectorIndex } from '../../index/passage-index.ts';
import type { FlowResult } from '../answer.ts';
import type { JudgedRanking } from '../judged-ranking.ts';
import type { QuestionPart } from '../read-question.ts';
import type { FlowSettings } from '../settings.ts';
import type { WordIndex } from '../words/word-index.ts';
import { chooseFlow } from './choose-flow.ts';
import { createFlowMatcher } from './flow-matcher.ts';
import type { FlowMatch } from './flow-matcher.ts';

/** @param topic - only flows of this topic, and urgent ones */
export type FindFlow = (questionParts: readonly QuestionPart[], ranking: JudgedRanking, topic: string | undefined) => FlowResult | null;

export function createFlowFinder(
  passages: PassageIndex,
  vectors: VectorIndex | undefined,
  words: WordIndex,
  settings: FlowSettings,
): FindFlow {
  const matchFlows = createFlowMatcher(passages, vectors, words);
  return (questionParts, ranking, topic) => {
    if (passages.flows.length === 0) return null;
    const byPart = questionParts.map(({ terms, vector }) => matchFlows(terms, vector));
    const matches = passages.flows.map((_, flow) =>
      byPart.reduce<FlowMatch>(
        (best, part) => ({
          similarity: higher(best.similarity, part[flow]?.similarity),
          coverage: Math.max(best.coverage, part[flow]?.coverage ?? 0),
        }),
        { similarity: undefined, coverage: 0 },
      ),
    );
    const chosen = chooseFlow(passages.flows, matches, ranking, settings, topic);
    const flow = chosen && passages.flows[chosen.flow];
    if (!flow) return null;
    const { id, title, description, topic: ownTopic, urgent } = flow;
    return { flowId: id, path: `/flows/${id}/`, title, description, topic: ownTopic, urgent, score: chosen.score };
  };
}

function higher(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
