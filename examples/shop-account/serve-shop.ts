/** The example shop, built for one help centre and served on an origin of its own. `npm run example` and its test call it. */
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { InlineConfig } from 'vite';

export interface ServedShop {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * @param helpOrigin - of the help centre, without a slash at the end
 * @param outDir - where the shop is built to
 * @param port - 0 for any that is free
 */
export async function serveShop(helpOrigin: string, outDir: string, port: number): Promise<ServedShop> {
  // Vite puts settings with this prefix into pages (%HELP_ORIGIN%) and scripts (import.meta.env.HELP_ORIGIN).
  process.env['HELP_ORIGIN'] = helpOrigin;
  const settings: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    envPrefix: 'HELP_',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2023' },
    // Another name than "localhost": another site for the browser, as in life, and not only another port.
    preview: { host: '127.0.0.1', port, strictPort: port !== 0, headers: { 'Content-Security-Policy': policy(helpOrigin) } },
  };
  await build(settings);
  const server = await preview(settings);
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '');
  if (origin === undefined) throw new Error('The example shop was built but could not be served: no address to listen on.');
  return { origin, close: () => server.close() };
}

/** A strict policy of the shop, with what the panel, the inline elements and the headless package need: docs/embedding.md. */
function policy(helpOrigin: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${helpOrigin} 'wasm-unsafe-eval'`,
    `connect-src ${helpOrigin}`,
    `frame-src ${helpOrigin}`,
    'worker-src blob:',
    "style-src 'self'",
    'img-src data:',
    `form-action ${helpOrigin}`,
    "base-uri 'none'",
  ].join('; ');
}

/** Where the built example is kept, beside other things that can be made again. */
export function shopFolder(root: string): string {
  return join(root, '.cache/example-shop');
}
