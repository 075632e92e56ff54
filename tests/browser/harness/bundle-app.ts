/** An app of an integrator as one script, as whoever develops with React or Vue has it: from a file, or from texts by their names. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const project = join(import.meta.dirname, '../../..');

export interface AppSources {
  /** Path of a module, or the name of one of `files`. */
  readonly entry: string;
  /** Texts of modules by their names: they import each other as neighbours. */
  readonly files?: Readonly<Record<string, string>>;
  /** What a name in an import stands for: a path, or the name of one of `files`. */
  readonly alias?: Readonly<Record<string, string>>;
  readonly platform?: 'browser' | 'node';
}

/** @throws Error when it does not become one script */
export async function bundleApp({ entry, files = {}, alias = {}, platform = 'browser' }: AppSources): Promise<string> {
  // Within the project, where packages are found.
  await mkdir(join(project, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(project, '.cache/app-'));
  const placeOf = (name: string): string => (Object.hasOwn(files, name) ? join(folder, name) : name);
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const result = await build({
      root: project,
      configFile: false,
      logLevel: 'error',
      mode: 'development',
      define: { 'process.env.NODE_ENV': '"development"' },
      plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('waymark-') } } })],
      resolve: { alias: Object.fromEntries(Object.entries(alias).map(([name, place]) => [name, placeOf(place)])) },
      // Our tsconfig leaves JSX alone, for Astro.
      oxc: { jsx: { runtime: 'automatic' } },
      ...(platform === 'node' && { ssr: { noExternal: true } }),
      build: {
        write: false,
        minify: false,
        copyPublicDir: false,
        ...(platform === 'node' ? { ssr: placeOf(entry) } : { lib: { entry: placeOf(entry), formats: ['es'], fileName: () => 'app.js' } }),
      },
    });
    const [output] = (Array.isArray(result) ? result : 'output' in result ? [result] : []).flatMap(({ output: all }) => all);
    if (output?.type !== 'chunk') throw new Error(`${entry} did not bundle`);
    return output.code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
