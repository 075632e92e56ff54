/**
 * The encoder that `site.config.ts` chooses, as the build needs it: its identity, the thing itself,
 * and the files that the browser will load. Node only.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EncoderChoice } from '../content/site-config.ts';
import type { Encoder } from './encoder.ts';
import { pieceName } from './format/header.ts';
import { builtKernel } from './kernel/built-kernel.ts';
import { encoderId, openNodeEncoder } from './open-node-encoder.ts';
import { openTransformersNodeEncoder, transformersModelFiles, transformersModelInfo } from './open-transformers-node-encoder.ts';
import { packedModel } from './packed-model.ts';
import { HEADER_NAME } from './packing/pack-encoder.ts';

/** An encoder of the browser: its files by the names under which its own code asks for them. */
export interface BrowserEncoder {
  readonly tier: 'light' | 'full';
  readonly kind: 'transformers' | 'kernel';
  readonly id: string;
  readonly model: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface EncoderFiles {
  /** In the order in which the browser loads them. */
  readonly encoders: readonly BrowserEncoder[];
  /** What runs them, by name. */
  readonly runtime: ReadonlyMap<string, Uint8Array>;
}

export interface NodeEncoder {
  readonly id: string;
  readonly dimension: number;
  /** Opening costs time: call it only when a text is new. */
  readonly open: () => Promise<Encoder>;
  readonly browserFiles: () => Promise<EncoderFiles>;
}

/**
 * @param root - the project's folder
 * @throws EncoderError when a model is missing or cannot be run
 */
export async function nodeEncoder(choice: EncoderChoice, root: string): Promise<NodeEncoder> {
  const folderOf = (model: string): string => join(root, 'public/models', model);
  switch (choice.kind) {
    case 'kernel': {
      const folder = folderOf(choice.full);
      const { header } = await packedModel(folder);
      return {
        id: await encoderId(folder),
        dimension: header.shape.width,
        open: () => openNodeEncoder(folder),
        async browserFiles() {
          const light = choice.light && (await kernelFiles('light', folderOf(choice.light), choice.light));
          const full = await kernelFiles('full', folder, choice.full);
          return {
            encoders: light ? [light, full] : [full],
            runtime: new Map([
              ['kernel-plain.wasm', await builtKernel('plain')],
              ['kernel-relaxed.wasm', await builtKernel('relaxed')],
            ]),
          };
        },
      };
    }
    case 'transformers': {
      const folder = folderOf(choice.model);
      const { id, dimension } = await transformersModelInfo(folder, choice.dtype);
      return {
        id,
        dimension,
        open: () => openTransformersNodeEncoder(folder, choice.dtype, choice.maxTokens),
        async browserFiles() {
          const files = await transformersModelFiles(folder, choice.dtype);
          const runtime = await readFile(join(root, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'));
          return {
            encoders: [{ tier: 'full', kind: 'transformers', id, model: choice.model, files }],
            runtime: new Map([['ort.wasm', runtime]]),
          };
        },
      };
    }
  }
}

async function kernelFiles(tier: 'light' | 'full', modelFolder: string, model: string): Promise<BrowserEncoder> {
  const { folder, header } = await packedModel(modelFolder);
  const files = new Map<string, Uint8Array>();
  for (const name of [HEADER_NAME, ...header.pieces.map(pieceName)]) files.set(name, await readFile(join(folder, name)));
  return { tier, kind: 'kernel', id: await encoderId(modelFolder), model, files };
}
