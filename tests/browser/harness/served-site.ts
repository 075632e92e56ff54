/** The built site in `dist/`, served on a free port as `npm start` serves it. One server for all tests of a file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../../../src/serving/serve-folder.ts';
import type { ServedSite } from '../../../src/serving/serve-folder.ts';

export const builtFolder = join(import.meta.dirname, '../../../dist');

let running: Promise<ServedSite> | undefined;

/** Starts at the first call. `stopServing` ends it. */
export function servedSite(): Promise<ServedSite> {
  if (!existsSync(join(builtFolder, 'index.html')))
    throw new Error('There is no built site in dist/: run "npm run build" first, or "npm test" for all.');
  running ??= serveFolder({ folder: builtFolder, port: 0 });
  return running;
}

export async function stopServing(): Promise<void> {
  const site = await running;
  running = undefined;
  await site?.close();
}
