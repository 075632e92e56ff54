/** Our own kernel in the worker, piece by piece from the store. */
import { openEncoder } from '../encoder/open-encoder.ts';
import type { Artefact, EncoderArtefacts } from '../index/manifest.ts';
import { ArtefactError } from './artefact-store.ts';
import type { BrowserEncoder, LoadArtefact } from './browser-encoder.ts';

export async function openKernelEncoder(
  encoder: EncoderArtefacts,
  runtime: Readonly<Record<string, Artefact>>,
  load: LoadArtefact,
): Promise<BrowserEncoder> {
  const named = async (files: Readonly<Record<string, Artefact>>, name: string): Promise<Uint8Array<ArrayBuffer>> => {
    const artefact = files[name];
    if (artefact === undefined) throw new ArtefactError('missing', `the manifest names no "${name}"`);
    return load(artefact);
  };
  const opened = await openEncoder(
    async (name) => {
      const bytes = await named(encoder.files, name);
      return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
    },
    (build) => named(runtime, `kernel-${build}.wasm`),
  );
  return { tier: encoder.tier, encoder: opened, canEncode: (text) => opened.canEncode(text), loadRest: () => opened.loadRest() };
}
