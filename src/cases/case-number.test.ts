// Numbers that are read out, typed and mistyped.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSensitive } from '../guard/find-sensitive.ts';
import { isCaseNumber, newCaseNumber } from './case-number.ts';

const random = fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 7, maxLength: 7 });
const number = random.map((values) => {
  let next = 0;
  return newCaseNumber(() => values[next++] ?? 0);
});
const signs = '234679ACDEFGHJKMNPRTWXY';

it('has a shape that can be read out, without signs that look alike', () => {
  expect(newCaseNumber()).toMatch(/^HC-[234679ACDEFGHJKMNPRTWXY]{4}-[234679ACDEFGHJKMNPRTWXY]{4}$/);
});

it('is known again however it is typed', () => {
  fc.assert(
    fc.property(number, (made) => {
      expect(isCaseNumber(made)).toBe(true);
      expect(isCaseNumber(` ${made.toLowerCase().replaceAll('-', ' ')} `)).toBe(true);
    }),
  );
});

it('finds each wrong sign, and each two that changed places', () => {
  fc.assert(
    fc.property(
      number,
      fc.integer({ min: 0, max: 7 }),
      fc.constantFrom(...signs),
      fc.integer({ min: 0, max: 7 }),
      (made, at, sign, other) => {
        const all = [...made.slice(3).replace('-', '')];
        const wrong = all.with(at, sign);
        if (sign !== all[at]) expect(isCaseNumber(`HC-${wrong.join('')}`)).toBe(false);
        const swapped = all.with(at, all[other] ?? '').with(other, all[at] ?? '');
        if (all[at] !== all[other]) expect(isCaseNumber(`HC-${swapped.join('')}`)).toBe(false);
      },
    ),
  );
});

it.each(['', 'HC', 'BR-7F3K-2291', 'HC-0000-0000', 'HC-4K7P-W9T'])('takes %j for none', (text) => {
  expect(isCaseNumber(text)).toBe(false);
});

it('is nothing that the guard would hide', () => {
  fc.assert(
    fc.property(number, (made) => {
      expect(findSensitive(`my case ${made}`)).toEqual([]);
    }),
  );
});
