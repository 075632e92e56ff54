/** The site's encoder for the evaluation: which one encodes, and where its vectors are kept, is known here alone. */
import { join } from 'node:path';
import type { Site } from '../src/content/site-config.ts';
import { nodeEncoder } from '../src/encoder/node-encoder.ts';
import { encoderId, openNodeEncoder } from '../src/encoder/open-node-encoder.ts';
import type { EncodingDesk } from './open-engine.ts';

/** @param root - the project's folder */
export async function encodingDesk(root: string, site: Site, log: (line: string) => void): Promise<EncodingDesk> {
  const encoder = await nodeEncoder(site.encoder, root);
  return desk(encoder.id, encoder.dimension, encoder.open, root, log);
}

/** The light encoder, which shares the full one's space; undefined for a site without one. */
export async function lightDesk(root: string, site: Site, log: (line: string) => void): Promise<EncodingDesk | undefined> {
  if (site.encoder.kind !== 'kernel' || site.encoder.light === undefined) return undefined;
  const folder = join(root, 'public/models', site.encoder.light);
  const full = await nodeEncoder(site.encoder, root);
  return desk(await encoderId(folder), full.dimension, () => openNodeEncoder(folder), root, log);
}

function desk(id: string, dimension: number, open: EncodingDesk['open'], root: string, log: (line: string) => void): EncodingDesk {
  let shown = 0;
  return {
    id,
    dimension,
    open,
    cacheFolder: join(root, '.cache'),
    onProgress: ({ encoded, toEncode, fromCache }) => {
      if (encoded - shown < 512 && encoded !== toEncode) return;
      shown = encoded === toEncode ? 0 : encoded;
      log(`Encoding ${encoded} of ${toEncode} texts (${fromCache} known)`);
    },
  };
}
