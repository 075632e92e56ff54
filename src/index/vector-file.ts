/** The file of vectors: all that search by meaning needs besides the encoder. */
import { readFloats, readHalfFloats, readNumbers, readLines, writeFloats, writeHalfFloats, writeNumbers, writeLines } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { QuantisedVectors, VectorIndex } from './passage-index.ts';
import { quantisedVectors } from './quantise.ts';
import { readSectionFile, requireSection, writeSectionFile } from './section-file.ts';

/*
 *     ENCO lines     id of the encoder
 *     DIMS numbers   input dimension, output dimension, passages, sentences
 *     MEAN float32   mean of the projection, input dimension
 *     PROJ half      matrix of the projection, row-major input x output
 *     PCOD int8      codes of the passages' vectors, component by component; the length of a vector's codes is its scale
 *     SCOD int8      the same for the sentences
 *     QCOD int8      the same for the questions of pins (may be missing)
 *     FCOD int8      the same for the passages of flows (may be missing)
 */

export function writeVectorFile(index: VectorIndex): Uint8Array {
  const { projection, passages, sentences } = index;
  return writeSectionFile(
    'vectors',
    new Map<string, Uint8Array>([
      ['ENCO', writeLines([index.encoderId])],
      ['DIMS', writeNumbers([projection.inputDimension, projection.outputDimension, passages.count, sentences.count])],
      ['MEAN', writeFloats(projection.mean)],
      ['PROJ', writeHalfFloats(projection.matrix)],
      ['PCOD', asColumns(passages)],
      ['SCOD', asColumns(sentences)],
      ...optionalSection('QCOD', index.pins),
      ...optionalSection('FCOD', index.flows),
    ]),
  );
}

/** @throws IndexFileError */
export function readVectorFile(file: Uint8Array): VectorIndex {
  const sections = readSectionFile('vectors', file);
  const [encoderId] = readLines(requireSection(sections, 'ENCO'));
  const [inputDimension, outputDimension, passageCount, sentenceCount] = readNumbers(requireSection(sections, 'DIMS'));
  if (
    encoderId === undefined ||
    inputDimension === undefined ||
    outputDimension === undefined ||
    passageCount === undefined ||
    sentenceCount === undefined
  ) {
    throw new IndexFileError('damaged', 'the encoder or a dimension is missing');
  }
  const mean = readFloats(requireSection(sections, 'MEAN'));
  const matrix = readHalfFloats(requireSection(sections, 'PROJ'));
  if (mean.length !== inputDimension || matrix.length !== inputDimension * outputDimension)
    throw new IndexFileError('damaged', 'the projection does not fit its dimensions');
  const vectors = (tag: string, count?: number): QuantisedVectors => {
    const codes = asCodes(requireSection(sections, tag));
    if (count === undefined ? codes.length % outputDimension !== 0 : codes.length !== count * outputDimension)
      throw new IndexFileError('damaged', `${count ?? 'the'} vectors do not fit their column`);
    return quantisedVectors(transpose(codes, outputDimension, codes.length / outputDimension), outputDimension);
  };
  return {
    encoderId,
    projection: { inputDimension, outputDimension, mean, matrix },
    passages: vectors('PCOD', passageCount),
    sentences: vectors('SCOD', sentenceCount),
    ...(sections.has('QCOD') && { pins: vectors('QCOD') }),
    ...(sections.has('FCOD') && { flows: vectors('FCOD') }),
  };
}

function optionalSection(tag: string, vectors: QuantisedVectors | undefined): readonly (readonly [string, Uint8Array])[] {
  return vectors && vectors.count > 0 ? [[tag, asColumns(vectors)]] : [];
}

/** By place and length, not by `slice`: that of a Node Buffer copies nothing. */
function asCodes(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Component by component: those of one axis are alike, and brotli packs them 3 % smaller. */
function asColumns({ codes, count, dimension }: QuantisedVectors): Uint8Array {
  const columns = transpose(codes, count, dimension);
  return new Uint8Array(columns.buffer, columns.byteOffset, columns.byteLength);
}

function transpose(codes: Int8Array, rows: number, columns: number): Int8Array {
  const turned = new Int8Array(codes.length);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) turned[column * rows + row] = codes[row * columns + column] ?? 0;
  return turned;
}
