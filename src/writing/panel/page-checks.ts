/**
 * What `npm run check` says of one article, for its panel: its file, its questions, and by meaning its rivals and
 * near-duplicates. The index is the dev server's own; how its questions are found, the panel shows elsewhere.
 */
import type { Site } from '../../content/site-config.ts';
import type { SiteIndex } from '../../index/build-site-index.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { checkEverything } from '../check-content.ts';
import { inReadingOrder } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { findNearDuplicates } from '../meaning/near-duplicates.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { findRivals } from '../meaning/rivals.ts';

export interface PageCheckOptions {
  /** The project's folder. */
  readonly root: string;
  readonly site: Site;
  readonly day: string;
  readonly index: SiteIndex;
  readonly engine: SearchEngine;
}

/** @throws ContentError when content/style.yaml cannot be read */
export async function checkPage(id: string, { root, site, day, index, engine }: PageCheckOptions): Promise<readonly Finding[]> {
  const article = index.content.articles.find((candidate) => candidate.id === id);
  if (article === undefined) return [];
  const { findings } = await checkEverything({ root, site, day, names: [article.file] });
  const meaning: Meaning = { passages: index.passages, vectors: index.vectors, engine, vectorsOf: () => undefined };
  return inReadingOrder([...findings, ...findRivals(meaning, [article]), ...findNearDuplicates(meaning, [article])]);
}
