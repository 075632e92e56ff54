/** Bytes of what an app's page and the frame in it load, from a built site. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPageParts } from '../budgets/script-graph.ts';
import { totalWireBytes, wireBytes } from '../budgets/wire-bytes.ts';

export interface EmbedBytes {
  readonly script: number;
  readonly visitScript: number;
  readonly panelHome: number;
}

export async function embedBytes(outDir: string): Promise<EmbedBytes> {
  const visit = (await readdir(join(outDir, 'embed'))).find((name) => /^v1-visit-.*\.js$/.test(name));
  const frame = (await readdir(join(outDir, 'assets'))).find((name) => /^open-frame\..*\.js$/.test(name));
  if (visit === undefined || frame === undefined) throw new Error(`${outDir} has no scripts of the panel: build the site again.`);
  const home = await readPageParts(outDir, '/embed/');
  return {
    script: await wireBytes(outDir, '/embed/v1.js'),
    visitScript: await wireBytes(outDir, `/embed/${visit}`),
    panelHome: await totalWireBytes(outDir, ['/embed/index.html', ...home.styles, ...home.scripts, `/assets/${frame}`]),
  };
}
