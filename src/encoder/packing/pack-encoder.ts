/**
 * Weights and vocabulary -> the files of a packed encoder: header and pieces in fetch order.
 * Node only, at build time. The order: what the first answer needs, then the rest of the rows.
 */

import { writeHeader, pieceName, type Piece, type PieceKind, type SpecialTokens } from '../format/header.ts';
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
  const add = async (kind: PieceKind, first: number, count: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const piece: Piece = { kind, first, count, bytes: bytes.length, hash: toHex(await sha256(bytes)) };
    pieces.push(piece);
    files.push({ name: pieceName(piece), bytes, label: `${kind} ${first}+${count}` });
  };
  const addRows = async (first: number, most: number): Promise<number> => {
    const count = Math.min(most, weights.shape.vocabulary - first);
    await add('rows', first, count, sliceRows(weights, first, count));
    return first + count;
  };
  await add('vocabulary', 0, tokens.length, packVocabulary(tokens));
  await add('base', 0, 1, concatenate([weights.base]));
  let row = await addRows(0, rowPieces.first);
  for (const [layer, bytes] of weights.layers.entries()) await add('layer', layer, 1, concatenate([bytes]));
  while (row < weights.shape.vocabulary) row = await addRows(row, rowPieces.later);
  const header = await writeHeader({ shape: weights.shape, special, pieces });
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
