/** Whether a flow leads somewhere from everywhere: steps that are there, that are reached, and no way in circles. */
import { closestWord } from '../../content/closest-word.ts';
import type { Finding } from '../finding.ts';
import { edgesOf } from './flow-edges.ts';
import type { FlowFile, FlowPath } from './flow-file.ts';
import type { FlowWalk } from './flow-walks.ts';

export function checkGraph(file: FlowFile, walks: readonly FlowWalk[]): readonly Finding[] {
  const { flow } = file;
  const steps = Object.keys(flow.steps);
  const outcomes = Object.keys(flow.outcomes);
  const known = [...steps, ...outcomes];
  const at = (path: FlowPath, words: Omit<Finding, 'file' | 'line' | 'column' | 'rule'>): Finding => ({
    file: flow.file,
    ...file.placeOf(path),
    rule: 'flow-step',
    ...words,
  });

  const start: FlowPath = ['start'];
  const named: readonly { readonly to: string; readonly path: FlowPath }[] = [{ to: flow.start, path: start }, ...edgesOf(flow)];
  const unknown = named
    .filter(({ to, path }) => !(path[0] === 'start' ? steps : known).includes(to))
    .map(({ to, path }) => {
      const near = closestWord(to, path[0] === 'start' ? steps : known);
      return at(path, {
        found: `${String(path.at(-1))}: "${to}"`,
        expected: path[0] === 'start' ? 'the id of a question of this flow' : 'the id of a question or an outcome of this flow',
        mend: near === undefined ? `add it, or write one of ${shortList(known)}` : `write "${near}"`,
      });
    });

  const twice = steps
    .filter((id) => outcomes.includes(id))
    .map((id) =>
      at(['outcomes', id], {
        found: `"${id}" is both a question and an outcome`,
        expected: 'an id of its own for each',
        mend: 'rename one of the two',
      }),
    );

  const open = Object.entries(flow.steps).flatMap(([id, question]) => {
    if (question.kind !== 'choice') return [];
    const lost = question.options.flatMap((option, index) =>
      option.goTo === undefined && question.next === undefined
        ? [
            at(['steps', id, 'options', index], {
              found: `the option "${option.value}" leads nowhere`,
              expected: 'a "goTo" for each option, or "next" for those that have none',
              mend: 'add goTo to the option, or next to the question',
            }),
          ]
        : [],
    );
    const idle =
      question.next !== undefined && question.options.every(({ goTo }) => goTo !== undefined)
        ? [
            at(['steps', id, 'next'], {
              found: '"next", although each option says where it leads',
              expected: '"next" only for options without a "goTo"',
              mend: 'remove next, or the goTo of some options',
            }),
          ]
        : [];
    return [...lost, ...idle];
  });

  // Where an id is wrong, what lies behind it is not lost: the id is.
  if (unknown.length > 0 || open.length > 0) return [...unknown, ...twice, ...open];
  return [...twice, ...findCircles(file, walks, at), ...findUnreached(known, steps, walks, at)];
}

type Report = (path: FlowPath, words: Omit<Finding, 'file' | 'line' | 'column' | 'rule'>) => Finding;

/** An answer is asked once. A way that comes back to its question would only ask it again. */
function findCircles({ flow }: FlowFile, walks: readonly FlowWalk[], at: Report): readonly Finding[] {
  const seen = new Set<string>();
  return walks.flatMap(({ steps, end }) => {
    const first = steps.indexOf(end);
    if (first < 0) return [];
    const circle = steps.slice(first);
    const name = [...circle].sort().join(' ');
    if (seen.has(name)) return [];
    seen.add(name);
    const last = circle.at(-1) ?? end;
    const edge = edgesOf(flow).find(({ from, to }) => from === last && to === end);
    return [
      at(edge?.path ?? ['steps', last], {
        found: `a way in circles: ${[...circle, end].join(' > ')}`,
        expected: 'questions that lead forward, each asked once',
        mend: `let "${last}" lead to an outcome, or to a question that comes later`,
      }),
    ];
  });
}

function findUnreached(known: readonly string[], steps: readonly string[], walks: readonly FlowWalk[], at: Report): readonly Finding[] {
  const reached = new Set(walks.flatMap((walk) => [...walk.steps, walk.end]));
  return known
    .filter((id) => !reached.has(id))
    .map((id) => {
      const kind = steps.includes(id) ? 'question' : 'outcome';
      return at([kind === 'question' ? 'steps' : 'outcomes', id], {
        found: `no answers lead to the ${kind} "${id}"`,
        expected: `a way to each ${kind}`,
        mend: 'let an option or a branch go to it, or remove it',
      });
    });
}

function shortList(ids: readonly string[]): string {
  return ids.length <= 8 ? ids.join(', ') : `${ids.slice(0, 8).join(', ')} ...`;
}
