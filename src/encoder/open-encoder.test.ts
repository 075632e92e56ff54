/** Pieces to an encoder: usable before all have come, resumable, and refusing whatever is damaged. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { serveFiles } from './fixtures/real-encoder.ts';
import { createTinyEncoder } from './fixtures/tiny-encoder.ts';
import type { EncoderShape } from './format/shape.ts';
import { builtKernel } from './kernel/built-kernel.ts';
import { openEncoder, type LoadProgress, type PieceSource } from './open-encoder.ts';
import { PackedEncoderError } from './packed-encoder-error.ts';
import { packEncoder, type PackedFile } from './packing/pack-encoder.ts';
import { RowsMissingError } from './rows-missing-error.ts';

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
const tiny = createTinyEncoder(shape);
let files: readonly PackedFile[];

beforeAll(async () => {
  files = await packEncoder(tiny.weights, tiny.tokens, { unknown: 0, start: 1, end: 2 }, { first: 8, later: 6 });
});

/** A source that writes down what it is asked for. */
function logged(source: PieceSource, log: string[]): PieceSource {
  return (name, signal) => {
    log.push(files.find((file) => file.name === name)?.label ?? name);
    return source(name, signal);
  };
}

describe('opening', () => {
  it('asks for the same pieces in the same order, and for the rest only when told', async () => {
    const log: string[] = [];
    const encoder = await openEncoder(logged(serveFiles(files), log), builtKernel);
    expect(log).toEqual(['header', 'vocabulary 0+20', 'base 0+1', 'rows 0+8', 'layer 0+1', 'layer 1+1']);
    await encoder.encode(['t0 t1']);
    expect(log).toHaveLength(6);
    await encoder.loadRest();
    expect(log.slice(6)).toEqual(['rows 8+6', 'rows 14+6']);
    expect(encoder.isComplete).toBe(true);
  });

  it('reports a text whose rows are not there yet, and encodes it once they are', async () => {
    const encoder = await openEncoder(serveFiles(files), builtKernel);
    expect(encoder.canEncode('t3')).toBe(true);
    expect(encoder.canEncode('t15')).toBe(false);
    await expect(encoder.encode(['t3 t15'])).rejects.toBeInstanceOf(RowsMissingError);
    await encoder.loadRest();
    expect(await encoder.encode(['t3 t15'])).toHaveLength(1);
  });

  it('tells how far it is', async () => {
    const seen: LoadProgress[] = [];
    const encoder = await openEncoder(serveFiles(files), builtKernel, { onProgress: (progress) => seen.push(progress) });
    await encoder.loadRest({ onProgress: (progress) => seen.push(progress) });
    const total = files.slice(1).reduce((sum, file) => sum + file.bytes.length, 0);
    expect(seen).toHaveLength(files.length - 1);
    expect(seen.at(-1)).toEqual({ loadedBytes: total, totalBytes: total });
  });

  it('goes on where a lost connection stopped it', async () => {
    const log: string[] = [];
    const whole = serveFiles(files);
    let isOnline = true;
    const flaky: PieceSource = async (name, signal) => {
      if (!isOnline) throw new TypeError('Failed to fetch');
      return whole(name, signal);
    };
    const encoder = await openEncoder(logged(flaky, log), builtKernel);
    isOnline = false;
    await expect(encoder.loadRest()).rejects.toThrow('Failed to fetch');
    isOnline = true;
    await Promise.all([encoder.loadRest(), encoder.loadRest()]);
    expect(encoder.isComplete).toBe(true);
    expect(log.filter((label) => label === 'base 0+1')).toHaveLength(1);
  });

  it("stops with the signal's reason", async () => {
    const controller = new AbortController();
    const source = serveFiles(files);
    const stopping: PieceSource = async (name) => {
      if (name !== 'encoder.bin') controller.abort(new Error('gone'));
      return source(name);
    };
    await expect(openEncoder(stopping, builtKernel, { signal: controller.signal })).rejects.toThrow('gone');
    const encoder = await openEncoder(source, builtKernel);
    await expect(encoder.encode(['t1'], { signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow('late');
  });

  it('names the model and the arithmetic, so that equal ids mean equal vectors', async () => {
    const other = createTinyEncoder(shape, 2);
    const others = await packEncoder(other.weights, other.tokens, { unknown: 0, start: 1, end: 2 }, { first: 8, later: 6 });
    const ids = await Promise.all([files, files, others].map(async (some) => (await openEncoder(serveFiles(some), builtKernel)).id));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });
});

describe('damaged files', () => {
  it('are refused, whichever piece is cut or altered', { timeout: 20_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.boolean(),
        async (which, where, isCut) => {
          const broken = files.map((file, index) => {
            const at = Math.floor(where * file.bytes.length);
            if (index !== which) return file;
            const bytes = isCut ? file.bytes.slice(0, at) : file.bytes.map((byte, position) => (position === at ? byte ^ 64 : byte));
            return { ...file, bytes };
          });
          const opening = openEncoder(serveFiles(broken), builtKernel).then((encoder) => encoder.loadRest());
          await expect(opening).rejects.toBeInstanceOf(PackedEncoderError);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are named, so that a cache can drop them', async () => {
    const [header, vocabulary, ...rest] = files;
    if (header === undefined || vocabulary === undefined) throw new Error('No files.');
    const broken = [header, { ...vocabulary, bytes: vocabulary.bytes.slice(1) }, ...rest];
    await expect(openEncoder(serveFiles(broken), builtKernel)).rejects.toMatchObject({ code: 'model-damaged', file: vocabulary.name });
  });

  it('of the kernel are refused too', async () => {
    const opening = openEncoder(serveFiles(files), () => Promise.resolve(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 9])));
    await expect(opening).rejects.toMatchObject({ fault: 'no-wasm' });
  });
});
