/** Columns of numbers, strings and floats: exact where they claim to be, refused where they cannot be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFloats, readHalfFloats, readNumbers, readLines, writeFloats, writeHalfFloats, writeNumbers, writeLines } from './columns.ts';

const anyNumber = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(127, 128, 16383, 16384, 0xffffffff));

test('numbers come back', () => {
  fc.assert(
    fc.property(fc.array(anyNumber), (numbers) => {
      expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
    }),
  );
});

test.each([-1, 0.5, 2 ** 32, Number.NaN])('%s is not written as a number', (number) => {
  expect(() => writeNumbers([number])).toThrow(RangeError);
});

test('lines come back, lone surrogates as U+FFFD', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' '))), (strings) => {
      expect(readLines(writeLines(strings))).toEqual(strings.map((string) => string.toWellFormed()));
    }),
  );
});

test('a byte order mark at the start of a string is kept', () => {
  expect(readLines(writeLines(['\ufeffa']))).toEqual(['\ufeffa']);
});

test('bytes that are not UTF-8 are refused', () => {
  expect(() => readLines(Uint8Array.of(0xff, 0x0a))).toThrow('a string is not UTF-8');
});

test('floats come back exactly', () => {
  fc.assert(
    fc.property(fc.float32Array({ noNaN: true }), (floats) => {
      expect(readFloats(writeFloats(floats))).toEqual(floats);
    }),
  );
});

test('half floats are within half of their last place, whatever the size', () => {
  fc.assert(
    fc.property(fc.float({ min: -65504, max: 65504, noNaN: true }), (value) => {
      const [half = Number.NaN] = readHalfFloats(writeHalfFloats(Float32Array.of(value)));
      const lastPlace = Math.max(2 ** -24, 2 ** (Math.floor(Math.log2(Math.abs(value) || 2 ** -24)) - 10));
      expect(Math.abs(half - value)).toBeLessThanOrEqual(lastPlace / 2);
    }),
    { numRuns: 2000 },
  );
});

test('every finite half float comes back as itself', () => {
  const finite = Array.from({ length: 0x10000 }, (_, half) => half).filter((half) => (half & 0x7c00) !== 0x7c00);
  const bytes = new Uint8Array(Uint16Array.from(finite).buffer);

  expect(writeHalfFloats(readHalfFloats(bytes))).toEqual(bytes);
});

test.each([65520, -1e9, Number.POSITIVE_INFINITY, Number.NaN])('%s does not fit a half float', (value) => {
  expect(() => writeHalfFloats(Float32Array.of(value))).toThrow(RangeError);
});
