// Storage may hold anything: only steps that exist are taken, and the script before the first paint agrees.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { parseTextSize, textSizeKey, textSizeNames } from './text-size.ts';

const script = readFileSync(new URL('apply-text-size.mjs', import.meta.url), 'utf8');

function applied(kept: string | null): string | undefined {
  const dataset: { textSize?: string } = {};
  const localStorage = { getItem: (key: string) => (key === textSizeKey ? kept : null) };
  runInNewContext(script, { localStorage, document: { documentElement: { dataset } } });
  return dataset.textSize;
}

it.each([null, '', '0', '7', '-1', '1.5', 'large', '11'])('takes %j for the browser’s own size', (kept) => {
  expect(parseTextSize(kept)).toBe(0);
  expect(applied(kept)).toBeUndefined();
});

it.each(textSizeNames.slice(1).map((_, position) => String(position + 1)))('takes the step %s for itself', (kept) => {
  expect(parseTextSize(kept)).toBe(Number(kept));
  expect(applied(kept)).toBe(kept);
});

it('does without storage', () => {
  expect(() => {
    runInNewContext(script, {});
  }).not.toThrow();
});
