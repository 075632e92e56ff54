/**
 * The promise of the index: the same text gives the same bits on every machine.
 */

import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { readClinc150 } from '../fixtures/clinc150.ts';
import { packRealModel, serveFiles } from '../fixtures/real-encoder.ts';
import { openEncoder } from '../open-encoder.ts';
import { builtKernel } from './built-kernel.ts';
import { EXPECTED_BITS } from './expected-bits.ts';
import type { KernelBuild } from './choose-build.ts';

it.each(['all-MiniLM-L6-v2-q4', 'light-query-encoder-q4'] as const)(
  '%s gives the committed bits from the plain and the relaxed build',
  { timeout: 30_000 },
  async (model) => {
    const files = await packRealModel(model);
    const texts = (await readClinc150()).queries.slice(0, 200).map((query) => query.text);
    const hashes = await Promise.all(
      (['plain', 'relaxed'] satisfies KernelBuild[]).map(async (build) => {
        const encoder = await openEncoder(serveFiles(files), () => builtKernel(build));
        await encoder.loadRest();
        const hash = createHash('sha256');
        for (const vector of await encoder.encode(texts)) hash.update(new Uint8Array(vector.buffer));
        return hash.digest('hex');
      }),
    );
    expect(hashes).toEqual([EXPECTED_BITS[model], EXPECTED_BITS[model]]);
  },
);
