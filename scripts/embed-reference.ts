/** npm run reference: writes the reference part of docs/embedding.md from the sources. A test fails while it is older than they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { referenceDocument, withReference } from './embed-reference/with-reference.ts';

const root = join(import.meta.dirname, '..');
const path = join(root, referenceDocument);
await writeFile(path, await withReference(await readFile(path, 'utf8'), root));
console.log(`Written: the reference in ${referenceDocument}`);
