/** Columns of numbers, strings and floats: exact where they claim to be, refused where they cannot be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFloats, readNumbers, readLines, writeFloats, writeNumbers, writeLines } from './columns.ts';

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
