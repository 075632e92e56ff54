/** A flow as a graph: from each question to what its answers can lead to. For checks and for the drawing of the report. */
import type { Flow, FlowBranches, FlowQuestion, FlowTest } from '../../content/flow-schema.ts';
import type { FlowPath } from './flow-file.ts';

export interface FlowEdge {
  readonly from: string;
  /** Id of a question or an outcome; perhaps of none. */
  readonly to: string;
  /** The answer in words; empty where every answer leads there. */
  readonly label: string;
  /** Where the edge is written. */
  readonly path: FlowPath;
  /** The value of a choice that leads there whatever was said before; null for a branch. */
  readonly value: string | null;
  /** Tests of the branch; none for "otherwise" and for options. */
  readonly when: readonly FlowTest[];
}

/** In the order of the page: options first, then branches from top to bottom. */
export function edgesFrom(id: string, question: FlowQuestion): readonly FlowEdge[] {
  const path = ['steps', id] as const;
  if (question.kind === 'yes-no') {
    return (['yes', 'no'] as const).map((value) => ({
      from: id,
      to: question[value],
      label: value === 'yes' ? 'Yes' : 'No',
      path: [...path, value],
      value,
      when: [],
    }));
  }
  const options =
    question.kind === 'choice'
      ? question.options.flatMap(({ value, label, goTo }, index): readonly FlowEdge[] =>
          goTo === undefined ? [] : [{ from: id, to: goTo, label, path: [...path, 'options', index, 'goTo'], value, when: [] }],
        )
      : [];
  return [...options, ...branchEdges(id, question.next ?? [])];
}

function branchEdges(id: string, branches: FlowBranches): readonly FlowEdge[] {
  return branches.map(({ label, when, goTo }, index) => ({
    from: id,
    to: goTo,
    label: label ?? '',
    path: ['steps', id, 'next', index, 'goTo'],
    value: null,
    when: when ?? [],
  }));
}

/** All edges of a flow, question by question. */
export function edgesOf(flow: Flow): readonly FlowEdge[] {
  return Object.entries(flow.steps).flatMap(([id, question]) => edgesFrom(id, question));
}
