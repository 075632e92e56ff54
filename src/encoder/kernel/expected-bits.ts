/**
 * The promise of the index, in figures: SHA-256 over the vectors (float32, little-endian) of the
 * first 200 questions of CLINC150, from any build on any machine. For tests and benchmarks only.
 * Whoever changes the arithmetic changes these, `ARITHMETIC` in `kernel.ts`, and with it every index.
 */
export const EXPECTED_BITS = {
  'all-MiniLM-L6-v2-q4': 'd9b022a9fd71bc585ad12f1fd74c816f8b56498253df48187dacd25cf92078e5',
  'light-query-encoder-q4': '10db85133b8373255c5625b8aed014527491d19fe7f427e17fbd97711606bafb',
} as const;
