/** `reports/history.json` on disk. A file that is not ours is refused, never overwritten. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { historySchema } from './run-summary.ts';
import type { RunSummary } from './run-summary.ts';

/** @throws Error with what to do, when there is a file that cannot be read as a history */
export async function readHistory(file: string): Promise<readonly RunSummary[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  const history = historySchema.safeParse(parseJson(text));
  if (!history.success)
    throw new Error(
      `${file} is not a history of reports (${history.error.issues[0]?.message ?? 'no JSON'}). Move it away, and a new one is begun.`,
    );
  return history.data.runs;
}

/** Written beside and moved: a report that is killed leaves the old history whole. */
export async function writeHistory(file: string, runs: readonly RunSummary[]): Promise<void> {
  const beside = `${file}.new`;
  await writeFile(beside, `${JSON.stringify({ version: 1, runs }, null, 1)}\n`);
  await rename(beside, file);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
