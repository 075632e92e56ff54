/**
 * A flow as a writer wrote it to one that can be walked (`ready-flow.ts`). Runs where facts are known: at build.
 * A figure that is missing, or says no number of days, is named in the error.
 */
import { daysOf, withFacts } from '../content/flow-text.ts';
import type { FactValues } from '../content/facts.ts';
import type { DayCount, Flow, FlowBranches, FlowOutcome, FlowQuestion, FlowTest } from '../content/flow-schema.ts';
import type { ReadyBranch, ReadyFlow, ReadyOutcome, ReadyQuestion, ReadyTest } from './ready-flow.ts';

/** A flow that cannot be walked because of one of its figures. */
export class FlowError extends Error {
  readonly code = 'flow';

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'FlowError';
  }
}

/**
 * @param facts - values in force on the day of the build
 * @throws FlowError when a text or a day count names a fact that cannot be used
 */
export function prepareFlow(flow: Flow, facts: FactValues): ReadyFlow {
  const fill = (text: string): string => {
    try {
      return withFacts(text, facts);
    } catch (error) {
      throw new FlowError(flow.file, error instanceof Error ? error.message : 'a fact could not be filled in');
    }
  };
  const days = (count: DayCount): number => {
    if (typeof count === 'number') return count;
    const value = facts.get(count.fact);
    if (value === undefined)
      throw new FlowError(flow.file, `there is no fact "${count.fact}" that holds today; add it to content/facts.yaml or correct the name`);
    const number = daysOf(value);
    if (number === undefined)
      throw new FlowError(
        flow.file,
        `the fact "${count.fact}" says "${value}", which is no number of days; name one such as "14 days", or write the number`,
      );
    return number;
  };
  const optional = (text: string | undefined): string | null => (text === undefined ? null : fill(text));
  const tests = (when: readonly FlowTest[] | undefined): readonly ReadyTest[] => (when ?? []).map((test) => readyTest(test, days));
  const branches = (next: FlowBranches | undefined): readonly ReadyBranch[] =>
    (next ?? []).map(({ label, when, goTo }) => ({ label: optional(label), when: tests(when), goTo }));

  const question = (asked: FlowQuestion): ReadyQuestion => {
    const words = { ask: fill(asked.ask), hint: optional(asked.hint), label: fill(asked.label ?? asked.ask) };
    switch (asked.kind) {
      case 'choice':
        return {
          ...words,
          kind: 'choice',
          options: asked.options.map(({ value, label, hint, goTo }) => ({
            value,
            label: fill(label),
            hint: optional(hint),
            goTo: goTo ?? null,
          })),
          next: branches(asked.next),
        };
      case 'yes-no':
        return {
          ...words,
          kind: 'choice',
          options: [
            { value: 'yes', label: 'Yes', hint: null, goTo: asked.yes },
            { value: 'no', label: 'No', hint: null, goTo: asked.no },
          ],
          next: [],
        };
      case 'date':
        return { ...words, kind: 'date', when: asked.when, maySkip: asked.maySkip, next: branches(asked.next) };
      case 'amount':
        return { ...words, kind: 'amount', maySkip: asked.maySkip, next: branches(asked.next) };
    }
  };

  const outcome = (end: FlowOutcome): ReadyOutcome => ({
    title: fill(end.title),
    text: fill(end.text),
    articles: end.articles,
    deadlines: end.deadlines.map(({ label, from, addDays, unknown }) => ({
      label: fill(label),
      from,
      addDays: days(addDays),
      unknown: fill(unknown),
    })),
    evidence: end.evidence.map(({ id, what, why, example, when }) => ({
      id,
      what: fill(what),
      why: fill(why),
      example: fill(example),
      when: tests(when),
    })),
    action: end.action === undefined ? null : { label: fill(end.action.label), path: end.action.path },
    channels: end.channels,
    caseSummary: end.caseSummary === undefined ? null : { reason: fill(end.caseSummary.reason), wish: fill(end.caseSummary.wish) },
    flow: end.flow ?? null,
    urgent: end.urgent,
  });

  return {
    id: flow.id,
    title: flow.title,
    description: flow.description,
    topic: flow.topic,
    urgent: flow.urgent,
    start: flow.start,
    steps: Object.fromEntries(Object.entries(flow.steps).map(([id, asked]) => [id, question(asked)])),
    outcomes: Object.fromEntries(Object.entries(flow.outcomes).map(([id, end]) => [id, outcome(end)])),
  };
}

function readyTest(test: FlowTest, days: (count: DayCount) => number): ReadyTest {
  const { answer } = test;
  if ('is' in test) return { kind: 'is', answer, values: typeof test.is === 'string' ? [test.is] : test.is };
  if ('daysAgoAtLeast' in test) return { kind: 'days-ago-at-least', answer, days: days(test.daysAgoAtLeast) };
  if ('daysAgoAtMost' in test) return { kind: 'days-ago-at-most', answer, days: days(test.daysAgoAtMost) };
  if ('amountAtLeast' in test) return { kind: 'amount-at-least', answer, hundredths: Math.round(test.amountAtLeast * 100) };
  return { kind: 'amount-at-most', answer, hundredths: Math.round(test.amountAtMost * 100) };
}
