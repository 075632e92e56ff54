/**
 * Bundles every file of `src/embed/entries/` to `/embed/<name>.js`, each one file without chunks: their addresses are
 * stable, integrators may copy one, and a page of another origin fetches no more than it names. Entries that export
 * something get a `.d.ts` beside them, and so does v1.js, which is bundled elsewhere.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { publishedTypes } from './published-types.ts';

/** Scripts of other origins import these by name, and browsers ask each time whether they have changed (see public/_headers). */
export async function buildEmbedScripts(root: string, outDir: string): Promise<void> {
  const folder = join(root, 'src/embed/entries');
  const target = join(outDir, 'embed');
  await mkdir(target, { recursive: true });
  const entries = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
  for (const entry of entries) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      // The other runtime weighs 3 MB: who uses it on the site gives words alone to pages of others.
      define: { 'import.meta.env.WAYMARK_ENCODER': '"kernel"' },
      build: {
        outDir: target,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'es2022',
        // As a library: what is exported stays, and nothing of Vite's own comes along.
        lib: { entry: join(folder, entry), formats: ['es'], fileName: () => `${basename(entry, '.ts')}.js` },
        // Vite leaves the spaces in a library, for a bundler that would come after it; here a browser comes.
        rolldownOptions: { output: { codeSplitting: false, minify: true } },
      },
    });
  }
  const types = await publishedTypes(
    root,
    entries.map((entry) => join(folder, entry)),
  );
  for (const [name, text] of types) await writeFile(join(target, name), text);
}
