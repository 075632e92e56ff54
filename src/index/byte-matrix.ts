/**
 * The matrix of a projection with eight bits a number: each column in 127 steps on either side of zero of its own
 * greatest number. Half the bytes of half floats, and what is found stays the same (docs/decisions/ranking.md).
 */
import { readFloats, writeFloats } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { Projection } from './passage-index.ts';

/*
 *     value = code · greatest / 127
 *
 * The greatest number of a column has the code 127 or -127 and comes back as it was, so that rounding twice is rounding
 * once.
 */
const steps = 127;

interface ByteMatrix {
  /** Int8Array, column by column. */
  readonly codes: Int8Array;
  /** Float32Array, the greatest size of a number in each column. */
  readonly greatest: Float32Array;
}

/** The projection as it will be read: what is made for it has to be made with these numbers. */
export function roundProjection(projection: Projection): Projection {
  return { ...projection, matrix: toMatrix(toBytes(projection), projection.inputDimension) };
}

/** @returns the columns `greatest` and `codes` */
export function writeByteMatrix(projection: Projection): readonly [greatest: Uint8Array, codes: Uint8Array] {
  const { codes, greatest } = toBytes(projection);
  return [writeFloats(greatest), new Uint8Array(codes.buffer)];
}

/**
 * @returns Float32Array, row-major inputDimension x outputDimension
 * @throws IndexFileError "damaged" for columns that do not fit the dimensions
 */
export function readByteMatrix(greatest: Uint8Array, codes: Uint8Array, inputDimension: number, outputDimension: number): Float32Array {
  const most = readFloats(greatest);
  if (
    most.length !== outputDimension ||
    codes.length !== inputDimension * outputDimension ||
    !most.every((value) => Number.isFinite(value))
  )
    throw new IndexFileError('damaged', 'the projection does not fit its dimensions');
  return toMatrix({ codes: new Int8Array(codes.buffer, codes.byteOffset, codes.byteLength), greatest: most }, inputDimension);
}

function toBytes({ matrix, inputDimension, outputDimension }: Projection): ByteMatrix {
  const greatest = new Float32Array(outputDimension);
  matrix.forEach((value, index) => {
    const column = index % outputDimension;
    greatest[column] = Math.max(greatest[column] ?? 0, Math.abs(value));
  });
  const codes = new Int8Array(matrix.length);
  matrix.forEach((value, index) => {
    const column = index % outputDimension;
    const row = (index - column) / outputDimension;
    const most = greatest[column] ?? 0;
    codes[column * inputDimension + row] = most > 0 ? Math.round((value / most) * steps) : 0;
  });
  return { codes, greatest };
}

function toMatrix({ codes, greatest }: ByteMatrix, rows: number): Float32Array {
  const columns = greatest.length;
  const matrix = new Float32Array(codes.length);
  codes.forEach((code, index) => {
    const row = index % rows;
    const column = (index - row) / rows;
    matrix[row * columns + column] = (code * (greatest[column] ?? 0)) / steps;
  });
  return matrix;
}
