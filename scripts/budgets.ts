/**
 * npm run budgets [-- folder]
 *
 * Holds a built site against `budgets.json`: one line a budget, exit code 1 when one is broken.
 */
import { join, resolve } from 'node:path';
import { budgetProblems, checkBudgets } from '../bench/budgets/check-budgets.ts';

const results = await checkBudgets(resolve(process.argv[2] ?? join(import.meta.dirname, '../dist')));
for (const { line } of results) console.log(line);
process.exitCode = budgetProblems(results).length > 0 ? 1 : 0;
