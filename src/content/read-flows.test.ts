/** Reading guided flows: what is right comes back, and what is wrong is said as a writer reads it. */
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { flowSource } from '../../tests/fixtures/flow-source.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { formatProblem } from './content-problem.ts';
import { parseFlow, readFlows } from './read-flows.ts';

const articles = ['billing/charged-twice', 'billing/autopay'];

function messagesAbout(source: string, file = 'content/flows/charged-twice.yaml'): string {
  return parseFlow(file, source, site, articles).problems.map(formatProblem).join('\n');
}

test('a site without flows has none, and no problem', async () => {
  expect(await readFlows(temporaryFolder({}), site, articles)).toEqual({ flows: [], problems: [] });
});

test('flows come in the order of their ids, with what a writer may leave out filled in', async () => {
  const root = temporaryFolder({ 'content/flows/b.yaml': flowSource, 'content/flows/a.yaml': flowSource });
  const { flows, problems } = await readFlows(root, site, articles);

  expect(problems).toEqual([]);
  expect(flows.map(({ id, file }) => [id, file])).toEqual([
    ['a', 'content/flows/a.yaml'],
    ['b', 'content/flows/b.yaml'],
  ]);
  expect(flows[0]).toMatchObject({ urgent: false, updated: '2026-11-24', outcomes: { wait: { channels: [], urgent: false } } });
});

test('an article that there is not names the likely one', () => {
  expect(messagesAbout(flowSource.replace('articles: [billing/charged-twice]\nupdated', 'articles: [billing/charged-twise]\nupdated'))).toBe(
    'content/flows/charged-twice.yaml:11:1  flow\n' +
      '  found     articles: "billing/charged-twise"\n' +
      '  expected  the id of an article\n' +
      '  mend      write "billing/charged-twice"',
  );
});

test('a topic that there is not names the topics', () => {
  expect(messagesAbout(flowSource.replace('topic: billing', 'topic: biling'))).toBe(
    'content/flows/charged-twice.yaml:3:1  topic\n' +
      '  found     topic: "biling"\n' +
      '  expected  one of billing, returns, disputes, security, account, getting-help\n' +
      '  mend      write "billing"',
  );
});

test('an outcome without a way on is refused', () => {
  expect(messagesAbout(flowSource.replace('    channels: [chat]\n', ''))).toContain('a way on: at least one of "articles", "channels", "action", "flow"');
});

test('branches without "otherwise" are refused at their place', () => {
  const open = flowSource.replace('      - label: Longer ago, or you do not know\n        goTo: ask-us\n', '');
  expect(messagesAbout(open)).toBe(
    'content/flows/charged-twice.yaml:25:5  flow\n' +
      '  found     steps.when-paid.next: [{"label":"In the last 7 days","when":[{"answer":"when-paid","daysAgoAtMost":...\n' +
      '  expected  every branch but the last has "when"; the last has none, for everybody else\n' +
      '  mend      change "steps.when-paid.next" to what is expected',
  );
});

test('a field of another kind of question is named with the fields that fit', () => {
  expect(messagesAbout(flowSource.replace('    yes: wait', '    yess: wait'))).toBe(
    'content/flows/charged-twice.yaml:19:5  flow\n' +
      '  found     "yess", which is not a field\n' +
      '  expected  one of ask, hint, label, kind, yes, no\n' +
      '  mend      write "yes"',
  );
});

test('a file name that is no address is refused', () => {
  expect(messagesAbout(flowSource, 'content/flows/Charged Twice.yaml')).toBe(
    'content/flows/Charged Twice.yaml:1:1  file-name\n' +
      '  found     the name "Charged Twice"\n' +
      '  expected  lower-case words joined by hyphens\n' +
      '  mend      rename the file',
  );
});

test('a test of no known kind is shown how tests are written', () => {
  expect(messagesAbout(flowSource.replace('daysAgoAtMost: 7', 'daysAgoMost: 7'))).toContain(
    'expected  a test such as { answer: paid-how, is: card }, or { answer: paid-on, daysAgoAtMost: 14 }',
  );
});
