/**
 * npm run model:pack -- <model folder> <target folder> [--max-tokens 64] [--first-rows 8192] [--later-rows 4096] [--texts content]
 * Packs a q4 ONNX model for the kernel; thin: everything happens in src/encoder/packing/.
 */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

import { countWords, SPOKEN_WORDS } from '../src/encoder/packing/count-words.ts';
import { orderTokens } from '../src/encoder/packing/order-tokens.ts';
import { packEncoder } from '../src/encoder/packing/pack-encoder.ts';
import { readModelFolder } from '../src/encoder/packing/read-model-folder.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'max-tokens': { type: 'string' },
    'first-rows': { type: 'string', default: '8192' },
    'later-rows': { type: 'string', default: '4096' },
    texts: { type: 'string' },
  },
});
const [from, to] = positionals;
if (from === undefined || to === undefined) {
  console.error(
    'Usage: npm run model:pack -- <model folder> <target folder> [--max-tokens n] [--first-rows n] [--later-rows n] [--texts folder]',
  );
  process.exit(2);
}
const maxTokens = values['max-tokens'];
const folder = await readModelFolder(from, maxTokens === undefined ? undefined : Number(maxTokens));
const own = values.texts === undefined ? [] : [await countWords(values.texts)];
const model = orderTokens(folder, [SPOKEN_WORDS, ...own]);
const files = await packEncoder(model.weights, model.tokens, model.special, {
  first: Number(values['first-rows']),
  later: Number(values['later-rows']),
});
await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
let total = 0;
let packed = 0;
for (const file of files) {
  await writeFile(join(to, file.name), file.bytes);
  const brotli = brotliCompressSync(file.bytes).length;
  total += file.bytes.length;
  packed += brotli;
  console.log(`${file.name.padEnd(26)} ${file.label.padEnd(20)} ${String(file.bytes.length).padStart(9)} ${String(brotli).padStart(9)} br`);
}
console.log(`${files.length} files, ${total} bytes, ${packed} with brotli`);
