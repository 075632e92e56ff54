/** The JSON Schemas that editors read are those of the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { jsonSchemas } from './json-schemas.ts';

test.each([...jsonSchemas(site)])('content/schemas/%s is fresh (npm run schemas writes it)', (name, text) => {
  expect(readFileSync(join(import.meta.dirname, '../../content/schemas', name), 'utf8')).toBe(text);
});
