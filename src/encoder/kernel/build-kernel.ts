/**
 * Compiles the AssemblyScript source into the two builds. Node only, at build time.
 * No fast-math, no fused multiply-add: Binaryen keeps float operations as they are written.
 */

import { fileURLToPath } from 'node:url';

import type { KernelBuild } from './choose-build.ts';

const ENTRY = 'index.ts';
const FOLDER = fileURLToPath(new URL('assembly/', import.meta.url));

/** Bytes of one build; takes a few seconds. @throws Error with the compiler's messages */
export async function buildKernel(build: KernelBuild): Promise<Uint8Array<ArrayBuffer>> {
  const asc = await openCompiler();
  let wasm: Uint8Array | undefined;
  const messages: string[] = [];
  const { error } = await asc.main(
    [
      ENTRY,
      '--baseDir',
      FOLDER,
      '--outFile',
      'kernel.wasm',
      '--runtime',
      'stub',
      '--noAssert',
      // Above 1, Binaryen nests the sums of the inner loops into each other, and engines then spill registers.
      '--optimizeLevel',
      '1',
      '--shrinkLevel',
      '0',
      '--enable',
      'simd',
      ...(build === 'relaxed' ? ['--enable', 'relaxed-simd'] : []),
    ],
    {
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm' && contents instanceof Uint8Array) wasm = contents;
      },
      stderr: { write: (chunk) => void messages.push(String(chunk)) },
    },
  );
  if (error !== null || wasm === undefined) throw new Error(`The kernel does not compile:\n${messages.join('')}`, { cause: error });
  return Uint8Array.from(wasm);
}

/** What we use of the compiler. */
interface Compiler {
  main(
    options: readonly string[],
    host: { readonly writeFile: (name: string, contents: unknown) => void; readonly stderr: { readonly write: (chunk: unknown) => void } },
  ): Promise<{ readonly error: Error | null }>;
}

const compilerModule = ['assemblyscript', 'asc'].join('/');

/** Its own types redeclare globals such as Array for the whole program, so they must not be imported. */
async function openCompiler(): Promise<Compiler> {
  const loaded: unknown = await import(compilerModule);
  if (hasCompiler(loaded)) return loaded.default;
  throw new TypeError('assemblyscript has no compiler of the expected form');
}

function hasCompiler(value: unknown): value is { readonly default: Compiler } {
  if (typeof value !== 'object' || value === null || !('default' in value)) return false;
  const inner = value.default;
  return typeof inner === 'object' && inner !== null && 'main' in inner && typeof inner.main === 'function';
}
