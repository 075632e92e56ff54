/** Tensors of an ONNX file, and what is said of files that are none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { modelFolder } from '../fixtures/real-encoder.ts';
import { PackedEncoderError } from '../packed-encoder-error.ts';
import { readOnnxTensors } from './read-onnx.ts';

function attempt(bytes: Uint8Array): void {
  try {
    readOnnxTensors(bytes);
  } catch (error) {
    if (!(error instanceof PackedEncoderError)) throw error;
  }
}

it('finds the tensors of a model with their shapes', async () => {
  const tensors = readOnnxTensors(await readFile(join(modelFolder('light-query-encoder-q4'), 'onnx', 'model_q4.onnx')));
  expect(tensors.get('word_embeddings_q')).toMatchObject({ type: 'uint8', dimensions: [27734, 96] });
  expect(tensors.get('up_w_f16')).toMatchObject({ type: 'float16', dimensions: [192, 384] });
});

it('reads or refuses any bytes, and never hangs', async () => {
  const model = await readFile(join(modelFolder('light-query-encoder-q4'), 'onnx', 'model_q4.onnx'));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), attempt));
  fc.assert(
    fc.property(fc.nat(model.length), (length) => attempt(model.subarray(0, length))),
    { numRuns: 30 },
  );
});
