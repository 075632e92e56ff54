/** Our own SHA-256 gives what the platform gives. */
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { sha256, sha256Locally, toHex } from './sha256.ts';

it("is the same with and without the platform's help", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const copy = Uint8Array.from(bytes);
      expect(toHex(sha256Locally(copy))).toBe(toHex(await sha256(copy)));
    }),
  );
});

it("agrees with the standard's example", () => {
  expect(toHex(sha256Locally(new TextEncoder().encode('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
