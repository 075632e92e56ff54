/** The stored results reach their floors, and a small part of one set, asked anew, still gives what was stored. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import site from '../../../site.config.ts';
import { encodingDesk } from '../../../eval/encoding-desk.ts';
import { evaluate } from '../../../eval/evaluate.ts';
import { readEvaluationSet } from '../../../eval/evaluation-set.ts';
import { floors } from '../../../eval/floors.ts';
import type { Floor } from '../../../eval/floors.ts';
import { readStoredResult } from '../../../eval/stored-results.ts';
import type { StoredResult } from '../../../eval/stored-results.ts';
import { taskOfSet } from '../../../eval/task.ts';

const root = join(import.meta.dirname, '../../..');

function valueOf(result: StoredResult, measure: Floor['measure']): number {
  switch (measure) {
    case 'hitAt1':
    case 'hitAt3':
      return result.tiers.fused[measure];
    case 'outOfScopeAuroc':
      return result.outOfScopeAuroc ?? 0;
    case 'pairsRight':
      return result.pairsRight ?? 0;
    case 'costOfErrors':
      return (result.cleanHitAt1 ?? 1) - result.tiers.fused.hitAt1;
  }
}

describe('the stored results', () => {
  test.each(floors)('reach the floor: $set, $measure $floor', async ({ set, measure, floor }) => {
    const value = valueOf(await readStoredResult(join(root, 'eval/results', `${set}.json`)), measure);
    if (measure === 'costOfErrors') expect(value).toBeLessThanOrEqual(floor);
    else expect(value).toBeGreaterThanOrEqual(floor);
  });
});

test('forty intents of CLINC150 asked anew are found as well as the whole set was', async () => {
  const set = await readEvaluationSet(join(root, 'eval/sets/clinc150.json'));
  const documents = set.documents.slice(0, 40);
  const known = new Set(documents.map(({ id }) => id));
  const queries = set.queries.filter(({ document }) => document.some((id) => known.has(id))).filter((_, position) => position % 12 === 0);
  const desk = await encodingDesk(root, site, () => undefined);
  const { result } = await evaluate(taskOfSet({ ...set, name: 'forty intents', documents, queries, outOfScope: [] }), desk);
  const stored = await readStoredResult(join(root, 'eval/results/clinc150.json'));
  // Fewer intents are easier to tell apart, so the whole set's result is a floor, within what 100 questions can say.
  expect(result.queries).toBeGreaterThanOrEqual(100);
  expect(result.tiers.fused.hitAt1).toBeGreaterThanOrEqual(stored.tiers.fused.hitAt1 - 0.04);
}, 120_000);
