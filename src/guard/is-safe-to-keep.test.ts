// Which questions may be remembered.
import { expect, it } from 'vitest';
import { harmlessCases } from '../../tests/fixtures/harmless-cases.ts';
import { sensitiveCases } from '../../tests/fixtures/sensitive-cases.ts';
import { isSafeToKeep } from './is-safe-to-keep.ts';
import { maskSensitive } from './mask.ts';

it('keeps no question that holds something, nor what is left of it', async () => {
  for (const marked of Object.values(sensitiveCases).flat()) {
    const text = marked.replaceAll(/[«»]/g, '');
    expect(await isSafeToKeep(text), text).toBe(false);
    expect(await isSafeToKeep(maskSensitive(text)), text).toBe(false);
  }
});

it('keeps questions with order numbers, dates and amounts', async () => {
  for (const text of Object.values(harmlessCases)
    .flat()
    .filter((one) => !one.includes('[')))
    expect(await isSafeToKeep(text), text).toBe(true);
});
