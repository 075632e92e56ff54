// The stylesheet and the list that integrators read: neither knows a property or a part that the other does not.
import { expect, test } from 'vitest';
import { cssParts, cssProperties } from './css-properties.ts';
import { elementStyles } from './element-styles.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'css-properties.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

test('every property that the stylesheet reads is documented, and every documented one is read', () => {
  const read = new Set(elementStyles('#0b5d4e').match(/--waymark-[\w-]+/g));
  expect([...read].sort()).toEqual(cssProperties.map(({ name }) => name).sort());
});

test('every part is documented, and every documented part is there', () => {
  const parts = new Set([...sources.matchAll(/\bpart: '([\w-]+)'/g)].map(([, part]) => part));
  expect([...parts].sort()).toEqual(cssParts.map(({ name }) => name).sort());
});

test('the stylesheet has no physical sides, which would stand wrong from right to left', () => {
  expect(elementStyles('#0b5d4e')).not.toMatch(/\b(?:margin|padding|border|inset)?-?(?:left|right)\b/);
});
