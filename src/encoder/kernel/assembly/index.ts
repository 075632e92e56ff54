/**
 * The encoder's forward pass: token ids -> one unit vector (mean pooled, L2 normalised).
 * BERT-shaped encoders of any number of layers, heads and widths; no tokens, no fetching,
 * no checks of what the host has checked (`kernel.ts` and `format/` refuse bad shapes).
 * Memory is laid out once by `configure`; nothing is ever allocated afterwards.
 */

import { attend } from './attend';
import { addHalfRow, unpackTokenRow, widenHalves } from './embed';
import { findOutliers } from './find-outliers';
import { gelu4, sumLanes } from './functions';
import { multiplyFourRows } from './multiply-float';
import { multiplyPacked, prefersShortSums, scratchBytes } from './multiply-packed';
import { normaliseRows } from './normalise-rows';
import { ACTIVATION_BYTES, BLOCK, quantiseRows } from './quantise-rows';

/** Tokens that meet a weight while it is unpacked; bounds the scratch rows as well. */
const TILE: i32 = 64;

let layers: i32 = 0;
let heads: i32 = 0;
let width: i32 = 0;
let hidden: i32 = 0;
let rank: i32 = 0;
let epsilon: f32 = 0;
let maxTokens: i32 = 0;
let isLowRank: bool = false;
let shortSums: bool = true;

let rowCodes: usize = 0;
let rowScales: usize = 0;
let rowZeros: usize = 0;
let rowZeroBytes: usize = 0;
let base: usize = 0;
let layerStart: usize = 0;
let layerBytes: usize = 0;
let ids: usize = 0;
let mapMatrix: usize = 0;
let states: usize = 0;
let lowRows: usize = 0;
let qkv: usize = 0;
let mixed: usize = 0;
let hiddenRows: usize = 0;
let codes: usize = 0;
let scales: usize = 0;
let sums: usize = 0;
let outliers: usize = 0;
let keys: usize = 0;
let weights: usize = 0;
let scratch: usize = 0;
let panel: usize = 0;
let vector: usize = 0;

let top: usize = 0;

function reserve(bytes: usize): usize {
  const at = top;
  top = (top + bytes + 63) & ~(<usize>63);
  return at;
}

function packedBytes(inputs: i32, outputs: i32): usize {
  const scaleCount = (inputs / BLOCK) * outputs;
  return <usize>((inputs * outputs) / 2 + scaleCount * 2 + scaleCount / 2 + outputs * 2);
}

/** Lays memory out for one encoder and grows it; returns false where the engine has no room. */
export function configure(
  layerCount: i32,
  headCount: i32,
  modelWidth: i32,
  hiddenWidth: i32,
  embeddingRank: i32,
  vocabulary: i32,
  tokens: i32,
  layerNormEpsilon: f32,
  lowRank: bool,
): bool {
  layers = layerCount;
  heads = headCount;
  width = modelWidth;
  hidden = hiddenWidth;
  rank = embeddingRank;
  maxTokens = tokens;
  epsilon = layerNormEpsilon;
  isLowRank = lowRank;
  shortSums = prefersShortSums();
  const rows = (tokens + 7) & ~7;
  const tileRows = min(rows, TILE);
  const widest = max(width, hidden);
  const blocks = rank / BLOCK;
  top = (__heap_base + 63) & ~(<usize>63);
  rowZeroBytes = <usize>((blocks + 1) / 2);
  rowCodes = reserve(<usize>vocabulary * <usize>(rank / 2));
  rowScales = reserve(<usize>(vocabulary * blocks * 2));
  rowZeros = reserve(<usize>vocabulary * rowZeroBytes);
  base = reserve(
    <usize>(tokens * width * 2 + width * 4 + (lowRank ? rank * width * 2 + width * 2 : 0)),
  );
  layerBytes =
    packedBytes(width, 3 * width) +
    packedBytes(width, width) +
    packedBytes(width, hidden) +
    packedBytes(hidden, width) +
    <usize>(width * 8);
  layerStart = reserve(layerBytes * <usize>layers);
  ids = reserve(<usize>(tokens * 4));
  mapMatrix = reserve(lowRank ? <usize>(rank * width * 4) : 0);
  states = reserve(<usize>(rows * width * 4));
  lowRows = reserve(lowRank ? <usize>(4 * rank * 4) : 0);
  qkv = reserve(<usize>(rows * width * 12));
  mixed = reserve(<usize>(rows * width * 4));
  hiddenRows = reserve(<usize>(tileRows * hidden * 4));
  codes = reserve(<usize>(tileRows * widest * ACTIVATION_BYTES));
  scales = reserve(<usize>((tileRows * widest) / 16));
  sums = reserve(<usize>((tileRows * widest) / 16));
  outliers = reserve(<usize>(widest / BLOCK));
  keys = reserve(<usize>((width / heads) * rows * 4));
  weights = reserve(<usize>(4 * rows * 4));
  scratch = reserve(<usize>scratchBytes(widest));
  panel = reserve(<usize>(max(max(rows, rank), width / heads) * 16));
  vector = reserve(<usize>(width * 4));
  const missing = <i32>((top + 0xffff) >> 16) - memory.size();
  return missing <= 0 || memory.grow(missing) >= 0;
}

/** Where the host copies the parts of a file; `kernel.ts` names the numbers. */
export function address(part: i32): usize {
  switch (part) {
    case 0:
      return rowCodes;
    case 1:
      return rowScales;
    case 2:
      return rowZeros;
    case 3:
      return base;
    case 4:
      return layerStart;
    case 5:
      return ids;
    default:
      return vector;
  }
}

/** Call when the base part has been copied: unpacks what is used as floats. */
export function baseArrived(): void {
  if (isLowRank) widenHalves(mapAt(), rank * width, mapMatrix);
}

/** Chooses the inner loop; for tests, which must see the same bits from each. */
export function setShortSums(value: bool): void {
  shortSums = value;
}

export function hasShortSums(): bool {
  return shortSums;
}

/** Encodes the `count` ids at `address(5)`, 1 <= count <= maxTokens, into `address(6)`. */
export function encode(count: i32): void {
  const rows = inFours(count);
  embed(count, rows);
  let at = layerStart;
  for (let layer = 0; layer < layers; layer++) {
    runLayer(at, count);
    at += layerBytes;
  }
  pool(count);
}

// @ts-ignore: decorator
@inline
function gainAt(): usize {
  return base + <usize>(maxTokens * width * 2);
}

// @ts-ignore: decorator
@inline
function mapAt(): usize {
  return gainAt() + <usize>(width * 4);
}

function embed(count: i32, rows: i32): void {
  const rowBytes = <usize>(width * 4);
  memory.fill(states, 0, <usize>rows * rowBytes);
  for (let token = 0; token < count; token += 4) {
    const group = min(4, count - token);
    for (let i = 0; i < group; i++) {
      const id = <usize>load<u32>(ids + ((<usize>(token + i)) << 2));
      unpackTokenRow(
        rowCodes + id * <usize>(rank >> 1),
        rowScales + id * <usize>((rank / BLOCK) * 2),
        rowZeros + id * rowZeroBytes,
        rank,
        isLowRank ? lowRows + <usize>(i * rank * 4) : states + <usize>(token + i) * rowBytes,
      );
    }
    if (isLowRank) {
      const to = states + <usize>token * rowBytes;
      const lowBytes = <usize>(rank * 4);
      multiplyFourRows(lowRows, lowBytes, mapMatrix, rowBytes, to, rowBytes, rank, width, panel);
    }
    for (let i = token; i < token + group; i++) {
      const row = states + <usize>i * rowBytes;
      if (isLowRank) addHalfRow(row, mapAt() + <usize>(rank * width * 2), width);
      addHalfRow(row, base + <usize>(i * width * 2), width);
    }
  }
  normaliseRows(states, rows, width, 0, gainAt(), epsilon);
}

function runLayer(at: usize, count: i32): void {
  const ao = at + packedBytes(width, 3 * width);
  const fc1 = ao + packedBytes(width, width);
  const fc2 = fc1 + packedBytes(width, hidden);
  const gains = fc2 + packedBytes(hidden, width);
  const rowBytes = <usize>(width * 4);
  for (let row = 0; row < count; row += TILE) {
    project(states + <usize>row * rowBytes, width, at, 3 * width, min(TILE, count - row), qkv + <usize>row * rowBytes * 3);
  }
  attend(qkv, count, width, heads, mixed, keys, weights, panel);
  for (let row = 0; row < count; row += TILE) {
    const tokens = min(TILE, count - row);
    const rows = inFours(tokens);
    const state = states + <usize>row * rowBytes;
    project(mixed + <usize>row * rowBytes, width, ao, width, tokens, hiddenRows);
    normaliseRows(state, rows, width, hiddenRows, gains, epsilon);
    project(state, width, fc1, hidden, tokens, hiddenRows);
    geluRows(hiddenRows, rows * hidden);
    // The queries, keys and values of this layer are spent: their rows are free.
    project(hiddenRows, hidden, fc2, width, tokens, qkv);
    normaliseRows(state, rows, width, qkv, gains + <usize>(width * 4), epsilon);
  }
}

/** The matrix loops take four rows at a time; those behind the last token stay finite and count for nothing. */
// @ts-ignore: decorator
@inline
function inFours(tokens: i32): i32 {
  return (tokens + 3) & ~3;
}

function project(from: usize, inputs: i32, packed: usize, outputs: i32, tokens: i32, to: usize): void {
  const rows = inFours(tokens);
  findOutliers(from, tokens, inputs, outliers);
  quantiseRows(from, rows, inputs, outliers, codes, scales, sums);
  multiplyPacked(packed, inputs, outputs, codes, scales, sums, outliers, rows, to, scratch, shortSums);
}

function geluRows(at: usize, count: i32): void {
  const end = at + ((<usize>count) << 2);
  for (; at < end; at += 16) v128.store(at, gelu4(v128.load(at)));
}

/** Mean over the tokens, then unit length (a zero vector stays zero). */
function pool(count: i32): void {
  const rowBytes = <usize>(width * 4);
  const share = f32x4.splat(<f32>1 / <f32>count);
  let squares = f32x4.splat(0);
  for (let k: usize = 0; k < rowBytes; k += 16) {
    let total = f32x4.splat(0);
    for (let token = 0; token < count; token++) {
      total = f32x4.add(total, v128.load(states + <usize>token * rowBytes + k));
    }
    const mean = f32x4.mul(total, share);
    v128.store(vector + k, mean);
    squares = f32x4.add(squares, f32x4.mul(mean, mean));
  }
  const norm = sqrt<f32>(sumLanes(squares));
  const factor = f32x4.splat(norm > 0 ? <f32>1 / norm : 0);
  for (let k: usize = 0; k < rowBytes; k += 16) {
    v128.store(vector + k, f32x4.mul(v128.load(vector + k), factor));
  }
}
