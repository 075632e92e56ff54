/** Chooses the implementation of a browser encoder: the kernel, or transformers.js. Each is a chunk of its own. */
import { EncoderError } from '../encoder/encoder.ts';
import type { Artefact, EncoderArtefacts } from '../index/manifest.ts';
import type { BrowserEncoder, LoadArtefact } from './browser-encoder.ts';

/**
 * Opens an encoder of a manifest; what is not used is never fetched.
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
