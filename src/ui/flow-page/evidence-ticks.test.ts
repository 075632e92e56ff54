// Storage may hold anything: only ids are taken.
import { expect, it } from 'vitest';
import { parseTicks } from './evidence-ticks.ts';

it('gives back the ids that were kept', () => {
  expect(parseTicks('["receipt","code"]')).toEqual(['receipt', 'code']);
});

it.each([null, '', 'no JSON', '{"a":1}', 'null', '[1,null]'])('takes %j for no ticks', (text) => {
  expect(parseTicks(text)).toEqual([]);
});
