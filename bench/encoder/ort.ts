/** The little of onnxruntime-web's interface that the benchmark uses: it is loaded by address, not bundled. */

/** A tensor of token ids. */
export interface OrtTensor {
  readonly data: Float32Array;
}

/** A loaded model. */
export interface OrtSession {
  run(feeds: Record<string, OrtTensor>): Promise<Record<string, OrtTensor>>;
}

/** The module `ort.wasm.min.mjs`. */
export interface OrtModule {
  readonly env: { readonly wasm: { numThreads: number; wasmBinary: ArrayBuffer; wasmPaths: string } };
  readonly InferenceSession: { create(model: Uint8Array, options: { executionProviders: string[] }): Promise<OrtSession> };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dimensions: readonly number[]) => OrtTensor;
}
