/**
 * npm run eval [-- --set FILE] [--json] [--misses] [--light]
 *
 * Measures search on every set of eval/ and on the site's held-out questions, or on one given set.
 * With --json standard output has one line of JSON a set and nothing else.
 */
import { join } from 'node:path';
import { Command } from 'commander';
import site from '../site.config.ts';
import { allTasks } from '../eval/all-tasks.ts';
import { encodingDesk, lightDesk } from '../eval/encoding-desk.ts';
import { evaluate } from '../eval/evaluate.ts';
import type { Evaluation } from '../eval/evaluate.ts';
import { EvaluationSetError, readEvaluationSet } from '../eval/evaluation-set.ts';
import { flowTable, measureFlows } from '../eval/flow-lane.ts';
import { missLines, table } from '../eval/report.ts';
import { storeResults } from '../eval/stored-results.ts';
import { taskOfSet } from '../eval/task.ts';
import { ContentError } from '../src/content/content-problem.ts';

const root = join(import.meta.dirname, '..');
const command = new Command('eval')
  .description('Measures how well search finds the right article.')
  .option('--set <file>', 'one set alone: {"name","documents","queries","outOfScope"?} as JSON')
  .option('--only <name>', 'one of the sets of eval/ alone')
  .option('--json', 'one line of JSON a set')
  .option('--misses', 'list the questions whose first article was wrong')
  .option('--flows', 'how often a guided flow is shown, and the right one')
  .option('--light', 'measure the light encoder too')
  .option('--store', 'keep the results in eval/results/')
  .parse();
const options = command.opts<{ set?: string; only?: string; json?: true; misses?: true; light?: true; flows?: true; store?: true }>();
const log = (line: string): void => {
  console.error(line);
};

class UsageError extends Error {}

try {
  const tasks = options.set === undefined ? await allTasks(root, site) : [taskOfSet(await readEvaluationSet(options.set))];
  const chosen = options.only === undefined ? tasks : tasks.filter(({ name }) => name === options.only);
  if (chosen.length === 0)
    throw new UsageError(`There is no set "${options.only ?? ''}". There are: ${tasks.map(({ name }) => name).join(', ')}.`);
  const desk = await encodingDesk(root, site, log);
  if (options.flows === true) {
    const strangers = tasks.find(({ name }) => name === 'site, strangers');
    const own = tasks.find(({ name }) => name === 'site');
    const measured = own === undefined ? [] : await measureFlows([own, ...(strangers === undefined ? [] : [strangers])], desk);
    console.log(options.json === true ? JSON.stringify(measured) : flowTable(measured).join('\n'));
    process.exit();
  }
  const light = options.light === true ? await lightDesk(root, site, log) : undefined;
  const evaluations: Evaluation[] = [];
  for (const task of chosen) {
    log(`${task.name}: ${task.queries.length} questions, ${task.articles.length} documents`);
    const evaluation = await evaluate(task, desk, { light });
    evaluations.push(evaluation);
    if (options.json === true) console.log(JSON.stringify(evaluation.result));
    else if (options.misses === true)
      console.log(missLines(evaluation.misses, evaluation.opened.engine, evaluation.opened.passages).join('\n'));
  }
  if (options.json !== true) console.log(table(evaluations).join('\n'));
  if (options.store === true) await storeResults(join(root, 'eval/results'), evaluations);
} catch (error) {
  if (!(error instanceof EvaluationSetError || error instanceof ContentError || error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
