/** What the server sent in a visit, by what it is for. */
import { manifestUrl } from '../../src/index/site-artefacts.ts';
import type { Manifest } from '../../src/index/manifest.ts';
import type { ServedRequest } from './counting-server.ts';

export const categories = [
  'page',
  'styles',
  'fonts and icons',
  'page scripts',
  'search scripts',
  'manifest',
  'outline',
  'texts',
  'hints',
  'vectors',
  'sentences',
  'kernel',
  'light pieces',
  'full pieces',
  'service worker',
  'other',
] as const;
export type Category = (typeof categories)[number];

/** @param intentScripts - scripts that come only with search */
export function categoryOf(path: string, manifest: Manifest, intentScripts: ReadonlySet<string>): Category {
  if (path === manifestUrl) return 'manifest';
  if (path === manifest.outline.url) return 'outline';
  if (path === manifest.texts.url) return 'texts';
  if (path === manifest.hints.url) return 'hints';
  if (path === manifest.vectors.url) return 'vectors';
  if (path === manifest.sentences.url) return 'sentences';
  if (Object.values(manifest.runtime).some(({ url }) => url === path)) return 'kernel';
  const encoder = manifest.encoders.find(({ files }) => Object.values(files).some(({ url }) => url === path));
  if (encoder !== undefined) return encoder.tier === 'light' ? 'light pieces' : 'full pieces';
  if (path === '/sw.js') return 'service worker';
  if (path.endsWith('.js')) return intentScripts.has(path) ? 'search scripts' : 'page scripts';
  if (path.endsWith('.css')) return 'styles';
  if (/\.(?:woff2|svg|ico|png|webmanifest)$/.test(path)) return 'fonts and icons';
  return path.endsWith('/') || path.endsWith('.html') ? 'page' : 'other';
}

/** Bytes by category, each in the order of `categories`; empty ones are left out. */
export function bytesByCategory(
  requests: readonly ServedRequest[],
  manifest: Manifest,
  intentScripts: ReadonlySet<string>,
): Readonly<Partial<Record<Category, number>>> {
  const sums = new Map<Category, number>();
  for (const { path, bytes } of requests) {
    const category = categoryOf(path, manifest, intentScripts);
    sums.set(category, (sums.get(category) ?? 0) + bytes);
  }
  return Object.fromEntries(categories.flatMap((category) => (sums.has(category) ? [[category, sums.get(category) ?? 0]] : [])));
}
