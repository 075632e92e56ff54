/**
 * Everything that `npm run check` looks at, in the order of what a writer should mend first: what cannot be read,
 * what leads nowhere, prose and figures, questions, and last what is found by meaning.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPublished } from '../content/article-schema.ts';
import { ContentError } from '../content/content-problem.ts';
import { factsOn } from '../content/facts.ts';
import type { FactValues } from '../content/facts.ts';
import type { Article } from '../content/front-matter.ts';
import { findLeaks } from '../content/held-out-separation.ts';
import { channelsFile } from '../content/read-channels.ts';
import { readContent } from '../content/read-content.ts';
import { contextFile } from '../content/read-context.ts';
import type { Content } from '../content/read-content.ts';
import { checkAliases } from '../content/redirects.ts';
import type { Site } from '../content/site-config.ts';
import type { EncodingProgress } from '../encoder/embedding-cache.ts';
import type { NodeEncoder } from '../encoder/node-encoder.ts';
import { checkReferences } from '../passages/check-references.ts';
import type { Passage } from '../passages/passage.ts';
import { splitIntoPassages } from '../passages/split-into-passages.ts';
import { applyAccepted } from './accepted.ts';
import { findBareFigures, knownFigures } from './figures/bare-figures.ts';
import { findStaleArticles, findStaleFacts } from './figures/stale.ts';
import { inReadingOrder, isError } from './finding.ts';
import type { Finding } from './finding.ts';
import { checkFlowSense, checkFlowWording, readFlowFiles } from './flows/check-flows.ts';
import { houseStyleFile, readHouseStyle } from './house-style.ts';
import { findNearDuplicates } from './meaning/near-duplicates.ts';
import { findNotFound } from './meaning/not-found.ts';
import type { Findability } from './meaning/not-found.ts';
import { openMeaning } from './meaning/open-meaning.ts';
import { findRivals } from './meaning/rivals.ts';
import { placeholderMark } from './placeholder-mark.ts';
import { checkProse } from './prose/check-prose.ts';
import { readProse } from './prose/prose-context.ts';
import { selectFiles } from './selection.ts';
import type { Selection } from './selection.ts';
import { openSplitStore } from './split-store.ts';
import { findClaimedSynonyms } from './structure/claimed-synonyms.ts';
import { checkLinksAndImages } from './structure/links-and-images.ts';
import { findOrphans } from './structure/orphans.ts';
import { checkSiteArticles, findMissingQuestions, findPlaceholders } from './structure/question-counts.ts';

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

type FoundCounts = Omit<Findability, 'findings'>;

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
  const content = await readContent(root, site, { withDrafts: true });
  const published = content.articles.filter(({ frontMatter }) => isPublished(frontMatter, { withDrafts: false }));
  const flowFiles = content.flows.map(({ file }) => file);
  const selection = selectFiles(root, names, content.articles, [...knownFiles, ...flowFiles, ...content.problems.map(({ file }) => file)]);
  const factValues = factsOn(content.facts, day);
  const { cache, save } = await openSplitStore(root);
  const style = await readHouseStyle(root);

  const findings: Finding[] = [
    ...content.problems.filter(({ file }) => selection.isWhole || selection.files.has(file)),
    ...(await checkArticles(root, site, content, published, selection, factValues, cache)),
    ...checkSets(content, selection),
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
      cache.has(article.id) && !findings.some((finding) => finding.file === article.file && isError(finding) && finding.rule === 'mdx'),
  );
  const figures = knownFigures(content.facts, day);
  findings.push(...(await checkFlows()));
  for (const article of readable) {
    const prose = readProse(article, factValues, style, content.glossary);
    findings.push(
      ...(await checkProse(article, prose, cache.get(article.id)?.passages ?? [])),
      ...findBareFigures(prose, figures, content.facts),
    );
  }
  const byMeaning = await checkByMeaning();
  await save();
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
    flowCount: content.flows.filter(({ file }) => selection.isWhole || selection.files.has(file)).length,
    found: byMeaning?.found ?? null,
  };

  async function checkFlows(): Promise<readonly Finding[]> {
    const flows = content.flows.filter(({ file }) => selection.isWhole || selection.files.has(file));
    if (flows.length === 0) return [];
    const files = await readFlowFiles(root, flows);
    const ids = content.flows.map(({ id }) => id);
    return [
      ...checkFlowSense(files, { articles: published, flows: ids, channels: content.channels.map(({ id }) => id), factValues }),
      ...checkFlowWording(files, { style, glossary: content.glossary, facts: content.facts, figures, day }, factValues),
      ...findLeaks(
        flows.map((flow) => ({ id: `flows/${flow.id}`, frontMatter: flow })),
        content.heldOutQuestions,
      ),
    ];
  }

  async function checkByMeaning(): Promise<{ readonly findings: readonly Finding[]; readonly found: FoundCounts } | undefined> {
    if (encoder === undefined || selection.articles.length === 0) return undefined;
    // A draft that is asked about takes part; the others would change what customers find today.
    const named = new Set(selection.isWhole ? [] : selection.articles);
    const indexed = content.articles.filter((article) => published.includes(article) || named.has(article));
    const ids = new Set(indexed.map(({ id }) => id));
    const checked = new Set(selection.articles.map(({ id }) => id));
    const heldOutQuestions = content.heldOutQuestions.filter(
      ({ article, text }) => ids.has(article) && checked.has(article) && !text.startsWith(placeholderMark),
    );
    try {
      const meaning = await openMeaning({
        root,
        site,
        day,
        encoder,
        splitCache: cache,
        mayBeOld: !selection.isWhole,
        ...(onProgress && { onProgress }),
        content: { ...content, articles: indexed, heldOutQuestions, problems: [] },
      });
      const { findings: notFound, ...found } = findNotFound(meaning, heldOutQuestions);
      return {
        found,
        findings: [...notFound, ...findRivals(meaning, selection.articles), ...findNearDuplicates(meaning, selection.articles)],
      };
    } catch (error) {
      // Reported above, by the check of that article; until then there is no index to ask.
      if (error instanceof ContentError)
        return {
          found: emptyFindability,
          findings: error.problems.filter(
            ({ rule, file }) => rule === 'passage-length' && (selection.isWhole || selection.files.has(file)),
          ),
        };
      throw error;
    }
  }
}

const emptyFindability: FoundCounts = { asked: 0, first: 0, inThree: 0 };

const knownFiles = ['content/facts.yaml', channelsFile, contextFile, 'content/glossary.yaml', houseStyleFile];

async function checkArticles(
  root: string,
  site: Site,
  content: Content,
  published: readonly Article[],
  selection: Selection,
  factValues: FactValues,
  cache: Awaited<ReturnType<typeof openSplitStore>>['cache'],
): Promise<readonly Finding[]> {
  const channels = content.channels.map(({ id }) => id);
  const findings: Finding[] = [...checkAliases(content.articles).filter(({ file }) => selection.files.has(file))];
  for (const article of selection.articles) {
    // A draft may lead to other drafts; what is published may not.
    const isDraft = !published.includes(article);
    const targets = isDraft ? content.articles : published;
    const drafts = isDraft ? [] : content.articles.filter((one) => !published.includes(one));
    const split = await collect(() => {
      const known = cache.get(article.id);
      if (known?.source === article.source && isSameDay(known.factValues, factValues)) return [];
      const passages: readonly Passage[] = splitIntoPassages(article, factValues);
      cache.set(article.id, { source: article.source, factValues, passages });
      return [];
    });
    findings.push(...split);
    if (split.some(({ rule }) => rule === 'mdx')) continue;
    findings.push(
      ...(await collect(() => checkReferences(targets, content.glossary, channels, [article], drafts))),
      ...checkLinksAndImages(root, article, site.url),
    );
  }
  return findings;
}

function checkSets({ articles, heldOutQuestions, problems }: Content, { isWhole, articles: chosen }: Selection): readonly Finding[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const own = heldOutQuestions.filter(({ article }) => ids.has(article));
  const leaks = isWhole
    ? findLeaks(articles, heldOutQuestions)
    : [
        ...findLeaks(articles, own),
        ...findLeaks(
          chosen,
          heldOutQuestions.filter(({ article }) => !ids.has(article)),
        ),
      ];
  // A file that cannot be read is one mistake, not one for each article that it asks about.
  const unread = new Set(problems.map(({ file }) => file));
  const missing = findMissingQuestions(chosen, heldOutQuestions).filter(({ rule, file }) => rule !== 'held-out' || !unread.has(file));
  return [...leaks, ...missing, ...findPlaceholders(chosen, heldOutQuestions)];
}

async function checkFacts(root: string, { facts }: Content, { isWhole, files }: Selection, day: string): Promise<readonly Finding[]> {
  const file = join(root, 'content/facts.yaml');
  if ((!isWhole && !files.has('content/facts.yaml')) || !existsSync(file)) return [];
  return findStaleFacts(facts, await readFile(file, 'utf8'), day);
}

/** Problems that a step returns, or throws. */
async function collect(step: () => readonly Finding[]): Promise<readonly Finding[]> {
  try {
    return await Promise.resolve(step());
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

function isSameDay(a: FactValues, b: FactValues): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}
