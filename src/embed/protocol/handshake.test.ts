// Who may speak with whom, and in which version.
import { expect, test } from 'vitest';
import { helloSchema, knockSchema } from './handshake.ts';
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
