/** The file of vectors: all that search by meaning needs besides the encoder. */
import { readByteMatrix, writeByteMatrix } from './byte-matrix.ts';
import { readCodes, writeCodes } from './code-pairs.ts';
import { readFloats, readNumbers, readLines, writeFloats, writeNumbers, writeLines } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { VectorIndex } from './passage-index.ts';
import { readSectionFile, requireSection, writeSectionFile } from './section-file.ts';

/*
 *     ENCO lines     id of the encoder
 *     DIMS numbers   input dimension, output dimension, passages, sentences, questions of pins, passages of flows
 *     MEAN float32   mean of the projection, input dimension
 *     PMAX float32   greatest number of each column of the projection's matrix
 *     PROJ int8      the matrix column by column, in steps of that
 *     PCOD pairs     codes of the passages' vectors; the length of a vector's codes is its scale
 *     SCOD pairs     the same for the sentences
 *     QCOD pairs     the same for the questions of pins (may be missing)
 *     FCOD pairs     the same for the passages of flows (may be missing)
 */

export function writeVectorFile(index: VectorIndex): Uint8Array {
  const { projection, passages, sentences, pins, flows } = index;
  const { inputDimension, outputDimension } = projection;
  const [greatest, matrix] = writeByteMatrix(projection);
  return writeSectionFile(
    'vectors',
    new Map<string, Uint8Array>([
      ['ENCO', writeLines([index.encoderId])],
      ['DIMS', writeNumbers([inputDimension, outputDimension, passages.count, sentences.count, pins?.count ?? 0, flows?.count ?? 0])],
      ['MEAN', writeFloats(projection.mean)],
      ['PMAX', greatest],
      ['PROJ', matrix],
      ['PCOD', writeCodes(passages)],
      ['SCOD', writeCodes(sentences)],
      ...(pins && pins.count > 0 ? [['QCOD', writeCodes(pins)] as const] : []),
      ...(flows && flows.count > 0 ? [['FCOD', writeCodes(flows)] as const] : []),
    ]),
  );
}

/** @throws IndexFileError */
export function readVectorFile(file: Uint8Array): VectorIndex {
  const sections = readSectionFile('vectors', file);
  const section = (tag: string): Uint8Array => requireSection(sections, tag);
  const [encoderId] = readLines(section('ENCO'));
  const [inputDimension, outputDimension, passageCount, sentenceCount, pinCount, flowCount] = readNumbers(section('DIMS'));
  if (
    encoderId === undefined ||
    inputDimension === undefined ||
    outputDimension === undefined ||
    passageCount === undefined ||
    sentenceCount === undefined ||
    pinCount === undefined ||
    flowCount === undefined
  ) {
    throw new IndexFileError('damaged', 'the encoder or a dimension is missing');
  }
  const mean = readFloats(section('MEAN'));
  if (mean.length !== inputDimension) throw new IndexFileError('damaged', 'the projection does not fit its dimensions');
  const matrix = readByteMatrix(section('PMAX'), section('PROJ'), inputDimension, outputDimension);
  return {
    encoderId,
    projection: { inputDimension, outputDimension, mean, matrix },
    passages: readCodes(section('PCOD'), passageCount, outputDimension),
    sentences: readCodes(section('SCOD'), sentenceCount, outputDimension),
    ...(pinCount > 0 && { pins: readCodes(section('QCOD'), pinCount, outputDimension) }),
    ...(flowCount > 0 && { flows: readCodes(section('FCOD'), flowCount, outputDimension) }),
  };
}
