/**
 * Changes one answer and keeps the others as far as they can still apply: those on the new path, and those to
 * questions that may still come. An answer that no way leads to any more is dropped, so that it decides nothing later.
 */
import type { FlowAnswer, FlowAnswers } from './flow-answer.ts';
import { questionOf } from './ready-flow.ts';
import type { ReadyFlow } from './ready-flow.ts';
import { stepsAfter, walkFlow } from './walk-flow.ts';

/** Also gives the first answer to a question. */
export function changeAnswer(flow: ReadyFlow, answers: FlowAnswers, id: string, answer: FlowAnswer, today: string): FlowAnswers {
  return applicableAnswers(flow, new Map([...answers, [id, answer]]), today);
}

/** Answers of the path in its order, then those to questions ahead of it. */
export function applicableAnswers(flow: ReadyFlow, answers: FlowAnswers, today: string): FlowAnswers {
  const { answers: onPath, place } = walkFlow(flow, answers, today);
  if (place.kind === 'outcome') return onPath;
  const ahead = questionsAhead(flow, place.id);
  return new Map([...onPath, ...[...answers].filter(([id]) => !onPath.has(id) && id !== place.id && ahead.has(id))]);
}

/** Every question that can be reached from this one; not itself, unless a way leads back. */
function questionsAhead(flow: ReadyFlow, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const question = questionOf(flow, id);
    if (question === undefined) continue;
    for (const next of stepsAfter(question)) {
      if (found.has(next) || questionOf(flow, next) === undefined) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
