// Who may speak with whom, and in which version.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { helloSchema, knockSchema } from './handshake.ts';
import { parseKnock } from './parse-knock.ts';
import { ownVersions, sharedVersion } from './versions.ts';

test('two sides speak the newest version that both know', () => {
  expect(sharedVersion({ oldest: 1, newest: 2 }, { oldest: 2, newest: 3 })).toBe(2);
  expect(sharedVersion({ oldest: 1, newest: 1 }, { oldest: 1, newest: 2 })).toBe(1);
});

test('a side that is one version ahead or behind is understood', () => {
  const next = { oldest: ownVersions.newest, newest: ownVersions.newest + 1 };
  expect(sharedVersion(ownVersions, next)).toBe(ownVersions.newest);
  expect(sharedVersion(next, ownVersions)).toBe(ownVersions.newest);
});

test('two sides without a common version say so', () => {
  expect(sharedVersion({ oldest: 1, newest: 1 }, { oldest: 2, newest: 3 })).toBeUndefined();
});

test('a handshake of a later version may say more, and is still read', () => {
  expect(helloSchema.parse({ waymark: 'hello', oldest: 1, newest: 9, more: true })).toEqual({ waymark: 'hello', oldest: 1, newest: 9 });
});

test.each([
  undefined,
  null,
  'knock',
  { waymark: 'knock' },
  { waymark: 'hello', oldest: 1, newest: 1 },
  { waymark: 'knock', oldest: 0.5, newest: 1 },
])('%j is no knock', (value) => {
  expect(knockSchema.safeParse(value).success).toBe(false);
});

test('the host reads a knock as the schema does', () => {
  const version = fc.oneof(fc.integer({ min: -2, max: 1100 }), fc.constantFrom(1.5, NaN, '1', null, undefined, 2 ** 53));
  const knock = fc.record({ waymark: fc.constantFrom('knock', 'hello', 1), oldest: version, newest: version }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.oneof(knock, fc.anything()), (value) => {
      const bySchema = knockSchema.safeParse(value);
      expect(parseKnock(value)).toEqual(bySchema.success ? bySchema.data : undefined);
    }),
    { numRuns: 1000 },
  );
});
