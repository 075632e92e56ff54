/** Reads `content/synonyms.yaml` and `content/pins.yaml`. A site may have neither. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParseYaml } from './parse-yaml.ts';
import { checkPins, pinsSchema } from './pins.ts';
import type { Pins } from './pins.ts';
import { checkSynonyms, synonymsSchema } from './synonyms.ts';
import type { Synonyms } from './synonyms.ts';
import { readYaml } from './yaml-file.ts';

export interface ContentHints {
  readonly synonyms: Synonyms;
  readonly pins: Pins;
}

const synonymsFile = 'content/synonyms.yaml';
const pinsFile = 'content/pins.yaml';

/**
 * @param root - the project's folder
 * @param articles - ids of the articles, drafts included
 * @param day - today, "2026-11-24": pins that have run out by then are problems
 */
export async function readSearchHints(root: string, articles: readonly string[], day: string, parse: ParseYaml = parseYaml): Promise<ContentHints & { readonly problems: readonly ContentProblem[] }> {
  const problems: ContentProblem[] = [];
  const synonyms = await readOptional(root, synonymsFile, (text) => readYaml({ file: synonymsFile, text, rule: 'synonyms' }, synonymsSchema, parse));
  const pins = await readOptional(root, pinsFile, (text) => readYaml({ file: pinsFile, text, rule: 'pins' }, pinsSchema, parse));
  if (synonyms) problems.push(...(synonyms.kind === 'invalid' ? synonyms.problems : checkSynonyms(synonyms.value, synonymsFile, synonyms.lineOf)));
  if (pins) problems.push(...(pins.kind === 'invalid' ? pins.problems : checkPins(pins.value, pinsFile, pins.lineOf, articles, day)));
  return { synonyms: synonyms?.kind === 'valid' ? synonyms.value : [], pins: pins?.kind === 'valid' ? pins.value : [], problems };
}

async function readOptional<Result>(root: string, file: string, parse: (text: string) => Result): Promise<Result | undefined> {
  const path = join(root, file);
  return existsSync(path) ? parse(await readFile(path, 'utf8')) : undefined;
}
