/** Text files below a folder. Touches the disk; what they say is read elsewhere. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** In the order of their paths; all are read at once. A folder that is not there has none. */
export async function textsBelow(folder: string, ending: string): Promise<readonly TextFile[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}

/** A path as messages name it: from a folder, mostly the project's, with forward slashes on every system. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
