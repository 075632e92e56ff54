/** The little of onnxruntime-web's and transformers.js' interfaces that the benchmark uses: both are loaded by address, not bundled. */

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

/** The module `transformers.min.js`. */
export interface TransformersModule {
  readonly env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    useBrowserCache: boolean;
    useCustomCache: boolean;
    customCache: unknown;
    readonly backends: { readonly onnx: { readonly wasm: { wasmPaths: string; wasmBinary: ArrayBuffer } } };
  };
  readonly pipeline: (
    task: 'feature-extraction',
    model: string,
    options: { readonly dtype: 'q4'; readonly device: 'wasm' },
  ) => Promise<(text: string, options: { readonly pooling: 'mean'; readonly normalize: true }) => Promise<{ readonly data: Float32Array }>>;
}
