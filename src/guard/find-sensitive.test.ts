// What the guard finds and what it lets pass: a table as customers write, and properties for all texts.
import { validateIBAN } from 'ibantools';
import cardValidator from 'card-validator';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { harmlessCases } from '../../tests/fixtures/harmless-cases.ts';
import { sensitiveCases } from '../../tests/fixtures/sensitive-cases.ts';
import { cardRanges, cardStrength, passesLuhn } from './card-brands.ts';
import { findSensitive } from './find-sensitive.ts';
import { bringBack, hideSensitive } from './hide-and-bring-back.ts';
import { mask, maskSensitive } from './mask.ts';
import { mayHoldSensitive } from './may-hold-sensitive.ts';
import { sensitiveKinds } from './sensitive-span.ts';

/** The text with what was found between «». */
function marked(text: string): string {
  return mask(text, []) === text
    ? findSensitive(text).reduceRight(
        (left, { start, end }) => `${left.slice(0, start)}«${left.slice(start, end)}»${left.slice(end)}`,
        text,
      )
    : '';
}

const sensitive = sensitiveKinds.flatMap((kind) => sensitiveCases[kind].map((text) => ({ kind, text })));
const harmless = Object.entries(harmlessCases).flatMap(([about, texts]) => texts.map((text) => ({ about, text })));

describe('the table', () => {
  it('has at least 200 cases, none of them twice', () => {
    const texts = [...sensitive, ...harmless].map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test.each(sensitive)('finds $kind in $text', ({ kind, text }) => {
    const plain = text.replaceAll(/[«»]/g, '');
    expect(marked(plain)).toBe(text);
    expect(new Set(findSensitive(plain).map((span) => span.kind))).toEqual(new Set([kind]));
  });

  test.each(sensitive)('masks $text so that nothing is left to find', ({ text }) => {
    const masked = maskSensitive(text.replaceAll(/[«»]/g, ''));
    expect(findSensitive(masked)).toEqual([]);
    expect(maskSensitive(masked)).toBe(masked);
  });

  test.each(harmless)('lets $about pass: $text', ({ text }) => {
    expect(marked(text)).toBe(text);
  });
});

describe('mask', () => {
  it('keeps the last four digits of a card, which is what a person knows it by', () => {
    expect(maskSensitive('Paid with 4111 1111 1111 1111, twice')).toBe('Paid with [card ending 1111], twice');
  });

  it('names what it hid', () => {
    expect(maskSensitive('password: sunshine, cvv 123')).toBe('password: [password hidden], cvv [security code hidden]');
  });
});

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

const checkDigit = (body: string): string => [...'0123456789'].find((check) => passesLuhn(body + check)) ?? '';

/** A number of a range that always counts, with its check digit. */
const cardNumber = fc.constantFrom(...cardRanges.filter(({ isWeak }) => isWeak !== true)).chain((range) =>
  fc.tuple(fc.integer({ min: range.from, max: range.to }), fc.constantFrom(...range.lengths)).chain(([beginning, length]) =>
    digits(length - String(beginning).length - 1).map((middle) => {
      const body = `${beginning}${middle}`;
      return body + checkDigit(body);
    }),
  ),
);

const separator = fc.constantFrom(' ', '-', '  ', ' - ', '\u00a0', '\u2009', '–', '.', '/', '\n', '\u200b');

/** Put between any two of its digits, or not. */
const spacedCard = cardNumber.chain((number) =>
  fc
    .array(fc.option(separator, { freq: 2 }), { minLength: number.length, maxLength: number.length })
    .map((gaps) => [...number].map((digit, index) => digit + (index < number.length - 1 ? (gaps[index] ?? '') : '')).join('')),
);

const harmlessText = fc.constantFrom(...harmless.map(({ text }) => text));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789 -./abcGB') }),
  fc
    .array(fc.oneof(fc.constantFrom(...sensitive.map(({ text }) => text.replaceAll(/[«»]/g, ''))), harmlessText, spacedCard, fc.string()), {
      maxLength: 5,
    })
    .chain((parts) => fc.constantFrom('', ' ', '\n', ' is ', '-').map((glue) => parts.join(glue))),
);

describe('bringBack', () => {
  it('puts each thing back into its place after the text was edited', () => {
    const { text, hidden } = hideSensitive('4111 1111 1111 1111, password: sunshine');
    expect(bringBack(`First ${text}, and more`, hidden)).toBe('First 4111 1111 1111 1111, password: sunshine, and more');
  });
});

describe('properties', () => {
  it('finds any valid card number of a known beginning, however it is spaced', () => {
    fc.assert(
      fc.property(spacedCard, (written) => {
        expect(findSensitive(`I paid with ${written}, please look`).map(({ kind }) => kind)).toContain('card-number');
        expect(maskSensitive(written).replaceAll(/\D/g, '').length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing to find once it has masked', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findSensitive(maskSensitive(text))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('brings back what it hid', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => !text.includes('[')),
        (text) => {
          const { text: masked, hidden } = hideSensitive(text);
          expect(masked).toBe(maskSensitive(text));
          expect(bringBack(masked, hidden)).toBe(text);
        },
      ),
    );
  });

  it('finds nothing where a glance says that there is nothing', () => {
    for (const { text } of sensitive) expect(mayHoldSensitive(text), text).toBe(true);
    fc.assert(
      fc.property(anyText, (text) => {
        if (!mayHoldSensitive(text)) expect(findSensitive(text)).toEqual([]);
      }),
    );
  });

  it('never throws, and gives spans in order that lie within the text and do not touch', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end } of findSensitive(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a long text in time that grows with its length', () => {
    for (const piece of ['4 ', '4111 ', 'a1-', 'my password is ', 'code ', "password for a b c d '", 'GB29 ', 'cvv on the back of the ']) {
      const startedAt = performance.now();
      findSensitive(piece.repeat(Math.ceil(50_000 / piece.length)));
      expect(performance.now() - startedAt, piece).toBeLessThan(1500);
    }
  });
});

describe('against kept libraries', () => {
  it('knows each card of the large brands that card-validator knows', () => {
    const brands = ['visa', 'mastercard', 'american-express', 'diners-club', 'discover', 'jcb', 'unionpay'];
    const number = fc
      .tuple(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 13, max: 19 }))
      .chain(([beginning, length]) => digits(length - String(beginning).length).map((rest) => `${beginning}${rest}`));
    fc.assert(
      fc.property(number, (body) => {
        const written = body.slice(0, -1) + checkDigit(body.slice(0, -1));
        const { card, isValid } = cardValidator.number(written);
        if (isValid && card !== null && brands.includes(card.type)) expect(cardStrength(written), card.type).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with ibantools about every account of the table', () => {
    for (const text of sensitiveCases.iban) {
      const iban =
        /«(.*)»/s
          .exec(text)?.[1]
          ?.replaceAll(/[^A-Za-z\d]/g, '')
          .toUpperCase() ?? '';
      expect(validateIBAN(iban).valid, iban).toBe(true);
    }
  });
});
