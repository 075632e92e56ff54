/** The encoder in Node: one text on one thread, ours and onnxruntime-node by turns, and passages a second on all cores. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEncoderPool } from '../../src/encoder/encoder-pool.ts';
import { readClinc150 } from '../../src/encoder/fixtures/clinc150.ts';
import { packRealModel, serveFiles, type RealModel } from '../../src/encoder/fixtures/real-encoder.ts';
import { builtKernel } from '../../src/encoder/kernel/built-kernel.ts';
import { openEncoder } from '../../src/encoder/open-encoder.ts';
import { openReference } from './reference.ts';
import { median, quantile, row, title } from './tables.ts';

/** @param seconds - for each length */
export async function reportNodeLengths(models: readonly RealModel[], seconds: number): Promise<void> {
  title('One text in Node, ms', 'model', 'tokens', 'ours p50', 'p95', 'onnxruntime-node, one thread, p50', 'p95', 'p50 ratio');
  for (const model of models) {
    const ours = await openEncoder(serveFiles(await packRealModel(model)), builtKernel);
    await ours.loadRest();
    const reference = await openReference(model, { threads: 1 });
    for (const tokens of model === models[0] ? [5, 15, 60, 250] : [5, 15, 60]) {
      const text = textOf(tokens);
      const times: Record<'ours' | 'ort', number[]> = { ours: [], ort: [] };
      const end = performance.now() + seconds * 1000;
      for (let round = 0; round < 12 || performance.now() < end; round++) {
        const start = performance.now();
        await ours.encode([text]);
        const middle = performance.now();
        await reference([text]);
        if (round < 4) continue;
        times.ours.push(middle - start);
        times.ort.push(performance.now() - middle);
      }
      const cells = [times.ours, times.ort].flatMap((some) => [quantile(some, 0.5).toFixed(1), quantile(some, 0.95).toFixed(1)]);
      row(model, String(tokens), ...cells, (median(times.ours) / median(times.ort)).toFixed(3));
    }
  }
}

/** Passages of 60 to 250 tokens: questions of CLINC150 put together, since the set has no longer texts. */
export async function reportThroughput(model: RealModel): Promise<void> {
  const set = await readClinc150();
  const passages = Array.from({ length: 160 }, (_, n) =>
    set.queries
      .slice(n * 25, n * 25 + 6 + (n % 16))
      .map((query) => query.text)
      .join('. '),
  );
  const folder = await mkdtemp(join(tmpdir(), 'encoder-bench-'));
  for (const file of await packRealModel(model)) await writeFile(join(folder, file.name), file.bytes);
  const pool = await createEncoderPool(folder);
  const reference = await openReference(model);
  const rates: Record<'ours' | 'ort', number[]> = { ours: [], ort: [] };
  for (let round = 0; round < 3; round++) {
    let start = performance.now();
    await pool.encode(passages);
    rates.ours.push(passages.length / ((performance.now() - start) / 1000));
    start = performance.now();
    await reference(passages);
    rates.ort.push(passages.length / ((performance.now() - start) / 1000));
  }
  await pool.close();
  await rm(folder, { recursive: true });
  title('Passages a second in Node, all cores', 'ours', 'onnxruntime-node', 'ratio');
  const [ours, ort] = [median(rates.ours), median(rates.ort)];
  row(ours.toFixed(1), ort.toFixed(1), (ours / ort).toFixed(2));
}

function textOf(tokens: number): string {
  const words = 'how do i change the date of my next payment when the shop has not sent it yet'.split(' ');
  return Array.from({ length: tokens - 2 }, (_, index) => words[index % words.length]).join(' ');
}
