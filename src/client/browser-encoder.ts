/** An encoder in the browser: one that answers before all of it has come, and says what it cannot encode yet. */
import type { Encoder } from '../encoder/encoder.ts';
import type { Artefact, EncoderTier } from '../index/manifest.ts';

export interface BrowserEncoder {
  readonly tier: EncoderTier;
  readonly encoder: Encoder;
  /** False while a part that this text needs is still on its way. */
  canEncode(text: string): boolean;
  /** Loads what the first answers did not need. */
  loadRest(): Promise<void>;
}

export type LoadArtefact = (artefact: Artefact) => Promise<Uint8Array<ArrayBuffer>>;
