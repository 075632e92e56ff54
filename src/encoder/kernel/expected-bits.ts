/**
 * The promise of the index, in figures: SHA-256 over the vectors (float32, little-endian) of the
 * first 200 questions of CLINC150, from any build on any machine. For tests and benchmarks only.
 * Whoever changes the arithmetic changes these, `ARITHMETIC` in `kernel.ts`, and with it every index.
 */
export const EXPECTED_BITS = {
  'all-MiniLM-L6-v2-q4': '40497042ebbf7384e30f61021b421579c7a9eca790c7a56c52eec6b24b32b27e',
  'light-query-encoder-q4': '9c32d7f3ccedbd9ee333ac84e164539d9ae0fbe6599126584f1a7713b4f7cf1e',
} as const;
