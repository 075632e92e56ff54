/** Bytes of something with brotli, at the qualities of the site's own build (src/serving/compress-folder.ts). */
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const mostBytesForBestQuality = 2_000_000;

export async function brotliBytes(content: Uint8Array | string): Promise<number> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const compressed = await promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length <= mostBytesForBestQuality ? 11 : 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  // What does not shrink is sent as it is.
  return Math.min(compressed.length, bytes.length);
}
