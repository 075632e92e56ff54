/** Which articles and files a check is about: those that were named, or everything. */
import { resolve } from 'node:path';
import { closestWord } from '../content/closest-word.ts';
import type { Article } from '../content/front-matter.ts';
import { pathFrom } from '../content/texts-below.ts';

export interface Selection {
  /** Nothing was named: everything is checked. */
  readonly isWhole: boolean;
  readonly articles: readonly Article[];
  /** Paths from the project's folder, of the articles and of what was named beside them. */
  readonly files: ReadonlySet<string>;
}

export function isSelected({ isWhole, files }: Selection, file: string): boolean {
  return isWhole || files.has(file);
}

/** A name on the command line that fits no file under content/. */
export class UnknownFileError extends Error {
  readonly code = 'unknown-file';

  constructor(name: string, near: string | undefined) {
    super(
      `There is no "${name}" under content/. ${near === undefined ? 'Name an article (billing/autopay), its file, or another file of content/.' : `Did you mean ${near}?`}`,
    );
    this.name = 'UnknownFileError';
  }
}

/**
 * @param names - paths of files, from anywhere, or ids of articles and flows ("flows/payment-failed")
 * @param knownFiles - files that may be named although no article could be read from them
 * @throws UnknownFileError
 */
export function selectFiles(
  root: string,
  names: readonly string[],
  articles: readonly Article[],
  knownFiles: readonly string[],
): Selection {
  if (names.length === 0) return { isWhole: true, articles, files: new Set(articles.map(({ file }) => file)) };
  const chosen = new Set<Article>();
  const files = new Set<string>();
  for (const name of names) {
    const path = pathFrom(root, resolve(root, name));
    const article = articles.find(({ id, file }) => id === name || file === path);
    const topic = /^content\/(?:findability|phrasings)\/([\w-]+)\.ya?ml$/.exec(path)?.[1];
    const flow = `content/flows/${name.replace(/^flows\//, '')}.yaml`;
    const below = knownFiles.filter((file) => file.startsWith(`${path}/`));
    const folder = articles.filter(({ file }) => file.startsWith(`${path}/`));
    if (article !== undefined) chosen.add(article);
    else if (topic !== undefined) for (const one of articles.filter(({ id }) => id.startsWith(`${topic}/`))) chosen.add(one);
    else if (folder.length > 0) for (const one of folder) chosen.add(one);
    else if (name.startsWith('flows/') && knownFiles.includes(flow)) files.add(flow);
    else if (below.length > 0) for (const file of below) files.add(file);
    else if (!knownFiles.includes(path))
      throw new UnknownFileError(
        name,
        closestWord(name, [...articles.map(({ id }) => id), ...articles.map(({ file }) => file), ...knownFiles]),
      );
    files.add(path);
  }
  for (const { file } of chosen) files.add(file);
  return { isWhole: false, articles: [...chosen], files };
}
