/** What a library weighs in a browser: only what is imported, bundled and minified as the site's own code is, with brotli. */
import { join } from 'node:path';
import { build } from 'vite';
import { brotliBytes } from './brotli-bytes.ts';

/**
 * @param source - a module that exports what a site would use, such as `export { default } from 'minisearch'`
 * @param root - the project's folder, whose node_modules are used
 */
export async function bundledBytes(source: string, root: string): Promise<number> {
  // No such file: the plugin gives its text.
  const entry = join(root, 'bench-entry.js');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bench-entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: { write: false, minify: true, target: 'es2022', copyPublicDir: false, lib: { entry, formats: ['es'], fileName: 'entry' } },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  let total = 0;
  for (const chunk of outputs.flatMap(({ output }) => output)) if (chunk.type === 'chunk') total += await brotliBytes(chunk.code);
  if (total === 0) throw new Error(`Nothing was bundled from: ${source}`);
  return total;
}
