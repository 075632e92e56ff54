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
  const { default: asc } = await import('assemblyscript/asc');
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
        if (name === 'kernel.wasm' && typeof contents !== 'string') wasm = contents;
      },
      stderr: { write: (chunk) => void messages.push(String(chunk)) },
    },
  );
  if (error !== null || wasm === undefined) throw new Error(`The kernel does not compile:\n${messages.join('')}`, { cause: error });
  return Uint8Array.from(wasm);
}
