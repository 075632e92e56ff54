/** Unit and property tests: files beside the modules they test, in Node, without a build or a browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['src/encoder/fixtures/kernel-setup.ts'],
    testTimeout: 20_000,
  },
});
