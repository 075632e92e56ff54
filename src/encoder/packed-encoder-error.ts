/**
 * What can be wrong with a packed encoder. Each reason belongs to one of the codes that every
 * encoder shares, so that a caller who does not care why need not know this file.
 */

import { EncoderError, type EncoderErrorCode } from './encoder.ts';

/**
 * - `foreign`: the bytes are something else; check the address.
 * - `damaged`: cut off or altered on the way; throw `file` out of the cache and fetch it again.
 * - `version`: made by another version of `npm run model:pack`; pack again.
 * - `shape`: a model this kernel cannot run; the message says which limit.
 * - `no-wasm`: no WebAssembly SIMD here, or the page forbids it.
 * - `no-memory`: the engine refused the memory.
 */
export type PackedEncoderFault = 'foreign' | 'damaged' | 'version' | 'shape' | 'no-wasm' | 'no-memory';

const CODES: Record<PackedEncoderFault, EncoderErrorCode> = {
  foreign: 'model-damaged',
  damaged: 'model-damaged',
  version: 'not-supported',
  shape: 'not-supported',
  'no-wasm': 'not-supported',
  'no-memory': 'not-supported',
};

/** A packed encoder cannot be opened. Search goes on with words. */
export class PackedEncoderError extends EncoderError {
  readonly fault: PackedEncoderFault;
  /** The file at fault, where it is one. */
  readonly file: string | undefined;

  constructor(fault: PackedEncoderFault, message: string, options?: ErrorOptions & { readonly file?: string }) {
    super(CODES[fault], message, options);
    this.name = 'PackedEncoderError';
    this.fault = fault;
    this.file = options?.file;
  }
}
