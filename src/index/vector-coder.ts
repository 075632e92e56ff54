/**
 * Vectors of the encoder to codes of the index: mapped, drawn to their article, quantised. What was computed before is
 * remembered by the hash of all that goes into it: with one article edited, the others cost their hash alone.
 */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { HashMemory } from './hash-memory.ts';
import { leanToArticle } from './lean-to-article.ts';
import type { Projection, QuantisedVectors } from './passage-index.ts';
import { passageSteps, project, quantise, quantisedVectors } from './quantise.ts';

export interface VectorCoder {
  /** @param articleOf - article of each vector */
  readonly codePassages: (vectors: readonly Float32Array[], articleOf: ArrayLike<number>) => QuantisedVectors;
  /** Each vector by itself. */
  readonly code: (vectors: readonly Float32Array[], steps: number) => QuantisedVectors;
}

/** @param memory - codes of several vectors one after another; filled here */
export function createVectorCoder(projection: Projection, memory: HashMemory<Int8Array>): VectorCoder {
  const { inputDimension, outputDimension, mean, matrix } = projection;
  const ofProjection = createHash('sha256').update(JSON.stringify([inputDimension, outputDimension]));
  for (const column of [mean, matrix]) ofProjection.update(bytesOf(column));
  const projectionHash = ofProjection.digest();

  const remember = (vectors: readonly Float32Array[], way: string, compute: () => Int8Array): Int8Array => {
    const hash = createHash('sha256').update(projectionHash).update(way);
    const key = addVectors(hash, vectors).digest('hex');
    const known = memory.get(key);
    if (known?.length === vectors.length * outputDimension) return known;
    const codes = compute();
    memory.set(key, codes);
    return codes;
  };
  const projectAll = (vectors: readonly Float32Array[]): readonly Float32Array[] => vectors.map((vector) => project(vector, projection));

  return {
    codePassages(vectors, articleOf) {
      const codes = new Int8Array(vectors.length * outputDimension);
      const rowsOf = Map.groupBy(vectors.keys(), (row) => articleOf[row] ?? 0);
      for (const rows of rowsOf.values()) {
        const own = rows.flatMap((row) => vectors[row] ?? []);
        const ownCodes = remember(own, `article, ${passageSteps} steps`, () => {
          const leaning = leanToArticle(projectAll(own), new Uint8Array(own.length));
          return quantise(leaning, outputDimension, passageSteps).codes;
        });
        rows.forEach((row, at) => {
          codes.set(ownCodes.subarray(at * outputDimension, (at + 1) * outputDimension), row * outputDimension);
        });
      }
      return quantisedVectors(codes, outputDimension);
    },
    code(vectors, steps) {
      const codes = new Int8Array(vectors.length * outputDimension);
      vectors.forEach((vector, row) => {
        const own = [vector];
        codes.set(
          remember(own, `alone, ${steps} steps`, () => quantise(projectAll(own), outputDimension, steps).codes),
          row * outputDimension,
        );
      });
      return quantisedVectors(codes, outputDimension);
    },
  };
}

function addVectors(hash: Hash, vectors: readonly Float32Array[]): Hash {
  for (const vector of vectors) hash.update(bytesOf(vector));
  return hash;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
