/** Writes a site's artefacts and its manifest into the folder of the built site. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestUrl } from './site-artefacts.ts';
import type { SiteArtefacts } from './site-artefacts.ts';

/** @param outDir - folder of the built site */
export async function writeSiteIndex({ manifest, files }: SiteArtefacts, outDir: string): Promise<void> {
  // Astro has copied the models as they lie in public/; the site serves the hashed pieces alone.
  await rm(join(outDir, 'models'), { recursive: true, force: true });
  for (const [url, bytes] of files) {
    await mkdir(dirname(join(outDir, url)), { recursive: true });
    await writeFile(join(outDir, url), bytes);
  }
  // Last and in one step: whoever reads a manifest finds everything that it names.
  const path = join(outDir, manifestUrl);
  await writeFile(`${path}.part`, JSON.stringify(manifest, null, 1));
  await rename(`${path}.part`, path);
}
