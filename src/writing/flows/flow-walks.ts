/**
 * Every way through a flow that answers can take, with the choices made on it. Dates and amounts can fall on either
 * side of a test; a choice is what it is, so a branch that asks for another value is not walked.
 */
import type { Flow, FlowTest } from '../../content/flow-schema.ts';
import { edgesFrom } from './flow-edges.ts';

export interface FlowWalk {
  /** Questions in the order in which they are asked. */
  readonly steps: readonly string[];
  /** Where it ends: an outcome, a question that comes a second time, or an id that is nothing. */
  readonly end: string;
}

/** A flow of a few questions has some hundred walks. Beyond this many, the first ones speak for all. */
const mostWalks = 20_000;

export function walksOf(flow: Flow): readonly FlowWalk[] {
  const walks: FlowWalk[] = [];
  const walk = (id: string, steps: readonly string[], choices: ReadonlyMap<string, string>): void => {
    const question = Object.hasOwn(flow.steps, id) ? flow.steps[id] : undefined;
    if (question === undefined || steps.includes(id)) {
      walks.push({ steps, end: id });
      return;
    }
    const go = (to: string, value: string | null): void => {
      if (walks.length < mostWalks) walk(to, [...steps, id], value === null ? choices : new Map([...choices, [id, value]]));
    };
    const edges = edgesFrom(id, question);
    for (const { to, value } of edges) if (value !== null) go(to, value);
    const branches = edges.filter(({ value }) => value === null);
    const open = question.kind === 'choice' ? question.options.filter(({ goTo }) => goTo === undefined).map(({ value }) => value) : [null];
    for (const value of open) {
      const known = value === null ? choices : new Map([...choices, [id, value]]);
      for (const branch of branches) {
        const holds = branch.when.map((test) => holdsFor(flow, test, known, [...steps, id]));
        if (holds.includes('no')) continue;
        go(branch.to, value);
        if (holds.every((held) => held === 'yes')) break;
      }
    }
  };
  walk(flow.start, [], new Map());
  return walks;
}

function holdsFor(flow: Flow, test: FlowTest, choices: ReadonlyMap<string, string>, asked: readonly string[]): 'yes' | 'no' | 'perhaps' {
  // A misspelt answer is reported as such; what lies behind it is not lost as well.
  if (!Object.hasOwn(flow.steps, test.answer)) return 'perhaps';
  // What was not asked on this way holds nothing.
  if (!asked.includes(test.answer)) return 'no';
  if (!('is' in test)) return 'perhaps';
  const value = choices.get(test.answer);
  if (value === undefined) return 'perhaps';
  return (typeof test.is === 'string' ? [test.is] : test.is).includes(value) ? 'yes' : 'no';
}
