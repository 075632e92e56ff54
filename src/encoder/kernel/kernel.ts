/**
 * The thin host side of the kernel: instantiates a build, lays its memory out for one shape,
 * copies sections in, runs the forward pass. It checks bounds; the kernel itself does not.
 */

import { PackedEncoderError } from '../packed-encoder-error.ts';
import { sectionSizes, type EncoderShape } from '../format/shape.ts';

/** Names what the kernel computes: raised whenever the same model would give other bits. */
export const ARITHMETIC = 'w4a8-2';

/** The sections that are copied into the kernel's memory. */
export type Section = 'rowCodes' | 'rowScales' | 'rowZeros' | 'base' | 'layers';

/** A kernel with its memory laid out for one encoder. */
export interface Kernel {
  /** @throws RangeError where the bytes would lie outside the section */
  write(section: Section, offset: number, bytes: Uint8Array): void;
  /** To be called once the base section is there. */
  baseArrived(): void;
  /** Ids within the vocabulary, 1 to maxTokens of them -> unit vector [width], a copy. */
  encode(ids: readonly number[]): Float32Array;
  /** Bytes of WebAssembly memory. */
  readonly memoryBytes: number;
  /** For tests and benchmarks: forces the inner loop (16-bit sums or not) of the relaxed build. */
  setShortSums(value: boolean): void;
}

const ADDRESSES = { rowCodes: 0, rowScales: 1, rowZeros: 2, base: 3, layers: 4, ids: 5, vector: 6 };

/**
 * @throws PackedEncoderError `no-wasm` where the page or engine refuses the module, `no-memory`
 */
export async function createKernel(wasm: BufferSource | WebAssembly.Module, shape: EncoderShape): Promise<Kernel> {
  const instance = await instantiate(wasm);
  const call = (name: string, ...values: number[]): number => {
    const exported: unknown = instance.exports[name];
    if (typeof exported !== 'function') throw new PackedEncoderError('no-wasm', `The kernel has no function ${name}.`);
    return Number(Reflect.apply(exported, undefined, values));
  };
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new PackedEncoderError('no-wasm', 'The kernel exports no memory.');
  const { layers, heads, width, hidden, rank, vocabulary, maxTokens } = shape;
  const grown = call(
    'configure',
    layers,
    heads,
    width,
    hidden,
    rank,
    vocabulary,
    maxTokens,
    shape.layerNormEpsilon,
    shape.isLowRank ? 1 : 0,
  );
  if (grown === 0) throw new PackedEncoderError('no-memory', 'The engine has no memory left for the encoder.');
  const { buffer } = memory;
  const bytes = new Uint8Array(buffer);
  const ids = new Uint32Array(buffer, call('address', ADDRESSES.ids), maxTokens);
  const vector = new Float32Array(buffer, call('address', ADDRESSES.vector), width);
  const sizes = sectionSizes(shape);
  const capacity: Record<Section, number> = {
    rowCodes: sizes.rowCodes * vocabulary,
    rowScales: sizes.rowScales * vocabulary,
    rowZeros: sizes.rowZeros * vocabulary,
    base: sizes.base,
    layers: sizes.layer * layers,
  };
  return {
    memoryBytes: buffer.byteLength,
    write(section, offset, part) {
      if (offset < 0 || offset + part.length > capacity[section]) throw new RangeError(`${section} has no room at ${offset}.`);
      bytes.set(part, call('address', ADDRESSES[section]) + offset);
    },
    baseArrived: () => void call('baseArrived'),
    encode(tokens) {
      if (tokens.length < 1 || tokens.length > maxTokens || tokens.some((id) => !(id >= 0 && id < vocabulary))) {
        throw new RangeError('Token ids out of range.');
      }
      ids.set(tokens);
      call('encode', tokens.length);
      return vector.slice();
    },
    setShortSums: (value) => void call('setShortSums', value ? 1 : 0),
  };
}

async function instantiate(wasm: BufferSource | WebAssembly.Module): Promise<WebAssembly.Instance> {
  const imports = {
    env: {
      abort: (): never => {
        throw new PackedEncoderError('no-memory', 'The kernel stopped.');
      },
    },
  };
  try {
    const compiled = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
    return await WebAssembly.instantiate(compiled, imports);
  } catch (cause) {
    throw new PackedEncoderError('no-wasm', 'The kernel could not be compiled: WebAssembly is forbidden or the file damaged.', { cause });
  }
}
