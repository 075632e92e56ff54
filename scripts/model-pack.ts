/**
 * npm run model:pack -- <model folder> <target folder> [max tokens] [first rows] [later rows]
 * Packs a q4 ONNX model for the kernel; thin: everything happens in src/encoder/packing/.
 */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { packEncoder } from '../src/encoder/packing/pack-encoder.ts';
import { readModelFolder } from '../src/encoder/packing/read-model-folder.ts';

const [from, to, maxTokens, firstRows = '8192', laterRows = '4096'] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  console.error('Usage: model-pack <model folder> <target folder> [max tokens] [first rows] [later rows]');
  process.exit(2);
}
const model = await readModelFolder(from, maxTokens === undefined ? undefined : Number(maxTokens));
const files = await packEncoder(model.weights, model.tokens, model.special, {
  first: Number(firstRows),
  later: Number(laterRows),
});
await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
let total = 0;
let packed = 0;
for (const file of files) {
  await writeFile(join(to, file.name), file.bytes);
  const brotli = brotliCompressSync(file.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  total += file.bytes.length;
  packed += brotli;
  console.log(`${file.name.padEnd(26)} ${file.label.padEnd(20)} ${String(file.bytes.length).padStart(9)} ${String(brotli).padStart(9)} br`);
}
console.log(`${files.length} files, ${total} bytes, ${packed} with brotli`);
