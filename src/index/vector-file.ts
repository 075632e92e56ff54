/** The file of vectors: all that search by meaning needs besides the encoder. */
import { readFloats, readHalfFloats, readNumbers, readLines, writeFloats, writeHalfFloats, writeNumbers, writeLines } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { QuantisedVectors, VectorIndex } from './passage-index.ts';
import { readSectionFile, requireSection, writeSectionFile } from './section-file.ts';

/*
 *     ENCO lines     id of the encoder
 *     DIMS numbers   input dimension, output dimension, passages, sentences
 *     MEAN float32   mean of the projection, input dimension
 *     PROJ half      matrix of the projection, row-major input x output
 *     PSCA float32   scale of each passage's vector       PCOD int8   its codes
 *     SSCA float32   scale of each sentence's vector      SCOD int8   its codes
 *     QSCA float32   the same for the questions of pins   QCOD int8   (both may be missing)
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
      ['PSCA', writeFloats(passages.scales)],
      ['PCOD', asBytes(passages.codes)],
      ['SSCA', writeFloats(sentences.scales)],
      ['SCOD', asBytes(sentences.codes)],
      ...pinSections(index.pins),
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
  const vectors = (scaleTag: string, codeTag: string, count: number): QuantisedVectors => {
    const scales = readFloats(requireSection(sections, scaleTag));
    const bytes = requireSection(sections, codeTag);
    if (scales.length !== count || bytes.length !== count * outputDimension)
      throw new IndexFileError('damaged', `${count} vectors do not fit their columns`);
    return { dimension: outputDimension, count, scales, codes: Int8Array.from(asCodes(bytes)) };
  };
  return {
    encoderId,
    projection: { inputDimension, outputDimension, mean, matrix },
    passages: vectors('PSCA', 'PCOD', passageCount),
    sentences: vectors('SSCA', 'SCOD', sentenceCount),
    ...(sections.has('QSCA') && { pins: vectors('QSCA', 'QCOD', readFloats(requireSection(sections, 'QSCA')).length) }),
  };
}

function pinSections(pins: QuantisedVectors | undefined): readonly (readonly [string, Uint8Array])[] {
  return pins && pins.count > 0
    ? [
        ['QSCA', writeFloats(pins.scales)],
        ['QCOD', asBytes(pins.codes)],
      ]
    : [];
}

/** By place and length, not by `slice`: that of a Node Buffer copies nothing. */
function asCodes(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function asBytes(codes: Int8Array): Uint8Array {
  return new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength);
}
