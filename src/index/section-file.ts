/**
 * The container of every index file: a header, a table of sections, the sections. What sections hold is not known here.
 * The checksum covers the table and the sections, so that one flipped bit anywhere is an error and never a wrong read.
 */
import { crc32 } from './crc32.ts';
import { IndexFileError } from './index-file-error.ts';

/*
 *      0        4         6        8          12         16
 *      ├────────┼─────────┼────────┼──────────┼──────────┼──────────────────────────┬──────────────┐
 *      │ "WMIX" │ version │ kind   │ sections │ CRC-32   │ table: one row a section │ sections ... │
 *      │ 4 bytes│ u16     │ u16    │ u32      │ of bytes │ tag u32, offset u32,     │ each starts  │
 *      │        │         │        │          │ 16 - end │ length u32, zero u32     │ at a multiple│
 *      └────────┴─────────┴────────┴──────────┴──────────┴──────────────────────────┴── of 8 bytes─┘
 *
 * All numbers little-endian. A section's tag is four ASCII letters.
 */

export const formatVersion = 4;

export type FileKind = 'passages' | 'vectors' | 'hints';

const kindNumbers: Readonly<Record<FileKind, number>> = { passages: 1, vectors: 2, hints: 3 };
const magic = 0x58494d57; // "WMIX"
const headerBytes = 16;
const tableRowBytes = 16;
const alignment = 8;
const mostSections = 64;

/** Bytes of each section by its four-letter tag, in the order in which they are written. */
export type Sections = ReadonlyMap<string, Uint8Array>;

export function writeSectionFile(kind: FileKind, sections: Sections): Uint8Array {
  const offsets: number[] = [];
  let end = headerBytes + sections.size * tableRowBytes;
  for (const bytes of sections.values()) {
    end = Math.ceil(end / alignment) * alignment;
    offsets.push(end);
    end += bytes.length;
  }
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint16(4, formatVersion, true);
  view.setUint16(6, kindNumbers[kind], true);
  view.setUint32(8, sections.size, true);
  [...sections].forEach(([tag, bytes], index) => {
    const row = headerBytes + index * tableRowBytes;
    const offset = offsets[index] ?? 0;
    view.setUint32(row, tagNumber(tag), true);
    view.setUint32(row + 4, offset, true);
    view.setUint32(row + 8, bytes.length, true);
    file.set(bytes, offset);
  });
  view.setUint32(12, crc32(file.subarray(headerBytes)), true);
  return file;
}

/**
 * @returns views into `file`, not copies
 * @throws IndexFileError for anything that this module did not write
 */
export function readSectionFile(kind: FileKind, file: Uint8Array): Sections {
  if (file.length < headerBytes)
    throw new IndexFileError('truncated', `an index file has at least ${headerBytes} bytes, this has ${file.length}`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== magic) throw new IndexFileError('foreign', 'the file does not start with "WMIX"');
  const version = view.getUint16(4, true);
  if (version !== formatVersion)
    throw new IndexFileError('version', `the file has format version ${version}, this program reads ${formatVersion}`);
  if (view.getUint16(6, true) !== kindNumbers[kind]) throw new IndexFileError('foreign', `the file is not of the kind "${kind}"`);
  const count = view.getUint32(8, true);
  const tableEnd = headerBytes + count * tableRowBytes;
  if (count > mostSections) throw new IndexFileError('damaged', `${count} sections are more than a file can have`);
  if (tableEnd > file.length) throw new IndexFileError('truncated', 'the file ends inside its table of sections');

  const sections = new Map<string, Uint8Array>();
  let end = tableEnd;
  for (let index = 0; index < count; index += 1) {
    const row = headerBytes + index * tableRowBytes;
    const offset = view.getUint32(row + 4, true);
    const length = view.getUint32(row + 8, true);
    if (offset < tableEnd || offset % alignment !== 0)
      throw new IndexFileError('damaged', `section ${index} starts at ${offset}, inside the table or between two words`);
    if (offset + length > file.length)
      throw new IndexFileError('truncated', `section ${index} ends at byte ${offset + length} of ${file.length}`);
    end = Math.max(end, offset + length);
    sections.set(tagText(view.getUint32(row, true)), file.subarray(offset, offset + length));
  }
  if (end !== file.length) throw new IndexFileError('damaged', `the sections end at byte ${end}, the file at ${file.length}`);
  if (crc32(file.subarray(headerBytes)) !== view.getUint32(12, true))
    throw new IndexFileError('damaged', 'the checksum does not fit the bytes');
  return sections;
}

/** @throws IndexFileError "damaged" when the file has no such section */
export function requireSection(sections: Sections, tag: string): Uint8Array {
  const bytes = sections.get(tag);
  if (bytes === undefined) throw new IndexFileError('damaged', `the section "${tag}" is missing`);
  return bytes;
}

function tagNumber(tag: string): number {
  if (!/^[A-Za-z]{4}$/.test(tag)) throw new RangeError(`"${tag}" is not four letters`);
  return [...tag].reduce((number, letter, index) => number + letter.charCodeAt(0) * 256 ** index, 0);
}

function tagText(number: number): string {
  return String.fromCharCode(number & 0xff, (number >>> 8) & 0xff, (number >>> 16) & 0xff, number >>> 24);
}
