/**
 * Reads `content/flows/*.yaml`, each by its own schema. A site may have none.
 * Whether a flow makes sense as a whole (every step reached, every path ends) is checked in `src/writing/flows/`.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { closestWord } from './closest-word.ts';
import type { ContentProblem } from './content-problem.ts';
import { flowSchema, isFlowId } from './flow-schema.ts';
import type { Flow } from './flow-schema.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParseYaml } from './parse-yaml.ts';
import type { Site } from './site-config.ts';
import { readYaml } from './yaml-file.ts';

export const flowsFolder = 'content/flows';

export interface ReadFlows {
  /** In the order of their ids. */
  readonly flows: readonly Flow[];
  readonly problems: readonly ContentProblem[];
}

/**
 * @param root - the project's folder
 * @param articles - ids of all articles, drafts included
 */
export async function readFlows(root: string, site: Site, articles: readonly string[], parse: ParseYaml = parseYaml): Promise<ReadFlows> {
  const folder = join(root, flowsFolder);
  if (!existsSync(folder)) return { flows: [], problems: [] };
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(names.map(async (name) => parseFlow(`${flowsFolder}/${name}`, await readFile(join(folder, name), 'utf8'), site, articles, parse)));
  return {
    flows: read.flatMap(({ flows }) => flows),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** One file's text to its flow, or to what is wrong with it. It reads no file. */
export function parseFlow(file: string, text: string, site: Site, articles: readonly string[], parse: ParseYaml = parseYaml): ReadFlows {
  const id = basename(file, '.yaml');
  if (!isFlowId(id)) {
    return {
      flows: [],
      problems: [
        { file, line: 1, column: 1, rule: 'file-name', found: `the name "${id}"`, expected: 'lower-case words joined by hyphens', mend: 'rename the file' },
      ],
    };
  }
  const result = readYaml({ file, text, rule: 'flow' }, flowSchema, parse);
  if (result.kind === 'invalid') return { flows: [], problems: result.problems };

  const problems: ContentProblem[] = [];
  const unknown = (path: readonly PropertyKey[], rule: string, name: string, known: readonly string[], expected: string): void => {
    const near = closestWord(name, known);
    const found = `${String(path[0])}: "${name}"`;
    problems.push({ file, line: result.lineOf(path), column: 1, rule, found, expected, mend: near === undefined ? 'correct the name, or remove it' : `write "${near}"` });
  };
  const topics = site.topics.map((topic) => topic.id);
  const flow = result.value;
  if (!topics.includes(flow.topic)) unknown(['topic'], 'topic', flow.topic, topics, `one of ${topics.join(', ')}`);
  flow.articles.forEach((article, index) => {
    if (!articles.includes(article)) unknown(['articles', index], 'flow', article, articles, 'the id of an article');
  });
  return problems.length > 0 ? { flows: [], problems } : { flows: [{ ...flow, id, file }], problems: [] };
}
