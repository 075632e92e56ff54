/** Ids of the ways to reach a person: those of content/channels.yaml where it can be read, else those of site.config.ts. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Site } from '../../content/site-config.ts';

/** What else a channel must have is not asked here: a mistake there is reported there. */
const named = z.array(z.looseObject({ id: z.string() }));

/** @param root - the project's folder */
export async function channelIds(root: string, site: Site): Promise<readonly string[]> {
  const file = join(root, 'content/channels.yaml');
  const fromSite = site.channels.map(({ id }) => id);
  if (!existsSync(file)) return fromSite;
  try {
    const result = named.safeParse(parse(await readFile(file, 'utf8')));
    return result.success ? result.data.map(({ id }) => id) : fromSite;
  } catch {
    return fromSite;
  }
}
