/** A local server for the benchmark page: bundled script, packed encoders, models, onnxruntime-web. */

import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { build } from 'vite';

import { modelFolder, packRealModel, type RealModel } from '../../src/encoder/fixtures/real-encoder.ts';
import { builtKernel } from '../../src/encoder/kernel/built-kernel.ts';

const MODELS: readonly RealModel[] = ['all-MiniLM-L6-v2-q4', 'light-query-encoder-q4'];

/** A module and its imports as one minified script. */
export async function bundle(entry: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2022', lib: { entry: entry.pathname, formats: ['es'] } },
  });
  const output = Array.isArray(result) ? result[0] : 'output' in result ? result : undefined;
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The bundle has no chunk.');
  return chunk.code;
}

/** Where onnxruntime-web keeps its builds. */
export function ortFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm'));
}

/** Where transformers.js keeps its builds. */
export function transformersFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@huggingface/transformers'));
}

/** Starts the server; cross-origin isolated, so that the page may measure its memory. */
export async function serve(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const files = new Map<string, () => Promise<Uint8Array | string>>();
  const page = await bundle(new URL('page.ts', import.meta.url));
  files.set('/', () =>
    Promise.resolve('<!doctype html><meta charset="utf-8"><title>Encoder benchmark</title><script type="module" src="/page.js"></script>'),
  );
  files.set('/page.js', () => Promise.resolve(page));
  for (const kernel of ['plain', 'relaxed'] as const) files.set(`/kernel/${kernel}`, () => builtKernel(kernel));
  for (const name of await readdir(ortFolder())) files.set(`/ort/${name}`, () => readFile(join(ortFolder(), name)));
  files.set('/transformers/transformers.min.js', () => readFile(join(transformersFolder(), 'transformers.min.js')));
  for (const model of MODELS) {
    const packed = await packRealModel(model);
    files.set(`/packed/${model}/`, () => Promise.resolve(packed.map((file) => file.name).join('\n')));
    for (const file of packed) files.set(`/packed/${model}/${file.name}`, () => Promise.resolve(file.bytes));
    for (const name of ['onnx/model_q4.onnx', 'tokenizer.json', 'tokenizer_config.json', 'config.json']) {
      files.set(`/model/${model}/${name}`, () => readFile(join(modelFolder(model), name)));
    }
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const contents = files.get(path);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (contents === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = /\.m?js$/.test(path)
      ? 'text/javascript'
      : path.endsWith('.wasm')
        ? 'application/wasm'
        : path === '/'
          ? 'text/html'
          : 'application/octet-stream';
    contents().then(
      (body) => response.writeHead(200, { 'Content-Type': type }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
