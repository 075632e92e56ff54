/** An encoder in the browser: one that answers before all of it has come, and says what it cannot encode yet. */
import { EncoderError } from '../encoder/encoder.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { Artefact, EncoderArtefacts, EncoderTier } from '../index/manifest.ts';

export interface BrowserEncoder {
  readonly tier: EncoderTier;
  readonly encoder: Encoder;
  /** False while a part that this text needs is still on its way. */
  canEncode(text: string): boolean;
  /** Loads what the first answers did not need. */
  loadRest(): Promise<void>;
}

export type LoadArtefact = (artefact: Artefact) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Opens an encoder of a manifest. Each implementation is a chunk of its own, fetched only when used.
 * @throws EncoderError, ArtefactError
 */
export async function openBrowserEncoder(
  encoder: EncoderArtefacts,
  runtime: Readonly<Record<string, Artefact>>,
  load: LoadArtefact,
): Promise<BrowserEncoder> {
  switch (encoder.kind) {
    case 'kernel': {
      const { openKernelEncoder } = await import('./open-kernel-encoder.ts');
      return openKernelEncoder(encoder, runtime, load);
    }
    case 'transformers': {
      // Known when the site is built: with the kernel chosen, the bundler leaves the library out.
      if (import.meta.env.WAYMARK_ENCODER !== 'transformers')
        throw new EncoderError('not-supported', 'this site was built for the kernel alone');
      const { openTransformersEncoder } = await import('./open-transformers-encoder.ts');
      return openTransformersEncoder(encoder, runtime, load);
    }
  }
}
