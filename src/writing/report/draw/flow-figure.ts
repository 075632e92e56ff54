/**
 * A guided flow as a graph in layers, from left to right: questions as boxes, outcomes as filled ones, answers beside
 * their lines. Placed by dagre (Sugiyama, Tagawa, Toda 1981; network simplex for the layers), which is deterministic.
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { FlowReport, FlowReportNode } from '../flow-report.ts';
import { round } from './topic-marks.ts';
import { wrapWords } from './wrap-words.ts';

const lineHeight = 17;
/** About the width of a letter at 13 px: in bold, and beside a line. */
const letterWidth = { node: 6.6, label: 6.1 };
const mostLetters = { node: 30, label: 28 };
const padding = 10;
const labelPadding = 4;
const margin = 14;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed extends Point {
  readonly width: number;
  readonly height: number;
}

export function flowFigure(flow: FlowReport): Element {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 26, edgesep: 14, marginx: margin, marginy: margin });
  const linesOf = new Map(flow.nodes.map((node) => [node.id, nodeLines(node)]));
  for (const { id } of flow.nodes) graph.setNode(id, sizeOf(linesOf.get(id) ?? [], letterWidth.node, padding));
  flow.edges.forEach(({ from, to, labels }) => {
    graph.setEdge(from, to, { ...sizeOf(labelLines(labels), letterWidth.label, labelPadding), labelpos: 'c' });
  });
  layout(graph);
  const { width, height } = placedOf(graph.graph());

  return s(
    'svg',
    {
      class: 'figure flow',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      // In its own size: letters as large as those of the text around it, and the frame scrolls.
      width: round(width),
      height: round(height),
      role: 'img',
      'aria-label': `${flow.title}: its questions, from left to right, and where the answers lead. The table below says the same in words.`,
    },
    [
      ...flow.edges.map((edge) => {
        const placed: unknown = graph.edge(edge.from, edge.to);
        return s('path', { class: 'flow-line', d: pathThrough(pointsOf(placed)) });
      }),
      ...flow.nodes.map((node) => drawNode(node, linesOf.get(node.id) ?? [], placedOf(graph.node(node.id)))),
      ...flow.edges.map((edge) => drawAnswers(edge.labels, placedOf(graph.edge(edge.from, edge.to)))),
    ],
  );
}

function nodeLines({ text, note, isUrgent }: FlowReportNode): readonly string[] {
  return [...(isUrgent ? ['URGENT'] : []), ...wrapWords(text, mostLetters.node), ...wrapWords(note, mostLetters.node + 4)];
}

function labelLines(labels: readonly string[]): readonly string[] {
  return labels.flatMap((label) => wrapWords(labels.length > 1 ? `· ${label}` : label, mostLetters.label));
}

function sizeOf(lines: readonly string[], letter: number, around: number): { readonly width: number; readonly height: number } {
  const letters = Math.max(0, ...lines.map((line) => line.length));
  return { width: letters * letter + 2 * around, height: Math.max(1, lines.length) * lineHeight + 2 * around };
}

function drawNode(node: FlowReportNode, lines: readonly string[], { x, y, width, height }: Placed): Element {
  const left = x - width / 2;
  const first = y - height / 2 + padding + lineHeight * 0.75;
  const notes = wrapWords(node.note, mostLetters.node + 4).length;
  return s('g', { class: `flow-node flow-${node.kind}${node.isUrgent ? ' flow-urgent' : ''}` }, [
    s('rect', {
      x: round(left),
      y: round(y - height / 2),
      width: round(width),
      height: round(height),
      rx: node.kind === 'question' ? 8 : 2,
    }),
    ...lines.map((line, number) =>
      s(
        'text',
        {
          ...(number >= lines.length - notes ? { class: 'flow-note' } : node.isUrgent && number === 0 ? { class: 'flow-mark' } : {}),
          x: round(left + padding),
          y: round(first + number * lineHeight),
        },
        line,
      ),
    ),
  ]);
}

/** On a ground of its own, so that no line runs through the words. One answer stands in the middle, several are a list. */
function drawAnswers(labels: readonly string[], { x, y, width, height }: Placed): Element {
  const lines = labelLines(labels);
  const isList = labels.length > 1;
  const first = y - height / 2 + labelPadding + lineHeight * 0.75;
  return s('g', { class: 'flow-answer' }, [
    ...(lines.length > 0
      ? [s('path', { d: `M${round(x - width / 2)} ${round(y - height / 2)}h${round(width)}v${round(height)}h${round(-width)}z` })]
      : []),
    ...lines.map((line, number) =>
      s(
        'text',
        {
          x: round(isList ? x - width / 2 + labelPadding : x),
          y: round(first + number * lineHeight),
          'text-anchor': isList ? 'start' : 'middle',
        },
        line,
      ),
    ),
  ]);
}

/** A smooth line through the points: straight to the middle of each stretch, a curve around each corner. */
function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  const curves = rest.slice(0, -1).map((corner, number) => {
    const next = rest[number + 1] ?? last;
    return `Q${at(corner)} ${at({ x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${curves.join('')}L${at(last)}`;
}

/** What dagre has written into a label; its types allow anything. */
function placedOf(value: unknown): Placed {
  const number = (name: string): number => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'number' ? found : 0;
  };
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

function pointsOf(value: unknown): readonly Point[] {
  const points: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'points') : undefined;
  return Array.isArray(points) ? points.map(placedOf) : [];
}
