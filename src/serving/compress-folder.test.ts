/** Which files get a compressed twin, and that a stale one never survives. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { compressFolder } from './compress-folder.ts';

const text = 'They took the money twice. '.repeat(200);

test('text gets a .br and a .gz that give back its bytes', async () => {
  const folder = temporaryFolder({ 'deep/page.html': text });

  const sizes = await compressFolder(folder, { cacheFolder: temporaryFolder() });

  expect(brotliDecompressSync(readFileSync(join(folder, 'deep/page.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, 'deep/page.html.gz'))).toString()).toBe(text);
  expect(sizes).toMatchObject({ files: 1, bytes: text.length });
  expect(sizes.brotliBytes).toBeLessThan(text.length / 10);
});

test('small files, images and bytes that do not shrink stay alone', async () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, index) => Math.imul(index + 1, 2654435761) >>> 24);
  const folder = temporaryFolder({ 'small.css': 'a{}', 'image.png': text, 'vectors.wmi': crypto.getRandomValues(noise) });

  await compressFolder(folder, { cacheFolder: temporaryFolder() });

  expect(readdirSync(folder).sort()).toEqual(['image.png', 'small.css', 'vectors.wmi']);
});

test('a compressed file from an older build is replaced or removed', async () => {
  const folder = temporaryFolder({ 'page.html': text, 'page.html.br': 'stale', 'gone.html.gz': 'stale' });

  await compressFolder(folder, { cacheFolder: temporaryFolder() });

  expect(brotliDecompressSync(readFileSync(join(folder, 'page.html.br'))).toString()).toBe(text);
  expect(existsSync(join(folder, 'gone.html.gz'))).toBe(false);
});

test('unchanged content is taken from the cache', async () => {
  const cacheFolder = temporaryFolder();
  const folder = temporaryFolder({ 'page.html': text });
  await compressFolder(folder, { cacheFolder });
  for (const name of readdirSync(cacheFolder)) writeFileSync(join(cacheFolder, name), 'from cache');

  await compressFolder(folder, { cacheFolder });

  expect(readFileSync(join(folder, 'page.html.br'), 'utf8')).toBe('from cache');
});

test('an aborted run stops', async () => {
  const folder = temporaryFolder({ 'page.html': text });

  await expect(compressFolder(folder, { cacheFolder: temporaryFolder(), signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});
