/**
 * The scripts of `<waymark-help>` and the one in the head of every page, as files below `/embed/`: classic scripts at
 * stable addresses, and `integrity.json`, which says what they hash to.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../../src/content/site-config.ts';
import { bundleScript } from './bundle-script.ts';

/** Content by path from the root of the site. */
export type HostScripts = ReadonlyMap<string, string>;

/** @param root - the project's folder */
export async function bundleHostScripts(root: string, site: Pick<Site, 'url' | 'theme'>): Promise<HostScripts> {
  const entry = (path: string): string => join(root, 'src/embed', path);
  const visit = await bundleScript({ root, entry: entry('element/v1-visit.ts'), settings: {} });
  const visitFile = `v1-visit-${createHash('sha256').update(visit).digest('hex').slice(0, 8)}.js`;
  const first = await bundleScript({
    root,
    entry: entry('element/v1.ts'),
    settings: {
      WAYMARK_ORIGIN: new URL(site.url).origin,
      WAYMARK_ACCENT: site.theme.accent,
      WAYMARK_VISIT: { file: visitFile, integrity: integrityOf(visit) },
    },
  });
  const embedded = await bundleScript({ root, entry: entry('frame/mark-embedded.ts'), settings: {} });
  const scripts = new Map([
    ['/embed/v1.js', first],
    [`/embed/${visitFile}`, visit],
  ]);
  const hashes = Object.fromEntries([...scripts].map(([path, code]) => [path, integrityOf(code)]));
  return new Map([...scripts, ['/embed/embedded.js', embedded], ['/embed/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`]]);
}

export async function writeHostScripts(scripts: HostScripts, outDir: string): Promise<void> {
  await mkdir(join(outDir, 'embed'), { recursive: true });
  for (const [path, text] of scripts) await writeFile(join(outDir, path), text);
}

function integrityOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
