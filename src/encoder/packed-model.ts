/**
 * A model of `public/models/` as the pieces that the kernel reads. They are made once by `npm run model:pack` and
 * belong to the repository: were they packed at each build, an edited article could change the order of the
 * token rows, and with it every cached vector. Node only.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EncoderError } from './encoder.ts';
import { readHeader } from './format/header.ts';
import type { EncoderHeader } from './format/header.ts';
import { HEADER_NAME } from './packing/pack-encoder.ts';

export interface PackedModel {
  /** Holds the header and one file a piece. */
  readonly folder: string;
  readonly header: EncoderHeader;
}

/**
 * @param modelFolder - a folder of `public/models/`, with a folder `pieces`
 * @throws EncoderError "model-missing" when it was never packed; PackedEncoderError when the header is not right
 */
export async function packedModel(modelFolder: string): Promise<PackedModel> {
  const folder = join(modelFolder, 'pieces');
  const headerFile = join(folder, HEADER_NAME);
  if (!existsSync(headerFile)) {
    const name = basename(modelFolder);
    throw new EncoderError(
      'model-missing',
      `No packed encoder in ${folder}. Restore it with "git checkout -- public/models/${name}", or pack your own: npm run model:pack -- ${name}`,
    );
  }
  return { folder, header: await readHeader(Uint8Array.from(await readFile(headerFile)).buffer) };
}
