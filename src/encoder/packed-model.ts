/**
 * A model of `public/models/` as the pieces that the kernel reads: packed once into `.cache/encoders/`,
 * and again when the model or the packing changes. Node only.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EncoderError } from './encoder.ts';
import { FORMAT_VERSION, readHeader } from './format/header.ts';
import type { EncoderHeader } from './format/header.ts';
import { HEADER_NAME, packEncoder } from './packing/pack-encoder.ts';
import { readModelFolder } from './packing/read-model-folder.ts';

const cacheFolder = fileURLToPath(new URL('../../.cache/encoders/', import.meta.url));

/** Rows that come before the first answer, and rows of each later piece. */
const rowPieces = { first: 8192, later: 4096 };

export interface PackedModel {
  /** Holds the header and one file a piece. */
  readonly folder: string;
  readonly header: EncoderHeader;
}

/**
 * @param modelFolder - with `config.json`, `tokenizer.json` and `onnx/model_q4.onnx`
 * @param maxTokens - longest text that the encoder was made for; what the model has unless told
 * @throws EncoderError "model-missing", and whatever the packer finds wrong
 */
export async function packedModel(modelFolder: string, maxTokens?: number): Promise<PackedModel> {
  const folder = join(cacheFolder, `${basename(modelFolder)}-${await hashOf(modelFolder, maxTokens)}`);
  if (!existsSync(join(folder, HEADER_NAME))) await pack(modelFolder, folder, maxTokens);
  return { folder, header: await readHeader(Uint8Array.from(await readFile(join(folder, HEADER_NAME))).buffer) };
}

async function pack(modelFolder: string, folder: string, maxTokens: number | undefined): Promise<void> {
  const model = await readModelFolder(modelFolder, maxTokens);
  const files = await packEncoder(model.weights, model.tokens, model.special, rowPieces);
  // Renamed into place: a killed build leaves no half model, and two builds may pack at once.
  const partial = `${folder}.${process.pid}.part`;
  await mkdir(partial, { recursive: true });
  for (const file of files) await writeFile(join(partial, file.name), file.bytes);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
}

async function hashOf(modelFolder: string, maxTokens: number | undefined): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT_VERSION, rowPieces, maxTokens ?? null]));
  for (const name of ['config.json', 'tokenizer.json', 'onnx/model_q4.onnx']) {
    const path = join(modelFolder, name);
    if (!existsSync(path)) throw new EncoderError('model-missing', `No encoder at ${path}. It belongs to the repository: run "git checkout -- public/models".`);
    hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
}
