/** Tests and time limits of a flow: the answers that they look at, the values that they ask for, the days that they count. */
import { closestWord } from '../../content/closest-word.ts';
import type { FactValues } from '../../content/facts.ts';
import type { DayCount, FlowQuestion, FlowTest } from '../../content/flow-schema.ts';
import { daysOf } from '../../content/flow-text.ts';
import type { Finding } from '../finding.ts';
import type { FlowFile, FlowPath } from './flow-file.ts';
import type { FlowWalk } from './flow-walks.ts';

interface PlacedTest {
  readonly test: FlowTest;
  readonly path: FlowPath;
  /** The question or outcome that it belongs to. */
  readonly node: string;
}

export function checkTests(file: FlowFile, walks: readonly FlowWalk[], facts: FactValues): readonly Finding[] {
  return [
    ...testsOf(file).flatMap((placed) => checkTest(file, placed, walks, facts)),
    ...Object.entries(file.flow.outcomes).flatMap(([id, { deadlines }]) =>
      deadlines.flatMap(({ from, addDays }, index) => {
        const path: FlowPath = ['outcomes', id, 'deadlines', index];
        return [
          ...checkAnswer(file, from, ['date'], [...path, 'from'], 'from'),
          ...checkAsked(file, from, id, walks, [...path, 'from'], 'from', false),
          ...checkDays(file, addDays, [...path, 'addDays'], 'addDays', facts),
        ];
      }),
    ),
  ];
}

function testsOf({ flow }: FlowFile): readonly PlacedTest[] {
  const ofSteps = Object.entries(flow.steps).flatMap(([node, question]) =>
    question.kind === 'yes-no'
      ? []
      : (question.next ?? []).flatMap(({ when }, branch) =>
          (when ?? []).map((test, index) => ({ test, node, path: ['steps', node, 'next', branch, 'when', index] })),
        ),
  );
  const ofEvidence = Object.entries(flow.outcomes).flatMap(([node, { evidence }]) =>
    evidence.flatMap(({ when }, piece) =>
      (when ?? []).map((test, index) => ({ test, node, path: ['outcomes', node, 'evidence', piece, 'when', index] })),
    ),
  );
  return [...ofSteps, ...ofEvidence];
}

function checkTest(file: FlowFile, { test, path, node }: PlacedTest, walks: readonly FlowWalk[], facts: FactValues): readonly Finding[] {
  const kinds =
    'is' in test
      ? (['choice', 'yes-no'] as const)
      : 'amountAtLeast' in test || 'amountAtMost' in test
        ? (['amount'] as const)
        : (['date'] as const);
  const wrong = checkAnswer(file, test.answer, kinds, [...path, 'answer'], 'answer');
  if (wrong.length > 0) return wrong;
  const values = 'is' in test ? checkValues(file, test.answer, typeof test.is === 'string' ? [test.is] : test.is, [...path, 'is']) : [];
  const days =
    'daysAgoAtLeast' in test
      ? checkDays(file, test.daysAgoAtLeast, [...path, 'daysAgoAtLeast'], 'daysAgoAtLeast', facts)
      : 'daysAgoAtMost' in test
        ? checkDays(file, test.daysAgoAtMost, [...path, 'daysAgoAtMost'], 'daysAgoAtMost', facts)
        : [];
  return [...checkAsked(file, test.answer, node, walks, [...path, 'answer'], 'answer', true), ...values, ...days];
}

const kindNames: Readonly<Record<FlowQuestion['kind'], string>> = {
  choice: 'a choice',
  'yes-no': 'a yes / no',
  date: 'a date',
  amount: 'an amount',
};

/** The answer is one of this flow, and of a kind that the test can look at. */
function checkAnswer(
  file: FlowFile,
  answer: string,
  kinds: readonly FlowQuestion['kind'][],
  path: FlowPath,
  field: string,
): readonly Finding[] {
  const { steps } = file.flow;
  const question = Object.hasOwn(steps, answer) ? steps[answer] : undefined;
  const fitting = Object.entries(steps)
    .filter(([, { kind }]) => kinds.includes(kind))
    .map(([id]) => id);
  const near = closestWord(answer, fitting);
  const expected = `the id of a question that asks for ${kinds.map((kind) => kindNames[kind]).join(' or ')}`;
  if (question !== undefined && kinds.includes(question.kind)) return [];
  return [
    {
      file: file.flow.file,
      ...file.placeOf(path),
      rule: 'flow-test',
      found: question === undefined ? `${field}: "${answer}"` : `${field}: "${answer}", which asks for ${kindNames[question.kind]}`,
      expected,
      mend:
        near === undefined
          ? fitting.length === 0
            ? 'ask it first, or remove the test'
            : `write one of ${fitting.join(', ')}`
          : `write "${near}"`,
    },
  ];
}

/** A test of what was never asked holds for nobody. */
function checkAsked(
  file: FlowFile,
  answer: string,
  node: string,
  walks: readonly FlowWalk[],
  path: FlowPath,
  field: string,
  isTest: boolean,
): readonly Finding[] {
  if (!Object.hasOwn(file.flow.steps, answer)) return [];
  const coming = walks.filter(({ steps, end }) => steps.includes(node) || end === node);
  const without = coming.filter(({ steps }) => !(steps.includes(node) ? steps.slice(0, steps.indexOf(node) + 1) : steps).includes(answer));
  if (coming.length === 0 || without.length === 0) return [];
  const never = without.length === coming.length;
  const example = without[0]?.steps.join(' > ') ?? '';
  return [
    {
      file: file.flow.file,
      ...file.placeOf(path),
      rule: 'flow-test',
      found: never
        ? `${field}: "${answer}", which nobody has answered before "${node}"`
        : `${field}: "${answer}", which some have not answered before "${node}", such as on ${example}`,
      expected: isTest ? 'a test of an answer that was asked for on every way to here' : 'a date that was asked for on every way to here',
      mend: isTest
        ? 'ask it earlier, or split what it decides into two'
        : 'ask it earlier, or give those who were not asked an outcome of their own',
      ...(never ? {} : { severity: 'warning' as const }),
    },
  ];
}

function checkValues(file: FlowFile, answer: string, values: readonly string[], path: FlowPath): readonly Finding[] {
  const question = file.flow.steps[answer];
  const known = question?.kind === 'choice' ? question.options.map(({ value }) => value) : ['yes', 'no'];
  return values
    .filter((value) => !known.includes(value))
    .map((value) => {
      const near = closestWord(value, known);
      return {
        file: file.flow.file,
        ...file.placeOf(path),
        rule: 'flow-test',
        found: `is: "${value}", which is no answer to "${answer}"`,
        expected: `one of ${known.join(', ')}`,
        mend: near === undefined ? 'correct the value, or add the option' : `write "${near}"`,
      };
    });
}

function checkDays(file: FlowFile, days: DayCount, path: FlowPath, field: string, facts: FactValues): readonly Finding[] {
  const place = { file: file.flow.file, ...file.placeOf(path) };
  const saying = [...facts].flatMap(([name, value]) => (daysOf(value) === undefined ? [] : [name]));
  if (typeof days === 'number') {
    const holding = saying.filter((name) => daysOf(facts.get(name) ?? '') === days);
    // "Today or before" and "since yesterday" are no figures of the company.
    if (days <= 1 || holding.length === 0) return [];
    return [
      {
        ...place,
        rule: 'bare-figure',
        found: `${field}: ${days}, typed by hand`,
        expected: `the fact that holds it: ${holding.slice(0, 3).join(', ')}`,
        mend: `write { fact: ${holding[0] ?? ''} }; if it is none of them, it may stay`,
        severity: 'warning',
      },
    ];
  }
  const value = facts.get(days.fact);
  if (value !== undefined && daysOf(value) !== undefined) return [];
  const near = closestWord(days.fact, value === undefined ? [...facts.keys()] : []);
  return [
    {
      ...place,
      rule: 'fact',
      found: value === undefined ? `${field}: the fact "${days.fact}"` : `${field}: the fact "${days.fact}", which says "${value}"`,
      expected:
        value === undefined
          ? 'a fact of content/facts.yaml that holds today'
          : 'a fact that says a number of days, such as "14 days" or "within 120 days"',
      mend: near === undefined ? 'name another fact, or write the number of days' : `write "${near}"`,
    },
  ];
}
