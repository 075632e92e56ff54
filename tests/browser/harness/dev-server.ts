/**
 * The dev server on a copy of the project, so that a test can save articles without touching anybody's.
 * Packages and models are linked, vectors that are known are copied, and all of it is gone after `close`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');
const copied = [
  'content',
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'site.config.ts',
  'package.json',
  'tsconfig.json',
  '.cache/embeddings',
  '.cache/kernel',
  '.cache/projections',
];

export interface DevServer {
  /** Without a slash at the end. */
  readonly origin: string;
  readArticle(id: string): Promise<string>;
  /** Saves an article of the copy as an editor would. */
  saveArticle(id: string, source: string): Promise<void>;
  close(): Promise<void>;
}

export async function startDevServer(): Promise<DevServer> {
  // The real path: Vite compares it with those of the files it serves.
  const root = await realpath(await mkdtemp(join(tmpdir(), 'waymark-dev-')));
  const models = join(project, 'public/models');
  await mkdir(join(root, '.cache'), { recursive: true });
  for (const path of copied) {
    if (existsSync(join(project, path)))
      await cp(join(project, path), join(root, path), { recursive: true, filter: (source) => source !== models });
  }
  await symlink(models, join(root, 'public/models'));
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'));

  const { origin, stop } = await run(root);
  const fileOf = (id: string): string => join(root, 'content/articles/en', `${id}.mdx`);
  return {
    origin,
    readArticle: (id) => readFile(fileOf(id), 'utf8'),
    saveArticle: (id, source) => writeFile(fileOf(id), source),
    async close() {
      await stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

function run(root: string): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-dev-server.mjs'), root, join(project, 'node_modules')], {
    cwd: root,
    env: writersEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const origin = /^http:\/\/localhost:\d+$/m.exec(output)?.[0];
      if (origin !== undefined) resolve({ origin, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    void ended.then(() => reject(new Error(`The dev server ended before it was ready:\n${output}`)));
  });
}

/** As in a writer's terminal: Vite and Astro behave differently when they find themselves inside of Vitest. */
function writersEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}
