/**
 * What people usually put together for search by meaning: Xenova's all-MiniLM-L6-v2 as int8 on transformers.js with its default
 * runtime, float32 vectors, best passage, no words. The int8 file cannot be had here: its bytes are the published ones, its time
 * is left out, and its quality stands in from the same model at 4 bits, unprojected (docs/encoder.md: equal within 0.3 points).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncodingDesk } from '../../eval/open-engine.ts';
import { encode } from '../../eval/open-engine.ts';
import { measure, rankOf } from '../../eval/measures.ts';
import type { Measures } from '../../eval/measures.ts';
import type { EvaluationTask } from '../../eval/task.ts';
import { textsToEncode } from '../../src/index/build-index.ts';
import { brotliBytes } from '../report/brotli-bytes.ts';
import type { PeerBytes } from './peer.ts';

/** model_quantized.onnx of Xenova/all-MiniLM-L6-v2, as its page says. */
const int8ModelBytes = 22_900_000;

export interface StackRun {
  readonly measures: Measures;
  readonly questions: number;
  readonly bytes: PeerBytes;
}

export async function askSemanticStack(task: EvaluationTask, desk: EncodingDesk, root: string): Promise<StackRun> {
  const passages = await encode(textsToEncode(task.articles).passages, desk);
  const articleOf = task.articles.flatMap(({ passages: own }, article) => own.map(() => article));
  const questions = await encode(
    task.queries.map(({ text }) => text),
    desk,
  );
  const ranks = task.queries.map(({ right }, position) =>
    rankOf(rankByBest(questions[position] ?? new Float32Array(), passages, articleOf, task.articles.length), right),
  );
  const runtime = join(root, 'node_modules/onnxruntime-web/dist');
  const library = join(root, 'node_modules/@huggingface/transformers/dist/transformers.web.min.js');
  const code = [library, join(runtime, 'ort-wasm-simd-threaded.asyncify.mjs'), join(runtime, 'ort-wasm-simd-threaded.asyncify.wasm')];
  const codeBytes = await Promise.all(code.map(async (file) => brotliBytes(await readFile(file))));
  const tokenizer = await brotliBytes(await readFile(join(root, 'public/models/all-MiniLM-L6-v2-q4/tokenizer.json')));
  return {
    measures: measure(ranks, 0),
    questions: ranks.length,
    bytes: {
      code: codeBytes.reduce((sum, bytes) => sum + bytes, 0),
      index: await brotliBytes(Buffer.concat(passages.map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)))),
      model: int8ModelBytes + tokenizer,
    },
  };
}

function rankByBest(
  question: Float32Array,
  passages: readonly Float32Array[],
  articleOf: readonly number[],
  articleCount: number,
): readonly number[] {
  const best = new Float64Array(articleCount).fill(-1);
  passages.forEach((vector, passage) => {
    let similarity = 0;
    for (let column = 0; column < vector.length; column += 1) similarity += (vector[column] ?? 0) * (question[column] ?? 0);
    const article = articleOf[passage] ?? 0;
    if (similarity > (best[article] ?? -1)) best[article] = similarity;
  });
  return [...best.keys()].sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0));
}
