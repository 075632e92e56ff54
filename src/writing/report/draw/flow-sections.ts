/** Guided flows: each drawn, and the same as a table for those who do not see the drawing. */
import { h } from 'hastscript';
import type { Report } from '../report.ts';
import type { FlowReport } from '../flow-report.ts';
import { flowFigure } from './flow-figure.ts';
import { count, frame, more, paragraph, table } from './section.ts';
import type { ReportSection } from './section.ts';

/** None for a site without flows. */
export function flowSections({ flows }: Report): readonly ReportSection[] {
  if (flows.length === 0) return [];
  const longest = Math.max(...flows.map((flow) => flow.longest));
  return [
    {
      id: 'flows',
      name: 'Guided flows',
      finding: `${count(flows.length, 'guided flow')}, none longer than ${count(longest, 'question')}`,
      parts: [
        paragraph(
          'Questions have rounded corners, outcomes are filled, ',
          h('b', { class: 'alert' }, 'urgent'),
          ' ones are in red. The words on a line are the answers that lead along it.',
        ),
        table(
          'Flows, with their ways: different paths that answers can take',
          [
            { name: 'Flow' },
            { name: 'Indexed questions', isNumber: true },
            { name: 'Questions', isNumber: true },
            { name: 'Outcomes', isNumber: true },
            { name: 'Ways', isNumber: true },
            { name: 'Longest way', isNumber: true },
            { name: 'Grade', isNumber: true },
          ],
          flows.map((flow) => [
            h('a', { href: `#flow-${flow.id}` }, flow.title),
            String(flow.indexedQuestions),
            String(kindCount(flow, 'question')),
            String(kindCount(flow, 'outcome')),
            String(flow.ways),
            String(flow.longest),
            flow.reading.grade.toFixed(1),
          ]),
        ),
        ...flows.flatMap((flow) => [
          h('h3', { id: `flow-${flow.id}` }, [
            flow.title,
            flow.isUrgent ? ' (urgent)' : '',
            h('span', { class: 'id' }, `content/flows/${flow.id}.yaml`),
          ]),
          frame(`Drawing of ${flow.title}`, flowFigure(flow), true),
          more(`“${flow.title}” in words`, inWords(flow)),
        ]),
      ],
    },
  ];
}

function kindCount({ nodes }: FlowReport, kind: FlowReport['nodes'][number]['kind']): number {
  return nodes.filter((node) => node.kind === kind).length;
}

function inWords({ title, nodes, edges }: FlowReport): ReturnType<typeof table> {
  const textOf = new Map(nodes.map(({ id, text }) => [id, text]));
  return table(
    `${title}: where each answer leads`,
    [{ name: 'Question' }, { name: 'Answer' }, { name: 'Leads to' }],
    edges.map(({ from, to, labels }) => [
      textOf.get(from) ?? from,
      labels.length === 0 ? 'any' : h('ul', { class: 'plain' }, [...labels.map((label) => h('li', label))]),
      textOf.get(to) ?? to,
    ]),
  );
}
