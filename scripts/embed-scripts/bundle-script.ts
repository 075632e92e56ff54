/**
 * One classic script from a module and all that it imports: for scripts at addresses that must not change with their
 * content, which Astro's own bundling does not make. Minified as the rest of the site is.
 */
import { build } from 'vite';

export interface BundleOptions {
  /** The project's folder. */
  readonly root: string;
  /** Path of the module. */
  readonly entry: string;
  /** Values for `import.meta.env`, by name. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** @throws Error when the module does not bundle into exactly one script */
export async function bundleScript({ root, entry, settings }: BundleOptions): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    define: Object.fromEntries(Object.entries(settings).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)])),
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'waymark', fileName: 'script' },
    },
  });
  const chunks = (Array.isArray(result) ? result : 'output' in result ? [result] : [])
    .flatMap(({ output }) => output)
    .filter((output) => output.type === 'chunk');
  const [script] = chunks;
  if (script === undefined || chunks.length > 1) throw new Error(`${entry} became ${chunks.length} scripts instead of one`);
  return script.code;
}
