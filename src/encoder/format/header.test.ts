/** The header of a packed encoder comes back as written; damaged and foreign bytes are typed errors. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createTinyEncoder } from '../fixtures/tiny-encoder.ts';
import { packEncoder } from '../packing/pack-encoder.ts';
import { PackedEncoderError, type PackedEncoderFault } from '../packed-encoder-error.ts';
import { readHeader, writeHeader } from './header.ts';
import { sha256 } from './sha256.ts';
import type { EncoderShape } from './shape.ts';

const shape: EncoderShape = {
  layers: 2,
  heads: 2,
  width: 64,
  hidden: 64,
  rank: 64,
  isLowRank: false,
  vocabulary: 20,
  maxTokens: 8,
  layerNormEpsilon: 1e-12,
};

async function headerBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const tiny = createTinyEncoder(shape);
  const [header] = await packEncoder(tiny.weights, tiny.tokens, { unknown: 0, start: 1, end: 2 }, { first: 8, later: 5 });
  if (header === undefined) throw new Error('No header.');
  return header.bytes;
}

async function faultOf(bytes: Uint8Array): Promise<PackedEncoderFault | 'none'> {
  try {
    await readHeader(Uint8Array.from(bytes).buffer);
    return 'none';
  } catch (error) {
    if (error instanceof PackedEncoderError) return error.fault;
    throw error;
  }
}

/** A header with a number changed and its hash put right: what a broken packer would write. */
async function resign(bytes: Uint8Array<ArrayBuffer>, change: (view: DataView) => void): Promise<Uint8Array> {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  copy.set(await sha256(copy.subarray(0, -32)), copy.length - 32);
  return copy;
}

describe('a header', () => {
  it('reads back as it was written', async () => {
    const header = await readHeader((await headerBytes()).buffer);
    expect(header.shape.layerNormEpsilon).toBeCloseTo(1e-12, 18);
    expect({ ...header.shape, layerNormEpsilon: 1e-12 }).toEqual(shape);
    expect(header.special).toEqual({ unknown: 0, start: 1, end: 2 });
    expect(header.pieces.map((piece) => [piece.kind, piece.first, piece.count])).toEqual([
      ['vocabulary', 0, 20],
      ['base', 0, 1],
      ['rows', 0, 8],
      ['layer', 0, 1],
      ['layer', 1, 1],
      ['rows', 8, 5],
      ['rows', 13, 5],
      ['rows', 18, 2],
    ]);
    expect(new Uint8Array(await writeHeader(header))).toEqual(await headerBytes());
    expect(header.identity).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that is cut off anywhere is refused', async () => {
    const whole = await headerBytes();
    for (let length = 0; length < whole.length; length++) {
      expect(await faultOf(whole.subarray(0, length)), `${length} bytes`).toMatch(/foreign|damaged/);
    }
  });

  it('with any bit flipped is refused', async () => {
    const whole = await headerBytes();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const broken = whole.slice();
        broken[at] = (broken[at] ?? 0) ^ (1 << bit);
        expect(await faultOf(broken)).toMatch(/foreign|damaged|version/);
      }),
      { numRuns: 400 },
    );
  });

  it('of another kind of file is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await faultOf(bytes)).toBe('foreign');
      }),
    );
    expect(await faultOf(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toBe('foreign');
  });

  it('with absurd numbers under a valid hash is refused and allocates nothing', async () => {
    const whole = await headerBytes();
    await fc.assert(
      fc.asyncProperty(fc.nat((whole.length - 32) / 4 - 3), fc.integer(), async (word, value) => {
        const at = 8 + word * 4;
        const broken = await resign(whole, (view) => view.setInt32(at, value, true));
        const isSame = new DataView(whole.buffer).getInt32(at, true) === value;
        // Hashes, the special tokens, the epsilon and spare flags may hold other values and still be read.
        const fault = await faultOf(broken);
        const isFree = at >= 36 && (at < 40 || (at >= 48 && at < 64) || at >= 68);
        // Another number of heads changes no size: where it divides the width it is another model, and not absurd.
        const isOtherHeads = at === 20 && value >= 1 && value <= 64 && Number.isInteger(shape.width / value / 8);
        if (!isSame && !isFree && !isOtherHeads) expect(fault).toMatch(/damaged|shape|version/);
      }),
      {
        numRuns: 300,
        examples: [
          [3, 1],
          [3, 4],
          [3, 5],
          [3, 65],
        ],
      },
    );
  });

  it('of a later version asks for packing again', async () => {
    const later = await resign(await headerBytes(), (view) => view.setUint32(8, 3, true));
    expect(await faultOf(later)).toBe('version');
  });
});
