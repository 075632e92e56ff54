/** The built site keeps the budgets of budgets.json: bytes to first words, to first meaning, and before anybody searches. */
import { expect, test } from 'vitest';
import { budgetProblems, checkBudgets } from '../../bench/budgets/check-budgets.ts';
import { builtFolder } from './harness/served-site.ts';

test('no budget is broken', async () => {
  expect(budgetProblems(await checkBudgets(builtFolder))).toEqual([]);
});
