/**
 * The header of a packed encoder: what it is, and which pieces it is made of, in fetch order.
 * It is the only file with a fixed name; every piece is named after its hash.
 */

import { PackedEncoderError } from '../packed-encoder-error.ts';
import { sha256, toHex } from './sha256.ts';
import { assertShape, sectionSizes, type EncoderShape } from './shape.ts';

/*
 * Little-endian:
 *
 *   0  8  magic "WMKENC\r\n"        (a transfer in text mode breaks it)
 *   8  4  version of the format
 *  12  4  bytes of the header
 *  16 48  shape: layers heads width hidden rank flags vocabulary maxTokens
 *         [UNK] [CLS] [SEP] epsilon (f32)
 *  64  4  number of pieces n
 *  68     n x { kind 4, first 4, count 4, bytes 4, SHA-256 32 }
 *  68 + 48n   identity, 32: the hash that the header of version 1 has, whose pieces hold plain codes
 * 100 + 48n   SHA-256 of all bytes before it, 32
 */

/** Raised when the bytes of a file change their meaning. */
export const FORMAT_VERSION = 2;

/** What a piece holds; `rows` hold token rows `first` to `first + count - 1`. */
export type PieceKind = 'vocabulary' | 'base' | 'layer' | 'rows';

/** One file of an encoder. */
export interface Piece {
  readonly kind: PieceKind;
  /** First layer or row; 0 for the others. */
  readonly first: number;
  /** Layers or rows; tokens for the vocabulary. */
  readonly count: number;
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/** Ids of the tokens with a meaning of their own. */
export interface SpecialTokens {
  readonly unknown: number;
  readonly start: number;
  readonly end: number;
}

/** A header, read and checked. */
export interface EncoderHeader {
  readonly shape: EncoderShape;
  readonly special: SpecialTokens;
  /** In the order in which every visitor fetches them. */
  readonly pieces: readonly Piece[];
  /**
   * Stands for what the encoder computes with, however its pieces are packed for the way: vectors of encoders with the same
   * identity are equal, and a new packing does not make an index or a cached vector old.
   */
  readonly identity: string;
}

const MAGIC = [0x57, 0x4d, 0x4b, 0x45, 0x4e, 0x43, 0x0d, 0x0a];
const KINDS: readonly PieceKind[] = ['vocabulary', 'base', 'layer', 'rows'];
const FIXED = 68;
const ENTRY = 48;
const HASH = 32;
const MOST_PIECES = 512;
const MOST_PIECE_BYTES = 1 << 26;
const FLAG_LOW_RANK = 1;

/** The file name of a piece. */
export function pieceName(piece: Piece): string {
  return `${piece.hash.slice(0, 20)}.bin`;
}

/** Bytes of a header that lists `pieces`. */
export async function writeHeader(header: EncoderHeader): Promise<Uint8Array<ArrayBuffer>> {
  const start = headerStart(header, FORMAT_VERSION, 2 * HASH);
  const signed = start.length + HASH;
  const bytes = new Uint8Array(signed + HASH);
  bytes.set(start);
  bytes.set(fromHex(header.identity), start.length);
  bytes.set(await sha256(bytes.subarray(0, signed)), signed);
  return bytes;
}

/** @param plain - shape and pieces as they are with plain codes */
export async function identityOf(plain: Omit<EncoderHeader, 'identity'>): Promise<string> {
  return toHex(await sha256(headerStart(plain, 1, HASH)));
}

/** Everything before the hashes. */
function headerStart(
  { shape, special, pieces }: Omit<EncoderHeader, 'identity'>,
  version: number,
  bytesBehind: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(FIXED + ENTRY * pieces.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  const numbers = [
    version,
    bytes.length + bytesBehind,
    shape.layers,
    shape.heads,
    shape.width,
    shape.hidden,
    shape.rank,
    shape.isLowRank ? FLAG_LOW_RANK : 0,
    shape.vocabulary,
    shape.maxTokens,
    special.unknown,
    special.start,
    special.end,
  ];
  numbers.forEach((value, index) => view.setUint32(8 + index * 4, value, true));
  view.setFloat32(60, shape.layerNormEpsilon, true);
  view.setUint32(64, pieces.length, true);
  pieces.forEach((piece, index) => {
    const at = FIXED + index * ENTRY;
    view.setUint32(at, KINDS.indexOf(piece.kind), true);
    view.setUint32(at + 4, piece.first, true);
    view.setUint32(at + 8, piece.count, true);
    view.setUint32(at + 12, piece.bytes, true);
    bytes.set(fromHex(piece.hash), at + 16);
  });
  return bytes;
}

/**
 * @throws PackedEncoderError `foreign`, `version`, `shape` or `damaged`
 */
export async function readHeader(buffer: ArrayBuffer): Promise<EncoderHeader> {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < 16 || MAGIC.some((value, index) => bytes[index] !== value)) {
    throw new PackedEncoderError('foreign', 'This file is not a packed encoder: its first bytes differ.');
  }
  const view = new DataView(buffer);
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    throw new PackedEncoderError('version', `The encoder has format version ${version}, this code reads ${FORMAT_VERSION}: pack it again.`);
  }
  const count = bytes.length >= FIXED ? view.getUint32(64, true) : 0;
  const signed = FIXED + ENTRY * count + HASH;
  if (count < 1 || count > MOST_PIECES || bytes.length !== signed + HASH) {
    throw damaged(`it has ${bytes.length} bytes, which does not fit its own table`);
  }
  if (view.getUint32(12, true) !== bytes.length) throw damaged('it is cut off');
  if (toHex(await sha256(bytes.subarray(0, signed))) !== toHex(bytes.subarray(signed))) throw damaged('its hash differs');
  const shape = readShape(view);
  assertShape(shape);
  const special = {
    unknown: view.getUint32(48, true),
    start: view.getUint32(52, true),
    end: view.getUint32(56, true),
  };
  if (Math.max(special.unknown, special.start, special.end) >= shape.vocabulary) {
    throw damaged('a special token lies outside the vocabulary');
  }
  const pieces = Array.from({ length: count }, (_, index) => readPiece(view, bytes, FIXED + index * ENTRY));
  assertPieces(shape, pieces);
  return { shape, special, pieces, identity: toHex(bytes.subarray(signed - HASH, signed)) };
}

function readShape(view: DataView): EncoderShape {
  return {
    layers: view.getUint32(16, true),
    heads: view.getUint32(20, true),
    width: view.getUint32(24, true),
    hidden: view.getUint32(28, true),
    rank: view.getUint32(32, true),
    isLowRank: (view.getUint32(36, true) & FLAG_LOW_RANK) !== 0,
    vocabulary: view.getUint32(40, true),
    maxTokens: view.getUint32(44, true),
    layerNormEpsilon: view.getFloat32(60, true),
  };
}

function readPiece(view: DataView, bytes: Uint8Array, at: number): Piece {
  const kind = KINDS[view.getUint32(at, true)];
  if (kind === undefined) throw damaged('a piece is of an unknown kind');
  return {
    kind,
    first: view.getUint32(at + 4, true),
    count: view.getUint32(at + 8, true),
    bytes: view.getUint32(at + 12, true),
    hash: toHex(bytes.subarray(at + 16, at + ENTRY)),
  };
}

/** Every layer and row once, in ascending order, and each piece as long as its contents. */
function assertPieces(shape: EncoderShape, pieces: readonly Piece[]): void {
  const sizes = sectionSizes(shape);
  const row = sizes.rowCodes + sizes.rowScales + sizes.rowZeros;
  const found = { vocabulary: 0, base: 0, layer: 0, rows: 0 };
  for (const piece of pieces) {
    if (piece.first !== found[piece.kind]) throw damaged(`its ${piece.kind} pieces are out of order`);
    if (piece.count < 1 || piece.bytes > MOST_PIECE_BYTES) throw damaged("a piece's size is absurd");
    found[piece.kind] += piece.count;
    const expected = { vocabulary: piece.bytes, base: sizes.base, layer: sizes.layer * piece.count, rows: row * piece.count };
    if (piece.bytes !== expected[piece.kind]) throw damaged(`a ${piece.kind} piece has the wrong length`);
  }
  if (found.vocabulary !== shape.vocabulary || found.base !== 1 || found.layer !== shape.layers || found.rows !== shape.vocabulary) {
    throw damaged('its pieces do not add up to an encoder');
  }
}

function damaged(why: string): PackedEncoderError {
  return new PackedEncoderError('damaged', `The encoder's header is damaged: ${why}. Fetch it again.`);
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
