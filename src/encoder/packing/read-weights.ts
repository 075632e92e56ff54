/**
 * A q4 ONNX file of this project's making -> its sections, by the names of its tensors.
 * To bring another export, write a reader like this one; what follows does not change.
 */

import { PackedEncoderError } from '../packed-encoder-error.ts';
import { BLOCK, type EncoderShape } from '../format/shape.ts';
import { packMatrix, type QuantisedMatrix } from './pack-matrix.ts';
import type { Tensor, TensorType } from './read-onnx.ts';

/** What `config.json` and the caller say of a model. */
export interface ModelConfig {
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  readonly hidden: number;
  readonly layerNormEpsilon: number;
  readonly maxTokens: number;
}

/** Sections in the kernel's order. */
export interface PackedWeights {
  readonly shape: EncoderShape;
  readonly base: Uint8Array;
  readonly layers: readonly Uint8Array[];
  /** Per token: codes [rank/2], scales f16 [rank/64], zero points [ceil(rank/128)], low nibble first. */
  readonly rowCodes: Uint8Array;
  readonly rowScales: Uint8Array;
  readonly rowZeros: Uint8Array;
}

/** @throws PackedEncoderError `shape` where a tensor is missing or shaped otherwise */
export function readWeights(tensors: ReadonlyMap<string, Tensor>, config: ModelConfig): PackedWeights {
  const take = (name: string, type: TensorType, count: number): Uint8Array => {
    const tensor = tensors.get(name);
    const bytes = count * (type === 'float16' ? 2 : 1);
    if (tensor?.type !== type || tensor.bytes.length !== bytes) {
      throw new PackedEncoderError('shape', `The model has no tensor ${name} of ${count} x ${type}.`);
    }
    if (type === 'float16') assertFinite(name, tensor.bytes);
    return tensor.bytes;
  };
  const { width, hidden } = config;
  const matrix = (name: string, inputs: number, outputs: number): Uint8Array => {
    const scaleCount = (inputs / BLOCK) * outputs;
    const quantised: QuantisedMatrix = {
      inputs,
      outputs,
      codes: take(`${name}_q`, 'uint8', (inputs * outputs) / 2),
      scales: take(`${name}_s16`, 'float16', scaleCount),
      zeros: take(`${name}_z8`, 'uint8', scaleCount),
      bias: take(`${name}_b_f16`, 'float16', outputs),
    };
    return packMatrix(quantised);
  };
  const halves = (name: string): Uint8Array => take(name, 'float16', width);
  const [vocabulary = 0, codeBytes = 0] = tensors.get('word_embeddings_q')?.dimensions ?? [];
  const rank = codeBytes * 2;
  const isLowRank = tensors.has('up_w_f16');
  const shape: EncoderShape = { ...config, rank, isLowRank, vocabulary };
  const positions = tensors.get('pos_f16')?.bytes ?? new Uint8Array(0);
  const layers = Array.from({ length: config.layers }, (_, layer) =>
    concatenate([
      matrix(`l${layer}_qkv`, width, 3 * width),
      matrix(`l${layer}_ao`, width, width),
      matrix(`l${layer}_fc1`, width, hidden),
      matrix(`l${layer}_fc2`, hidden, width),
      halves(`l${layer}_ln1_g_f16`),
      halves(`l${layer}_ln1_b_f16`),
      halves(`l${layer}_ln2_g_f16`),
      halves(`l${layer}_ln2_b_f16`),
    ]),
  );
  const map = isLowRank ? [take('up_w_f16', 'float16', rank * width), halves('up_b_f16')] : [];
  return {
    shape,
    base: concatenate([positions.subarray(0, config.maxTokens * width * 2), halves('ln0_g_f16'), halves('ln0_b_f16'), ...map]),
    layers,
    rowCodes: take('word_embeddings_q', 'uint8', vocabulary * codeBytes),
    rowScales: take('word_embeddings_s16', 'float16', vocabulary * (rank / BLOCK)),
    rowZeros: packNibbles(take('word_embeddings_z16', 'uint8', vocabulary * (rank / BLOCK)), rank / BLOCK),
  };
}

/** Byte arrays one behind the other. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Zero points of each row, two a byte. */
function packNibbles(zeros: Uint8Array, perRow: number): Uint8Array {
  const rowBytes = Math.ceil(perRow / 2);
  const packed = new Uint8Array((zeros.length / perRow) * rowBytes);
  zeros.forEach((zero, index) => {
    const block = index % perRow;
    const at = Math.floor(index / perRow) * rowBytes + (block >> 1);
    packed[at] = (packed[at] ?? 0) | (zero << (block % 2 === 0 ? 0 : 4));
  });
  return packed;
}

/** The kernel widens halves without a branch for infinities and NaN. */
function assertFinite(name: string, halves: Uint8Array): void {
  for (let at = 1; at < halves.length; at += 2) {
    if (((halves[at] ?? 0) & 0x7c) === 0x7c) {
      throw new PackedEncoderError('shape', `The tensor ${name} holds an infinity or NaN.`);
    }
  }
}
