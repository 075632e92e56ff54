/** A guided flow as the report draws and counts it: questions and outcomes with figures filled in, and the ways between them. */
import type { FactValues } from '../../content/facts.ts';
import type { Flow, FlowOutcome } from '../../content/flow-schema.ts';
import { withFacts } from '../../content/flow-text.ts';
import { splitFlow } from '../../passages/split-flow.ts';
import { edgesOf } from '../flows/flow-edges.ts';
import { walksOf } from '../flows/flow-walks.ts';
import { readingOf } from '../reading/reading-grade.ts';
import type { Reading } from '../reading/reading-grade.ts';

export interface FlowReportNode {
  readonly id: string;
  readonly kind: 'question' | 'outcome';
  readonly text: string;
  /** What it asks for, or what an outcome offers: "a date", "chat, phone". */
  readonly note: string;
  readonly isUrgent: boolean;
}

export interface FlowReportEdge {
  readonly from: string;
  readonly to: string;
  /** Answers that lead there, in words; empty where every answer does. */
  readonly labels: readonly string[];
}

export interface FlowReport {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly isUrgent: boolean;
  readonly indexedQuestions: number;
  readonly reading: Reading;
  /** Different ways through it, and questions on the longest. */
  readonly ways: number;
  readonly longest: number;
  readonly nodes: readonly FlowReportNode[];
  readonly edges: readonly FlowReportEdge[];
}

const asksFor = { choice: 'a choice', 'yes-no': 'yes or no', date: 'a date', amount: 'an amount' } as const;

export function flowReport(flow: Flow, factValues: FactValues): FlowReport {
  const walks = walksOf(flow);
  const fill = (text: string): string => withFacts(text, factValues);
  return {
    id: flow.id,
    title: flow.title,
    topic: flow.topic,
    isUrgent: flow.urgent,
    indexedQuestions: flow.questions.length,
    reading: readingOf(splitFlow(flow, factValues)),
    ways: walks.length,
    longest: Math.max(0, ...walks.map(({ steps }) => steps.length)),
    nodes: [
      ...Object.entries(flow.steps).map(([id, question]): FlowReportNode => ({
        id,
        kind: 'question',
        text: fill(question.ask),
        note: asksFor[question.kind],
        isUrgent: false,
      })),
      ...Object.entries(flow.outcomes).map(([id, outcome]): FlowReportNode => ({
        id,
        kind: 'outcome',
        text: fill(outcome.title),
        note: offerOf(outcome),
        isUrgent: outcome.urgent,
      })),
    ],
    edges: joinedEdges(flow).map(({ from, to, labels }) => ({ from, to, labels: labels.map(fill) })),
  };
}

function offerOf({ evidence, channels, flow }: FlowOutcome): string {
  return [
    ...(evidence.length > 0 ? [`${evidence.length} ${evidence.length === 1 ? 'thing' : 'things'} to have ready`] : []),
    ...(channels.length > 0 ? [channels.join(', ')] : []),
    ...(flow === undefined ? [] : [`goes on in ${flow}`]),
  ].join('; ');
}

/** Answers of one question that lead to the same place share a line. */
function joinedEdges(flow: Flow): readonly FlowReportEdge[] {
  const joined = new Map<string, FlowReportEdge>();
  for (const { from, to, label } of edgesOf(flow)) {
    const known = joined.get(`${from} ${to}`);
    joined.set(`${from} ${to}`, { from, to, labels: [...(known?.labels ?? []), ...(label === '' ? [] : [label])] });
  }
  return [...joined.values()];
}
