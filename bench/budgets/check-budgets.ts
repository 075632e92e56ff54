/** Holds a built site against `budgets.json`. The build, `npm test` and `npm run budgets` ask it; it prints nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { measureSite } from './measure-site.ts';
import type { Amount } from './measure-site.ts';

const root = join(import.meta.dirname, '../..');
const budgetSchema = z.strictObject({ mostBytes: z.int().positive(), means: z.string() });
const budgetsSchema = z.strictObject({
  firstWords: budgetSchema,
  firstMeaning: budgetSchema,
  withFull: budgetSchema,
  fullAlone: budgetSchema,
  scriptBeforeIntent: budgetSchema,
  kernelCode: budgetSchema,
  articlePage: budgetSchema,
  hostScript: budgetSchema,
});

export type Budgets = z.output<typeof budgetsSchema>;

export interface BudgetResult {
  readonly name: Amount;
  readonly means: string;
  /** Bytes on the wire, with brotli, without headers. */
  readonly bytes: number;
  readonly mostBytes: number;
  readonly isOver: boolean;
  /** For people: "over    first words …: 151.2 kB of 150.0 kB". */
  readonly line: string;
}

/**
 * @param outDir - the built site, compressed
 * @param budgets - those of `budgets.json` unless told
 * @throws BuiltFileMissingError, IndexFileError, and ZodError for a `budgets.json` that is not right
 * @example
 * const problems = budgetProblems(await checkBudgets(outDir));
 * if (problems.length > 0) throw new Error(problems.join('\n'));
 */
export async function checkBudgets(outDir: string, budgets?: Budgets): Promise<readonly BudgetResult[]> {
  const limits = budgets ?? (await readBudgets());
  const sizes = await measureSite(outDir);
  const names: readonly Amount[] = [
    'firstWords',
    'firstMeaning',
    'withFull',
    'fullAlone',
    'scriptBeforeIntent',
    'kernelCode',
    'articlePage',
    'hostScript',
  ];
  return names.map((name) => {
    const { mostBytes, means } = limits[name];
    const { bytes, page } = sizes[name];
    const isOver = bytes > mostBytes;
    const share = Math.round((100 * bytes) / mostBytes);
    const line = `${isOver ? 'OVER' : 'within'}  ${name}: ${kilobytes(bytes)} of ${kilobytes(mostBytes)} (${share} %)  ${means}${page === undefined ? '' : `; largest: ${page}`}`;
    return { name, means, bytes, mostBytes, isOver, line };
  });
}

/** Lines of the budgets that are broken; empty when all is well. */
export function budgetProblems(results: readonly BudgetResult[]): readonly string[] {
  return results
    .filter(({ isOver }) => isOver)
    .map(({ line }) => `${line}. Make it smaller, or raise the budget in budgets.json and say why.`);
}

export async function readBudgets(): Promise<Budgets> {
  return budgetsSchema.parse(JSON.parse(await readFile(join(root, 'budgets.json'), 'utf8')));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
