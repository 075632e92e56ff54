/** npm run schemas: writes content/schemas/, which editors read. A test fails while they are older than the code. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../site.config.ts';
import { jsonSchemas } from '../src/writing/json-schemas.ts';

const folder = join(import.meta.dirname, '../content/schemas');
await mkdir(folder, { recursive: true });
for (const [name, text] of jsonSchemas(site)) await writeFile(join(folder, name), text);
console.log(`Written: ${jsonSchemas(site).size} schemas in content/schemas/`);
