/**
 * The little of ONNX's protobuf schema that the packer needs: named tensors with raw bytes.
 * Not a protobuf library: other fields are skipped, external and typed data are refused.
 * Schema: onnx/onnx.proto (ModelProto.graph = 7, GraphProto.initializer = 5, TensorProto 1 2 8 9).
 */

import { PackedEncoderError } from '../packed-encoder-error.ts';

/** Element types of the tensors that are read. */
export type TensorType = 'uint8' | 'float16' | 'other';

/** A constant of the graph. */
export interface Tensor {
  readonly name: string;
  readonly type: TensorType;
  readonly dimensions: readonly number[];
  readonly bytes: Uint8Array;
}

interface Field {
  readonly number: number;
  /** The value of a varint; 0 for the other kinds. */
  readonly value: number;
  /** The bytes of a length-delimited field; empty for the other kinds. */
  readonly bytes: Uint8Array;
}

/** Tensors by name. @throws PackedEncoderError `foreign` where the bytes are no ONNX model */
export function readOnnxTensors(bytes: Uint8Array): ReadonlyMap<string, Tensor> {
  const graph = fields(bytes).find((field) => field.number === 7);
  if (graph === undefined) throw new PackedEncoderError('foreign', 'This file holds no ONNX graph.');
  const tensors = new Map<string, Tensor>();
  for (const field of fields(graph.bytes)) {
    if (field.number !== 5) continue;
    const tensor = readTensor(field.bytes);
    tensors.set(tensor.name, tensor);
  }
  return tensors;
}

function readTensor(bytes: Uint8Array): Tensor {
  const dimensions: number[] = [];
  let name = '';
  let type: TensorType = 'other';
  let raw: Uint8Array = new Uint8Array(0);
  for (const field of fields(bytes)) {
    if (field.number === 1) {
      // Packed or one by one: both are allowed for repeated numbers.
      if (field.bytes.length === 0) dimensions.push(field.value);
      else
        for (let at = 0; at < field.bytes.length;) {
          const [value, next] = varint(field.bytes, at);
          dimensions.push(value);
          at = next;
        }
    } else if (field.number === 2) type = field.value === 2 ? 'uint8' : field.value === 10 ? 'float16' : 'other';
    else if (field.number === 8) name = new TextDecoder().decode(field.bytes);
    else if (field.number === 9) raw = field.bytes;
  }
  return { name, type, dimensions, bytes: raw };
}

function fields(bytes: Uint8Array): Field[] {
  const found: Field[] = [];
  for (let at = 0; at < bytes.length;) {
    const [key, start] = varint(bytes, at);
    const number = Math.floor(key / 8);
    const wire = key & 7;
    let value = 0;
    let payload = bytes.subarray(0, 0);
    if (wire === 0) [value, at] = varint(bytes, start);
    else if (wire === 2) {
      const [length, from] = varint(bytes, start);
      at = from + length;
      payload = bytes.subarray(from, at);
    } else if (wire === 1 || wire === 5) at = start + (wire === 1 ? 8 : 4);
    else at = Number.POSITIVE_INFINITY;
    if (at > bytes.length) throw new PackedEncoderError('foreign', 'The ONNX file is cut off or something else.');
    found.push({ number, value, bytes: payload });
  }
  return found;
}

function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; shift < 64; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
  throw new PackedEncoderError('foreign', 'The ONNX file is cut off or something else.');
}
