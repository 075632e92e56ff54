/** The code that something was computed with, as one hash: what was kept under another hash is worth nothing. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');

/**
 * They name the versions of packages, such as the parsers of YAML and Markdown. Another package manager than npm
 * leaves no such lock file, and some copies of a project are without: then the other one speaks for both.
 */
const versionFiles = ['package.json', 'package-lock.json'];

/**
 * @param folders - from the project's folder; their tests do not count
 * @param root - the project's folder
 */
export async function hashOfCode(folders: readonly string[], root: string = project): Promise<string> {
  const files: string[] = [];
  for (const folder of folders) {
    const names = (await readdir(join(root, folder), { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    files.push(...names.sort().map((name) => join(root, folder, name)));
  }
  const texts = await Promise.all([
    ...versionFiles.map((file) => readFile(join(root, file)).catch(() => '')),
    ...files.map((file) => readFile(file)),
  ]);
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
