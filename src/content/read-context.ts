/** The text of `content/context.yaml` to its rules, with every problem in it. Reads no disk: pages hand over the text too. */
import { bareMoments, isMomentName } from './context-text.ts';
import { contextSchema } from './context-schema.ts';
import type { ContextFile, ContextRule } from './context-schema.ts';
import { closestWord } from './closest-word.ts';
import type { ContentProblem } from './content-problem.ts';
import type { FactValues } from './facts.ts';
import { factMarks } from './flow-text.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParseYaml } from './parse-yaml.ts';
import { findShadowedRules } from './shadowed-rules.ts';
import { readYaml } from './yaml-file.ts';

export const contextFile = 'content/context.yaml';

/** What rules may name. */
export interface KnownToContext {
  readonly articles: readonly string[];
  readonly flows: readonly string[];
  readonly channels: readonly string[];
  readonly topics: readonly string[];
  readonly factValues: FactValues;
}

export interface ReadContext {
  /** Undefined where the file cannot be read. */
  readonly context: ContextFile | undefined;
  readonly problems: readonly ContentProblem[];
}

export function readContext(text: string, known: KnownToContext, parse: ParseYaml = parseYaml): ReadContext {
  const result = readYaml({ file: contextFile, text, rule: 'context' }, contextSchema, parse);
  if (result.kind === 'invalid') return { context: undefined, problems: result.problems };
  return { context: result.value, problems: checkContext(result.value, result.lineOf, known) };
}

function checkContext(context: ContextFile, lineOf: (path: readonly PropertyKey[]) => number, known: KnownToContext): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const report = (path: readonly PropertyKey[], found: string, expected: string, mend: string): void => {
    problems.push({ file: contextFile, line: lineOf(path), column: 1, rule: 'context', found, expected, mend });
  };
  const mustBe = (path: readonly PropertyKey[], kind: string, name: string, names: readonly string[]): void => {
    if (names.includes(name)) return;
    const near = closestWord(name, names);
    report(path, `the ${kind} "${name}"`, `the id of a ${kind}`, near === undefined ? 'correct the name, or remove it' : `write "${near}"`);
  };
  const facts = [...known.factValues.keys()];
  const checkText = (path: readonly PropertyKey[], text: string, moments: readonly string[]): void => {
    for (const { name } of factMarks(text)) {
      if (!isMomentName(name)) mustBe(path, 'fact', name, facts);
      else if (!moments.includes(name)) report(path, `{${name}}`, moments.length === 0 ? 'facts alone' : `facts, and ${moments.map((one) => `{${one}}`).join(', ')}`, 'leave it out here');
    }
  };

  checkText(['byMeaning', 'because'], context.byMeaning.because, ['title']);
  checkText(['byMeaning', 'line'], context.byMeaning.line, []);
  const ids = context.rules.map(({ id }) => id);
  context.rules.forEach((rule, position) => {
    const at = (...path: readonly PropertyKey[]): readonly PropertyKey[] => ['rules', position, ...path];
    if (ids.indexOf(rule.id) !== position) report(at('id'), `a second rule "${rule.id}"`, 'one rule of each id', 'give it an id of its own');
    rule.articles.forEach((article, index) => mustBe(at('articles', index), 'article', article, known.articles));
    if (rule.flow !== undefined) mustBe(at('flow'), 'flow', rule.flow, known.flows);
    rule.channels.forEach((channel, index) => mustBe(at('channels', index), 'channel', channel, known.channels));
    rule.when.topic?.forEach((topic) => mustBe(at('when', 'topic'), 'topic', topic, known.topics));
    checkText(at('line'), rule.line, []);
    checkText(at('because'), rule.because, momentsOf(rule));
    for (const name of bareMoments(rule.because))
      if (name !== 'count') report(at('because'), `{${name}} outside of [ ]`, 'a sentence that is whole where the app does not say it', `write [ {${name}}] with the words around it inside`);
  });
  for (const { rule, by } of findShadowedRules(context.rules))
    report(['rules', rule, 'when'], `a rule that is never heard: "${context.rules[by]?.id ?? ''}" above it always speaks first`, 'the special case above the general one', 'move this rule up, or narrow the other');
  return problems;
}

/** What is known of the moment when a rule speaks. */
function momentsOf({ when }: ContextRule): readonly string[] {
  if (when.event !== undefined) return ['day', 'amount', 'count'];
  return when.orderStatus !== undefined || when.orderOverdueDays !== undefined ? ['day', 'amount'] : ['title'];
}
