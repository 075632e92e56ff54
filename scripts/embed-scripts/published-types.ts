/** Every `.d.ts` below `/embed/`: those of the scripts, each whole in itself, and those for JSX, which stand beside v1.d.ts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { rollUpTypes } from './roll-up-types.ts';

/**
 * @param root - the project's folder
 * @param entries - absolute paths of the modules that become scripts of their own
 * @returns text by the name of the file
 */
export async function publishedTypes(root: string, entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const element = join(root, 'src/embed/element');
  const jsx = await readFile(join(element, 'jsx.ts'), 'utf8');
  const texts = new Map([
    ...rollUpTypes(root, [...entries, join(element, 'v1.ts')]),
    ['jsx.d.ts', jsx.replace("'./v1.ts'", "'./v1.js'").replaceAll(/^ *\/\/.*\n/gm, '')] as const,
  ]);
  const laidOut = [...texts].map(async ([name, text]) => [name, await format(text, { parser: 'typescript', singleQuote: true })] as const);
  return new Map(await Promise.all(laidOut));
}
