/**
 * The two index files: what is written comes back, and whatever else arrives is a typed error.
 * Never a hang, a crash of another kind, or a read outside of the bytes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageIndex, vectorIndex } from '../../tests/fixtures/random-index.ts';
import { writeFloats, writeLines, writeNumbers } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import { readPassageFile, writePassageFile } from './passage-file.ts';
import { formatVersion, readSectionFile, writeSectionFile } from './section-file.ts';
import { readVectorFile, writeVectorFile } from './vector-file.ts';

const files = [
  { name: 'passages', bytes: passageIndex.map(writePassageFile), read: readPassageFile },
  { name: 'vectors', bytes: vectorIndex.map(writeVectorFile), read: readVectorFile },
] as const;

/** The code of the error that reading throws; "read" when it throws none. Any other error fails the test. */
function outcomeOf(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof IndexFileError) return error.code;
    throw error;
  }
}

/** The same bytes at an odd place of a larger buffer full of 0xff: a reader that leaves its bytes would notice nothing else. */
function insideOtherBytes(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length + 14).fill(0xff);
  larger.set(bytes, 7);
  return larger.subarray(7, 7 + bytes.length);
}

describe('a written index comes back', () => {
  test('with all articles and passages', () => {
    fc.assert(
      fc.property(passageIndex, (index) => {
        expect(readPassageFile(writePassageFile(index))).toEqual(index);
      }),
    );
  });

  test('with all vectors', () => {
    fc.assert(
      fc.property(vectorIndex, (index) => {
        expect(readVectorFile(writeVectorFile(index))).toEqual(index);
      }),
    );
  });

  test("from a Node Buffer, whose slice is no copy, as from the browser's bytes", () => {
    fc.assert(
      fc.property(vectorIndex, (index) => {
        expect(readVectorFile(Buffer.from(insideOtherBytes(writeVectorFile(index))))).toEqual(index);
      }),
    );
  });

  test('wherever its bytes lie in memory', () => {
    fc.assert(
      fc.property(passageIndex, (index) => {
        expect(readPassageFile(insideOtherBytes(writePassageFile(index)))).toEqual(index);
      }),
    );
    fc.assert(
      fc.property(vectorIndex, (index) => {
        expect(readVectorFile(insideOtherBytes(writeVectorFile(index)))).toEqual(index);
      }),
    );
  });

  test('as the same bytes each time', () => {
    fc.assert(
      fc.property(passageIndex, (index) => {
        expect(writePassageFile(readPassageFile(writePassageFile(index)))).toEqual(writePassageFile(index));
      }),
    );
  });
});

describe.each(files)('a file of $name', ({ bytes: anyFile, read }) => {
  test('cut short at any length is refused', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        for (let length = 0; length < bytes.length; length += 1) {
          expect(['truncated', 'damaged']).toContain(outcomeOf(() => read(bytes.subarray(0, length))));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('with bytes added is refused', () => {
    fc.assert(
      fc.property(anyFile, fc.uint8Array({ minLength: 1, maxLength: 20 }), (bytes, more) => {
        expect(outcomeOf(() => read(Uint8Array.of(...bytes, ...more)))).toBe('damaged');
      }),
    );
  });

  test('with any one bit flipped is refused', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        for (let bit = 0; bit < bytes.length * 8; bit += 1) {
          const damaged = bytes.slice();
          damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          expect(outcomeOf(() => read(damaged))).not.toBe('read');
        }
      }),
      { numRuns: 5 },
    );
  });

  test('with any bytes overwritten gives a typed error or the same content', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 16 }), (bytes, place, noise) => {
        const damaged = bytes.slice();
        damaged.set(noise.subarray(0, bytes.length), place % Math.max(1, bytes.length - noise.length));
        if (outcomeOf(() => read(damaged)) === 'read') expect(damaged).toEqual(bytes);
      }),
    );
  });

  test('of another version says which one', () => {
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 0, max: 0xffff }), (bytes, version) => {
        fc.pre(version !== formatVersion);
        const other = bytes.slice();
        new DataView(other.buffer).setUint16(4, version, true);
        expect(() => read(other)).toThrow(`the file has format version ${version}, this program reads ${formatVersion}`);
        expect(outcomeOf(() => read(other))).toBe('version');
      }),
    );
  });
});

describe('bytes that are no index file', () => {
  test('are foreign, or too short to tell', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['foreign', 'truncated']).toContain(outcomeOf(() => readPassageFile(bytes)));
        expect(['foreign', 'truncated']).toContain(outcomeOf(() => readVectorFile(bytes)));
      }),
    );
  });

  test('such as a page that a host sends in place of the file are named', () => {
    expect(() => readPassageFile(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toThrow(
      'the file does not start with "WMIX"',
    );
  });

  test('a file of the other kind is foreign', () => {
    fc.assert(
      fc.property(passageIndex, vectorIndex, (passages, vectors) => {
        expect(outcomeOf(() => readVectorFile(writePassageFile(passages)))).toBe('foreign');
        expect(outcomeOf(() => readPassageFile(writeVectorFile(vectors)))).toBe('foreign');
      }),
      { numRuns: 10 },
    );
  });
});

describe('an absurd count with a right checksum', () => {
  const empty = { articles: [], passages: [], flows: [] };

  /** A passage file in which one section has other bytes. */
  function withSection(tag: string, bytes: Uint8Array): Uint8Array {
    const sections = new Map(readSectionFile('passages', writePassageFile(empty)));
    sections.set(tag, bytes);
    return writeSectionFile('passages', sections);
  }

  const fourBillion = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f);

  test.each(['COUN', 'KIND', 'LENG', 'STEP'])('of four billion items in %s is refused at once', (tag) => {
    expect(() => readPassageFile(withSection(tag, fourBillion))).toThrow('a column of 5 bytes cannot hold 4294967295 items');
  });

  test('of sections is refused', () => {
    const file = writePassageFile(empty);
    new DataView(file.buffer).setUint32(8, 0xffffffff, true);

    expect(() => readPassageFile(file)).toThrow('4294967295 sections are more than a file can have');
  });

  test('of 35 bits is refused', () => {
    expect(() => readPassageFile(withSection('COUN', Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x7f)))).toThrow(
      'a number has more than 32 bits',
    );
  });

  test('of passages without an article is refused', () => {
    expect(() => readPassageFile(withSection('KIND', writeNumbers([2])))).toThrow('a passage has no kind or no article');
  });

  test('of sentences that no passage has is refused', () => {
    expect(() => readPassageFile(withSection('SENT', writeLines(['left over'])))).toThrow('columns of passages differ in length');
  });

  test('of vectors that their columns do not hold is refused', () => {
    const sections = new Map([
      ['ENCO', writeLines(['minilm'])],
      ['DIMS', writeNumbers([0, 64, 0xffffffff, 0, 0, 0])],
      ['PMAX', writeFloats(new Float32Array(64))],
      ...['MEAN', 'PROJ', 'PCOD', 'SCOD'].map((tag) => [tag, new Uint8Array()] as const),
    ]);

    expect(() => readVectorFile(writeSectionFile('vectors', sections))).toThrow('4294967295 vectors do not fit their column');
  });

  test('anything at all in the sections gives a typed error or an index', () => {
    const tags = ['ARTS', 'COUN', 'KIND', 'ANCH', 'HEAD', 'LENG', 'STEP', 'SENT'];
    const column = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(fc.nat(5), { maxLength: 6 }).map(writeNumbers),
      fc.array(fc.stringMatching(/^[a-z]{0,3}$/), { maxLength: 6 }).map(writeLines),
    );
    fc.assert(
      fc.property(fc.tuple(...tags.map(() => column)), (columns) => {
        const file = writeSectionFile('passages', new Map(tags.map((tag, position) => [tag, columns[position] ?? new Uint8Array()])));
        expect(['read', 'damaged']).toContain(outcomeOf(() => readPassageFile(file)));
      }),
      { numRuns: 1000 },
    );
  });
});
