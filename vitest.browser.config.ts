/**
 * Tests of the built site in `dist/`, most of them in a real Chromium. They run one after the other:
 * a visitor has a machine to themselves, and times would mean nothing otherwise.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    setupFiles: ['tests/browser/harness/close-after-tests.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
