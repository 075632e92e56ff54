/** Whether this browser, under this page's policy, can run the encoder at all. */

/** The smallest module that uses a SIMD instruction: a function that drops an `i8x16.splat`. */
const simdModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11);

export function supportsSimd(): boolean {
  try {
    if (typeof WebAssembly !== 'object' || !WebAssembly.validate(simdModule)) return false;
    // A policy without 'wasm-unsafe-eval' lets validate pass and forbids this.
    return new WebAssembly.Module(simdModule) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
