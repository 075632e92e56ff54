/** Fitting remembered on disk, by the hash of all that goes into it: a build with the same passages fits nothing. Node only. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fitProjection, fitVersion } from './fit-projection.ts';
import type { FitInput, FitOptions, FittedProjection } from './fit-projection.ts';

const headSchema = z.object({
  method: z.enum(['principal-components', 'within-class', 'trained']),
  trials: z.record(z.string(), z.number()),
  inputDimension: z.int().positive(),
  outputDimension: z.int().positive(),
});

/**
 * Like `fitProjection`. A file that cannot be read counts as none.
 * @param folder - where results are kept; made when missing
 */
export async function fitProjectionCached(input: FitInput, options: FitOptions, folder: string): Promise<FittedProjection> {
  const file = join(folder, `${keyOf(input, options)}.projection`);
  const known = await readFitted(file);
  if (known) return known;
  const fitted = fitProjection(input, options);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.part`, writeFitted(fitted));
  await rename(`${file}.part`, file);
  return fitted;
}

function keyOf({ vectors, articles, kinds, inputDimension }: FitInput, { outputDimension, seed }: FitOptions): string {
  const hash = createHash('sha256').update(
    JSON.stringify([fitVersion, inputDimension, outputDimension, seed, Array.from(articles), kinds]),
  );
  for (const vector of vectors) hash.update(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
  return hash.digest('hex').slice(0, 32);
}

/** One line of JSON, then mean and matrix as float32. */
function writeFitted({ method, trials, inputDimension, outputDimension, mean, matrix }: FittedProjection): Buffer {
  const floats = new Float32Array(mean.length + matrix.length);
  floats.set(mean);
  floats.set(matrix, mean.length);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify({ method, trials, inputDimension, outputDimension })}\n`),
    Buffer.from(floats.buffer),
  ]);
}

async function readFitted(file: string): Promise<FittedProjection | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const end = bytes?.indexOf(10) ?? -1;
  if (bytes === undefined || end < 0) return undefined;
  const head = headSchema.safeParse(JSON.parse(bytes.toString('utf8', 0, end)));
  if (!head.success) return undefined;
  const { inputDimension, outputDimension } = head.data;
  const body = bytes.subarray(end + 1);
  if (body.length !== 4 * inputDimension * (1 + outputDimension)) return undefined;
  const floats = new Float32Array(body.length / 4);
  Buffer.from(floats.buffer).set(body);
  return { ...head.data, mean: floats.slice(0, inputDimension), matrix: floats.slice(inputDimension) };
}
