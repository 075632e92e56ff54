/**
 * The numbers that describe a BERT-shaped encoder, their limits, and the sizes that follow.
 * The kernel lays its memory out by the same sums (`kernel/assembly/index.ts`).
 */

import { PackedEncoderError } from '../packed-encoder-error.ts';

/** Inputs that share one scale and one zero point. */
export const BLOCK = 64;

/** Dimensions of an encoder; all widths are multiples of 64. */
export interface EncoderShape {
  readonly layers: number;
  readonly heads: number;
  /** Width of the token states and of the sentence vector. */
  readonly width: number;
  /** Width inside the feed-forward part. */
  readonly hidden: number;
  /** Width of a token row: equal to `width`, or less where a linear map follows. */
  readonly rank: number;
  readonly isLowRank: boolean;
  /** Token rows. */
  readonly vocabulary: number;
  /** Positions there are, [CLS] and [SEP] included. */
  readonly maxTokens: number;
  readonly layerNormEpsilon: number;
}

/** Bytes of the sections of a packed encoder. */
export interface SectionSizes {
  /** One layer: four packed matrices, then two LayerNorms. */
  readonly layer: number;
  /** Positions, first LayerNorm, and the linear map where there is one. */
  readonly base: number;
  readonly rowCodes: number;
  readonly rowScales: number;
  readonly rowZeros: number;
}

/** Codes, scale bytes (low, high), zero points and biases of one matrix. */
export function packedMatrixBytes(inputs: number, outputs: number): number {
  const scales = (inputs / BLOCK) * outputs;
  return (inputs * outputs) / 2 + scales * 2 + scales / 2 + outputs * 2;
}

/** Bytes of each section; for the rows, of one row. */
export function sectionSizes(shape: EncoderShape): SectionSizes {
  const { width, hidden, rank, maxTokens } = shape;
  const blocks = rank / BLOCK;
  return {
    layer:
      packedMatrixBytes(width, 3 * width) +
      packedMatrixBytes(width, width) +
      packedMatrixBytes(width, hidden) +
      packedMatrixBytes(hidden, width) +
      width * 8,
    base: maxTokens * width * 2 + width * 4 + (shape.isLowRank ? rank * width * 2 + width * 2 : 0),
    rowCodes: rank / 2,
    rowScales: blocks * 2,
    rowZeros: Math.ceil(blocks / 2),
  };
}

/** @throws PackedEncoderError `shape` with the limit that is broken */
export function assertShape(shape: EncoderShape): void {
  const headWidth = shape.width / shape.heads;
  const limits: readonly (readonly [boolean, string])[] = [
    [isCount(shape.layers, 48), 'layers must be 1 to 48'],
    [isCount(shape.heads, 64), 'heads must be 1 to 64'],
    [isWidth(shape.width, 2048), 'the width must be a multiple of 64, at most 2048'],
    [isWidth(shape.hidden, 8192), 'the hidden width must be a multiple of 64, at most 8192'],
    [shape.hidden >= shape.width, 'the hidden width must not be less than the width'],
    [Number.isInteger(headWidth / 8), "a head's width must be a multiple of 8"],
    [isWidth(shape.rank, shape.width), 'the rank must be a multiple of 64, at most the width'],
    [shape.isLowRank || shape.rank === shape.width, 'without a map the rank must be the width'],
    [isCount(shape.vocabulary, 1 << 18), 'the vocabulary must have 1 to 262,144 tokens'],
    [isCount(shape.maxTokens, 1024) && shape.maxTokens >= 3, 'maxTokens must be 3 to 1024'],
    [shape.layerNormEpsilon > 0 && shape.layerNormEpsilon < 1, 'the LayerNorm epsilon must lie between 0 and 1'],
  ];
  for (const [holds, message] of limits) {
    if (!holds) throw new PackedEncoderError('shape', `This model does not fit: ${message}.`);
  }
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function isWidth(value: number, most: number): boolean {
  return isCount(value, most) && value % BLOCK === 0;
}
