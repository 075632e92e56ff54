/**
 * The dev server on a copy of the project, so that a test can save articles without touching anybody's.
 * Packages and models are linked, vectors that are known are copied, and all of it is gone after `close`.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { copyProject, project, writersEnvironment } from './project-copy.ts';

export interface DevServer {
  /** Without a slash at the end. */
  readonly origin: string;
  readArticle(id: string): Promise<string>;
  /** Saves an article of the copy as an editor would. */
  saveArticle(id: string, source: string): Promise<void>;
  close(): Promise<void>;
}

export async function startDevServer(): Promise<DevServer> {
  const root = await copyProject('dev', ['embeddings', 'kernel', 'projections']);
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
