/**
 * Everything that `npm run check` looks at, in the order of what a writer should mend first: what cannot be read,
 * what leads nowhere, prose and figures, questions, and last what is found by meaning.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPublished } from '../content/article-schema.ts';
import { factsOn } from '../content/facts.ts';
import { channelsFile } from '../content/read-channels.ts';
import { readContent } from '../content/read-content.ts';
import { contextFile } from '../content/read-context.ts';
import type { Content } from '../content/read-content.ts';
import type { Site } from '../content/site-config.ts';
import type { EncodingProgress } from '../encoder/embedding-cache.ts';
import type { NodeEncoder } from '../encoder/node-encoder.ts';
import { applyAccepted } from './accepted.ts';
import { findBareFigures, knownFigures } from './figures/bare-figures.ts';
import { findStaleArticles, findStaleFacts } from './figures/stale.ts';
import { inReadingOrder, isError } from './finding.ts';
import type { Finding } from './finding.ts';
import { checkFlows } from './flows/check-flows.ts';
import { houseStyleFile, readHouseStyle } from './house-style.ts';
import { openKept } from './kept/open-kept.ts';
import { checkByMeaning } from './meaning/check-by-meaning.ts';
import type { FoundCounts } from './meaning/check-by-meaning.ts';
import { checkProse } from './prose/check-prose.ts';
import { readProse } from './prose/prose-context.ts';
import { isSelected, selectFiles } from './selection.ts';
import type { Selection } from './selection.ts';
import { checkArticles } from './structure/check-articles.ts';
import { checkQuestionSets } from './structure/check-question-sets.ts';
import { findClaimedSynonyms } from './structure/claimed-synonyms.ts';
import { findOrphans } from './structure/orphans.ts';
import { checkSiteArticles } from './structure/question-counts.ts';

export interface CheckOptions {
  /** The project's folder. */
  readonly root: string;
  readonly site: Site;
  /** Today, such as "2026-11-24". */
  readonly day: string;
  /** Files or ids; everything when empty. */
  readonly names?: readonly string[];
  /** Without one, nothing is checked by meaning. */
  readonly encoder?: Pick<NodeEncoder, 'id' | 'dimension' | 'open'>;
  /** Called while texts are encoded that were never encoded before. */
  readonly onProgress?: (progress: EncodingProgress) => void;
}

export interface CheckResult {
  /** In the order of files and lines. */
  readonly findings: readonly Finding[];
  readonly articleCount: number;
  readonly flowCount: number;
  /** How the held-out questions of the checked articles are found; null when nothing could be asked. */
  readonly found: FoundCounts | null;
}

/**
 * @throws UnknownFileError for a name that fits nothing
 * @throws ContentError when content/style.yaml cannot be read
 */
export async function checkEverything({ root, site, day, names = [], encoder, onProgress }: CheckOptions): Promise<CheckResult> {
  const kept = await openKept(root);
  const content = await readContent(root, site, { withDrafts: true, parse: kept.parse });
  const published = content.articles.filter(({ frontMatter }) => isPublished(frontMatter, { withDrafts: false }));
  const otherFiles = [...content.flows, ...content.problems].map(({ file }) => file);
  const selection = selectFiles(root, names, content.articles, [...knownFiles, ...otherFiles]);
  const flows = content.flows.filter(({ file }) => isSelected(selection, file));
  const factValues = factsOn(content.facts, day);
  const style = await readHouseStyle(root, kept.parse);

  const articles = checkArticles({ root, siteUrl: site.url, content, published, factValues }, selection, kept.indexing.articleMemory);
  const findings: Finding[] = [
    ...content.problems.filter(({ file }) => isSelected(selection, file)),
    ...articles.findings,
    ...checkQuestionSets(content, selection),
    ...findStaleArticles(selection.articles, day),
    ...(await checkFacts(root, content, selection, day)),
    ...findOrphans(
      published,
      selection.articles.filter((article) => published.includes(article)),
      site,
    ),
    ...(selection.isWhole ? [...checkSiteArticles(site, published), ...findClaimedSynonyms(content.hints.synonyms, published)] : []),
  ];
  const readable = selection.articles.filter(
    (article) =>
      articles.passages.has(article.id) &&
      !findings.some((finding) => finding.file === article.file && isError(finding) && finding.rule === 'mdx'),
  );
  const figures = knownFigures(content.facts, day);
  findings.push(
    ...(await checkFlows(
      root,
      flows,
      content.heldOutQuestions,
      {
        articles: published,
        flows: content.flows.map(({ id }) => id),
        channels: content.channels.map(({ id }) => id),
        factValues,
      },
      { style, glossary: content.glossary, facts: content.facts, figures, day },
    )),
  );
  for (const article of readable) {
    const prose = readProse(article, factValues, style, content.glossary);
    findings.push(
      ...(await checkProse(article, prose, articles.passages.get(article.id) ?? [])),
      ...findBareFigures(prose, figures, content.facts),
    );
  }
  const byMeaning =
    encoder &&
    (await checkByMeaning(
      { root, site, content, day, encoder, indexing: kept.indexing, ...(onProgress && { onProgress }) },
      published,
      selection,
    ));
  await kept.save();
  findings.push(...(byMeaning?.findings ?? []));
  return {
    findings: inReadingOrder(
      applyAccepted(
        findings,
        style.accepted,
        [...content.articles, ...content.flows.map(({ id, file }) => ({ id: `flows/${id}`, file }))],
        selection.isWhole,
      ),
    ),
    articleCount: selection.articles.length,
    flowCount: flows.length,
    found: byMeaning?.found ?? null,
  };
}

const factsFile = 'content/facts.yaml';
const knownFiles = [factsFile, channelsFile, contextFile, 'content/glossary.yaml', houseStyleFile];

async function checkFacts(root: string, { facts }: Content, selection: Selection, day: string): Promise<readonly Finding[]> {
  const file = join(root, factsFile);
  if (!isSelected(selection, factsFile) || !existsSync(file)) return [];
  return findStaleFacts(facts, await readFile(file, 'utf8'), day);
}
