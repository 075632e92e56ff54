/** Media types that sirv does not know or that need a character set. Everything else it names correctly itself. */
import { extname } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.md': 'text/markdown;charset=utf-8',
  '.mjs': 'text/javascript;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Types known to sirv by their endings; a file with another ending is bytes and nothing else. */
const leftToSirv: ReadonlySet<string> = new Set([
  '',
  '.avif',
  '.html',
  '.ico',
  '.jpeg',
  '.jpg',
  '.json',
  '.png',
  '.svg',
  '.webmanifest',
  '.webp',
  '.woff2',
  '.xml',
]);

/** @returns the type to send, or undefined where sirv's own is right */
export function mediaTypeOf(path: string): string | undefined {
  const ending = extname(path).toLowerCase();
  return mediaTypes[ending] ?? (leftToSirv.has(ending) ? undefined : 'application/octet-stream');
}
