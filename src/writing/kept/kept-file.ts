/**
 * What a check keeps on disk for the next one: JSON under the hash of itself and of the code that made it.
 * A file that is damaged, of other code or of another shape is no file.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * @param code - hash of the code that the value depends on
 * @returns undefined when there is nothing to be believed
 */
export async function readKept<Schema extends z.ZodType>(
  file: string,
  code: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const endOfHash = text?.indexOf('\n') ?? -1;
  if (text === undefined || endOfHash < 0) return undefined;
  const json = text.slice(endOfHash + 1);
  if (text.slice(0, endOfHash) !== hashOf(code, json)) return undefined;
  const parsed = schema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : undefined;
}

/** Checks may run at once: a file is whole or not there. */
export async function writeKept(file: string, code: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  const partial = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(partial, `${hashOf(code, json)}\n${json}`);
  await rename(partial, file);
}

function hashOf(code: string, json: string): string {
  return createHash('sha256').update(code).update('\n').update(json).digest('hex');
}
