// The host's own parser beside the schema: one of them must never take what the other refuses.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostTextLength } from './limits.ts';
import { parseReport } from './parse-report.ts';
import { reportSchema } from './report.ts';

/** Values near the edges of every check, so that right and wrong reports are about equally frequent. */
const edge = fc.oneof(
  fc.constantFrom(
    ...['', '/', '//evil.example', '/\\evil.example', '/a b/', '/billing/payment-failed/', '/x/?q=1#y', 'javascript:alert(1)'],
    ...['escape', 'button', 'back', 'answer', 'results', 'nothing-fits', 'words', 'meaning', 'billing', 'billing/charged-twice'],
    ...['a/b/c', 'x'.repeat(120), 'x'.repeat(121), 'x'.repeat(mostTextLength), 'x'.repeat(mostTextLength + 1), `/${'x'.repeat(1000)}`],
    ...[0, -0, 1, -1, 1.5, NaN, Infinity, 2 ** 53, true, false, null, undefined],
  ),
  fc.string(),
  fc.integer(),
  fc.constant([]),
  fc.constant({}),
);

const fieldNames = ['version', 'path', 'title', 'canGoBack', 'id', 'by', 'results', 'confidence', 'level', 'question', 'articleId'];
const moreFieldNames = ['revision', 'answered', 'reason', 'channel', 'topic', 'action', 'count', 'urgent', 'pixels', 'code', 'message'];
const handOverFields = ['call', 'number', 'summary', 'language', 'name', 'email'];
const kinds = reportSchema.def.options.flatMap(({ def }) => def.shape.kind.def.values);

/** For each kind a report that is right in most fields. */
const likely: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  version: fc.nat(9),
  path: fc.constantFrom('/', '/billing/charged-twice/', '/search/?q=a'),
  title: fc.string(),
  canGoBack: fc.boolean(),
  id: fc.nat(),
  by: fc.constantFrom('escape', 'button', 'back'),
  results: fc.nat(),
  confidence: fc.constantFrom('answer', 'results', 'nothing-fits'),
  level: fc.constantFrom('words', 'meaning'),
  question: fc.option(fc.string(), { nil: undefined }),
  articleId: fc.constant('billing/charged-twice'),
  revision: fc.constant('2026-11-24'),
  answered: fc.boolean(),
  reason: fc.constantFrom(null, 'missing'),
  channel: fc.constantFrom(null, 'chat'),
  topic: fc.constantFrom(null, 'billing'),
  action: fc.constant('copied'),
  count: fc.nat(),
  urgent: fc.boolean(),
  pixels: fc.nat(),
  code: fc.constant('offline'),
  message: fc.string(),
  call: fc.uuid(),
  number: fc.constant('W-1234'),
  summary: fc.string(),
  language: fc.constant('en-GB'),
  name: fc.option(fc.string(), { nil: null }),
  email: fc.option(fc.string(), { nil: null }),
};

const report = fc.record(
  Object.fromEntries(
    [...fieldNames, ...moreFieldNames, ...handOverFields].map((field) => [
      field,
      fc.oneof({ weight: 30, arbitrary: likely[field] ?? edge }, { weight: 1, arbitrary: edge }),
    ]),
  ),
);

const same = (value: unknown): void => {
  const bySchema = reportSchema.safeParse(value);
  expect(parseReport(value)).toEqual(bySchema.success ? bySchema.data : undefined);
};

test.each(kinds)('the parser and the schema agree on every "%s"', (kind) => {
  let taken = 0;
  fc.assert(
    fc.property(report, (fields) => {
      const value = { kind, ...fields };
      if (parseReport(value) !== undefined) taken += 1;
      same(value);
    }),
    { numRuns: 400 },
  );
  // Both sides of the question were asked.
  expect(taken).toBeGreaterThan(40);
});

test('the parser and the schema agree on values of any other kind', () => {
  fc.assert(fc.property(fc.anything(), same), { numRuns: 500 });
  fc.assert(fc.property(fc.record({ kind: fc.oneof(fc.constantFrom('ready', '__proto__', 'constructor', 'toString'), edge) }), same));
  for (const odd of [null, [], new Map(), new Date(), () => 1, Symbol('x'), { kind: 'done', id: 1n }]) same(odd);
});

test('what is not known of a report is left out', () => {
  expect(parseReport({ kind: 'done', id: 4, extra: '<img src=x onerror=alert(1)>' })).toEqual({ kind: 'done', id: 4 });
});
