/**
 * How often a guided flow is shown above the results, and whether it is the right one. A held-out question of an article
 * that offers a flow should lead to that flow; one of another article may (many do fit), one out of scope must not.
 */
import type { IndexedFlow } from '../src/index/passage-index.ts';
import { encode, openTask } from './open-engine.ts';
import type { EncodingDesk } from './open-engine.ts';
import type { EvaluationTask } from './task.ts';

export interface FlowMeasures {
  readonly set: string;
  readonly level: 'words' | 'meaning';
  /** Questions whose article offers a flow; of these, shown that flow, and shown another. */
  readonly offered: { readonly questions: number; readonly right: number; readonly other: number };
  /** Questions of articles that offer none; of these, shown one. */
  readonly elsewhere: { readonly questions: number; readonly shown: number };
  readonly outOfScope: { readonly questions: number; readonly shown: number };
}

/** @param tasks - of one site: they have the same articles and flows */
export async function measureFlows(tasks: readonly EvaluationTask[], desk: EncodingDesk): Promise<readonly FlowMeasures[]> {
  const measured: FlowMeasures[] = [];
  for (const task of tasks) {
    const { engine, passages } = await openTask(task, desk);
    const asked = [...task.queries, ...task.outOfScope.map((text) => ({ text, right: [] }))];
    const texts = asked.map(({ text }) => engine.textsToEncode(text));
    const vectors = await encode(texts.flat(), desk);
    let next = 0;
    const own = texts.map((parts) => vectors.slice(next, (next += parts.length)));
    const shown = (level: 'words' | 'meaning', position: number): string | undefined =>
      engine.search(asked[position]?.text ?? '', level === 'meaning' ? own[position] : undefined, { limit: 1 }).flow?.flowId;
    for (const level of ['words', 'meaning'] as const) {
      const offered = { questions: 0, right: 0, other: 0 };
      const elsewhere = { questions: 0, shown: 0 };
      const outOfScope = { questions: 0, shown: 0 };
      asked.forEach(({ right }, position) => {
        const flow = shown(level, position);
        const fitting = flowsOf(passages.flows, right);
        const group = right.length === 0 ? outOfScope : fitting.length === 0 ? elsewhere : offered;
        group.questions += 1;
        if (flow === undefined) return;
        if ('shown' in group) group.shown += 1;
        else if (fitting.includes(flow)) group.right += 1;
        else group.other += 1;
      });
      measured.push({ set: task.name, level, offered, elsewhere, outOfScope });
    }
  }
  return measured;
}

function flowsOf(flows: readonly IndexedFlow[], articles: readonly number[]): readonly string[] {
  return flows.filter((flow) => flow.articles.some((article) => articles.includes(article))).map(({ id }) => id);
}

export function flowTable(measured: readonly FlowMeasures[]): readonly string[] {
  const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)}%`);
  const row = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(24) : cell.padStart(15))).join('');
  return [
    row(['set, level', 'offered', 'right flow', 'another flow', 'elsewhere', 'shown', 'out of scope', 'shown']),
    ...measured.map(({ set, level, offered, elsewhere, outOfScope }) =>
      row([
        `${set}, ${level}`,
        String(offered.questions),
        percent(offered.right, offered.questions),
        percent(offered.other, offered.questions),
        String(elsewhere.questions),
        percent(elsewhere.shown, elsewhere.questions),
        String(outOfScope.questions),
        percent(outOfScope.shown, outOfScope.questions),
      ]),
    ),
  ];
}
