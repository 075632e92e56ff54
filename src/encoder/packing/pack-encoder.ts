/**
 * Weights and vocabulary -> the files of a packed encoder: header and pieces in fetch order.
 * Node only, at build time. The order: what the first answer needs, then the rest of the rows.
 */

import { shiftLayer, shiftRows } from '../format/centred-codes.ts';
import { identityOf, writeHeader, pieceName, type Piece, type PieceKind, type SpecialTokens } from '../format/header.ts';
import { sha256, toHex } from '../format/sha256.ts';
import { assertShape } from '../format/shape.ts';
import { packVocabulary } from '../tokenizer/vocabulary.ts';
import { concatenate, type PackedWeights } from './read-weights.ts';

/** A file to be written. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What it is, for people. */
  readonly label: string;
}

/** How the token rows are cut into pieces. */
export interface RowPieces {
  /** Rows of the first piece, fetched before the layers. */
  readonly first: number;
  /** Rows of each later piece. */
  readonly later: number;
}

/** The header's file name, the same for every encoder. */
export const HEADER_NAME = 'encoder.bin';

/** @throws PackedEncoderError `shape` */
export async function packEncoder(
  weights: PackedWeights,
  tokens: readonly string[],
  special: SpecialTokens,
  rowPieces: RowPieces,
): Promise<readonly PackedFile[]> {
  assertShape(weights.shape);
  const pieces: Piece[] = [];
  const files: PackedFile[] = [];
  /** The pieces as they would be with plain codes: what the encoder is, however it travels. */
  const plainPieces: Piece[] = [];
  const { shape } = weights;
  const centred = (kind: PieceKind, count: number, plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
    kind === 'rows' ? shiftRows(plain, shape, count, 'centre') : kind === 'layer' ? shiftLayer(plain, shape, 'centre') : plain;
  const add = async (kind: PieceKind, first: number, count: number, plain: Uint8Array<ArrayBuffer>): Promise<void> => {
    const bytes = centred(kind, count, plain);
    const piece: Piece = { kind, first, count, bytes: bytes.length, hash: toHex(await sha256(bytes)) };
    pieces.push(piece);
    plainPieces.push({ ...piece, hash: toHex(await sha256(plain)) });
    files.push({ name: pieceName(piece), bytes, label: `${kind} ${first}+${count}` });
  };
  const addRows = async (first: number, most: number): Promise<number> => {
    const count = Math.min(most, shape.vocabulary - first);
    await add('rows', first, count, sliceRows(weights, first, count));
    return first + count;
  };
  await add('vocabulary', 0, tokens.length, packVocabulary(tokens));
  await add('base', 0, 1, concatenate([weights.base]));
  let row = await addRows(0, rowPieces.first);
  for (const [layer, bytes] of weights.layers.entries()) await add('layer', layer, 1, concatenate([bytes]));
  while (row < shape.vocabulary) row = await addRows(row, rowPieces.later);
  const header = await writeHeader({ shape, special, pieces, identity: await identityOf({ shape, special, pieces: plainPieces }) });
  return [{ name: HEADER_NAME, bytes: header, label: 'header' }, ...files];
}

function sliceRows(weights: PackedWeights, first: number, count: number): Uint8Array<ArrayBuffer> {
  const { vocabulary } = weights.shape;
  return concatenate(
    [weights.rowCodes, weights.rowScales, weights.rowZeros].map((section) => {
      const rowBytes = section.length / vocabulary;
      return section.subarray(first * rowBytes, (first + count) * rowBytes);
    }),
  );
}
