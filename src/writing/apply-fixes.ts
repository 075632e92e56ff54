/** Writes the edits that findings carry into their files. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextEdit } from '../content/content-problem.ts';
import type { Finding } from './finding.ts';

/**
 * @param root - the project's folder
 * @returns how many edits were written; one that overlaps another waits for the next run
 */
export async function applyFixes(root: string, findings: readonly Finding[]): Promise<number> {
  let count = 0;
  for (const [file, own] of Map.groupBy(findings, (finding) => finding.file)) {
    const edits = own.flatMap(({ fix }) => (fix ? [fix] : []));
    if (edits.length === 0) continue;
    const path = join(root, file);
    const { text, applied } = applyEdits(await readFile(path, 'utf8'), edits);
    await writeFile(path, text);
    count += applied;
  }
  return count;
}

/** From the end to the start, so that the places of edits that are still to come stay right. */
export function applyEdits(text: string, edits: readonly TextEdit[]): { readonly text: string; readonly applied: number } {
  let result = text;
  let applied = 0;
  let nextStart = Infinity;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    if (edit.end > nextStart) continue;
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
    nextStart = edit.start;
    applied += 1;
  }
  return { text: result, applied };
}
