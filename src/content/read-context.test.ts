/** What the check says about content/context.yaml, and that ours is right. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { bareMoments, withFactsOf, withMoment } from './context-text.ts';
import { readContent } from './read-content.ts';
import { contextFile, readContext } from './read-context.ts';
import { fitsPage } from './fits-page.ts';

const known = {
  articles: ['billing/payment-failed', 'billing/cannot-pay'],
  flows: ['payment-failed'],
  channels: ['chat'],
  topics: ['billing', 'returns'],
  factValues: new Map([['grace-period', '7 days']]),
};

function file(...rules: readonly string[]): string {
  return [
    'byMeaning: { because: "this page is about {title}", line: These articles are about this page. }',
    'rules:',
    ...rules.map((rule) => `  - ${rule}`),
  ].join('\n');
}

/** A rule with everything that it needs, and what a test says of it. */
function rule(id: string, when: string, rest = ''): string {
  return `{ id: ${id}, when: ${when}, because: "a payment failed", line: "This is a sentence that helps.", articles: [billing/payment-failed]${rest} }`;
}

function problemsOf(text: string): readonly string[] {
  return readContext(text, known).problems.map(({ line, found, mend }) => `${line}: ${found}; ${mend}`);
}

test('our own rules are right, and none of them is shadowed', async () => {
  const { context, problems } = await readContent(process.cwd(), site);

  expect(problems.filter((problem) => problem.file === contextFile)).toEqual([]);
  expect(context?.rules.length).toBeGreaterThan(15);
});

test.each([
  ['an article', rule('a', '{ event: x }').replace('billing/payment-failed', 'billing/payment-faild'), 'the article "billing/payment-faild"; write "billing/payment-failed"'],
  ['a flow', rule('a', '{ event: x }', ', flow: payment-faild'), 'the flow "payment-faild"; write "payment-failed"'],
  ['a channel', rule('a', '{ event: x }', ', channels: [cat]'), 'the channel "cat"; write "chat"'],
  ['a topic', rule('a', '{ topic: biling }'), 'the topic "biling"; write "billing"'],
  ['a fact', rule('a', '{ event: x }').replace('This is', 'In {grace-perod} this is'), 'the fact "grace-perod"; write "grace-period"'],
])('%s that there is not is named with its line and the nearest that there is', (_, text, found) => {
  expect(problemsOf(file(text))).toEqual([`3: ${found}`]);
});

test.each([
  ['a general rule above a special one', '{ event: a }', '{ event: a, atLeast: 3, withinDays: 1 }', true],
  ['the special one above', '{ event: a, atLeast: 3 }', '{ event: a }', false],
  ['a longer time below a shorter', '{ event: a, withinDays: 5 }', '{ event: a, withinDays: 6 }', false],
  ['one of several events', '{ event: [a, b] }', '{ event: b }', true],
  ['more events than the first', '{ event: a }', '{ event: [a, b] }', false],
  ['an amount within the first', '{ event: a, amountAtLeast: 10 }', '{ event: a, amountAtLeast: 20 }', true],
  ['an amount below the first', '{ event: a, amountAtLeast: 10 }', '{ event: a, amountAtLeast: 5 }', false],
  ['an event on one topic', '{ event: a }', '{ event: a, topic: billing }', true],
  ['an order and an event', '{ orderStatus: a }', '{ event: b, orderStatus: a }', false],
  ['the same status', '{ orderStatus: [a, b] }', '{ orderStatus: a, orderOverdueDays: 2 }', true],
  ['more days overdue', '{ orderOverdueDays: 2 }', '{ orderOverdueDays: 5 }', true],
  ['a page below a pattern', '{ page: "/orders/*" }', '{ page: "/orders/*/return" }', true],
  ['a page beside it', '{ page: "/orders/*" }', '{ page: "/settings" }', false],
])('a rule is shadowed or not: %s', (_, first, second, isShadowed) => {
  const problems = problemsOf(file(rule('first', first), rule('second', second)));

  expect(problems).toEqual(isShadowed ? ['4: a rule that is never heard: "first" above it always speaks first; move this rule up, or narrow the other'] : []);
});

test.each([
  ['{ withinDays: 3, topic: billing }', 'event'],
  ['{}', 'at least one'],
])('conditions %s are refused', (when, words) => {
  const { context, problems } = readContext(file(rule('a', when)), known);

  expect(context).toBeUndefined();
  expect(problems.map(({ expected, found }) => `${found} ${expected}`).join()).toContain(words);
});

test('values of the moment stand where they can be known, and in brackets where the app may not say them', () => {
  const because = (text: string, when = '{ event: a }'): readonly string[] => problemsOf(file(rule('a', when).replace('"a payment failed"', JSON.stringify(text))));

  expect(because('a payment[ of {amount}] failed[ on {day}]')).toEqual([]);
  expect(because('{count} payments failed')).toEqual([]);
  expect(because('a payment of {amount} failed')).toEqual([expect.stringContaining('{amount} outside of [ ]')]);
  expect(because('a payment[ of {amount}] failed', '{ page: "/a" }')).toEqual([expect.stringContaining('{amount}; leave it out here')]);
});

describe('texts', () => {
  test('a part in brackets is there with its value, and gone without', () => {
    const text = 'a payment[ of {amount}] failed[ on {day}]';

    expect(withMoment(text, { amount: '£30', day: '3 November' })).toBe('a payment of £30 failed on 3 November');
    expect(withMoment(text, {})).toBe('a payment failed');
    expect(bareMoments(text)).toEqual([]);
  });

  test('facts are filled in at build, values of the moment later', () => {
    expect(withFactsOf('{grace-period} after {day}', known.factValues)).toBe('7 days after {day}');
  });

  test('any text with any values becomes one without marks, in bounded time', () => {
    const parts = fc.array(fc.constantFrom('{day}', '{amount}', '{x}', '[', ']', '{', '}', 'a ', '$&', ' on ')).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(parts, fc.string()), fc.option(fc.string(), { nil: undefined }), (text, day) => {
        expect(typeof withMoment(text, day === undefined ? {} : { day })).toBe('string');
      }),
    );
  });
});

test('a path fits a pattern as it would fit the regular expression of it', () => {
  const letters = fc.array(fc.constantFrom('a', '/', '*', '.')).map((all) => `/${all.join('')}`);
  fc.assert(
    fc.property(letters, letters, (pattern, path) => {
      const expression = new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.]/g, '\\.')).join('[^]*')}$`);
      expect(fitsPage(pattern, path)).toBe(expression.test(path));
    }),
  );
});

test('a file that cannot be read is one problem at its line', () => {
  expect(readContext('rules: [', known)).toMatchObject({ context: undefined, problems: [{ file: contextFile, rule: 'context' }] });
  expect(readFileSync(contextFile, 'utf8')).not.toContain('\t');
});
