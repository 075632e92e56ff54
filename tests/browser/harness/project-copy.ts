/** A copy of the project in a temporary folder, for tests that change content or settings: packages and models are linked. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const project = join(import.meta.dirname, '../../..');

const copied = ['content', 'src', 'public', 'scripts', 'astro.config.mjs', 'site.config.ts', 'package.json', 'tsconfig.json'];

/**
 * @param caches - folders of `.cache/` to take along
 * @returns its folder, to be removed by the caller
 */
export async function copyProject(name: string, caches: readonly string[]): Promise<string> {
  // The real path: Vite compares it with those of the files it serves.
  const root = await realpath(await mkdtemp(join(tmpdir(), `waymark-${name}-`)));
  const models = join(project, 'public/models');
  await mkdir(join(root, '.cache'), { recursive: true });
  for (const path of [...copied, ...caches.map((cache) => `.cache/${cache}`)]) {
    if (existsSync(join(project, path)))
      await cp(join(project, path), join(root, path), { recursive: true, filter: (source) => source !== models });
  }
  await symlink(models, join(root, 'public/models'));
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** As in a writer's terminal: Vite and Astro behave differently when they find themselves inside of Vitest. */
export function writersEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}
