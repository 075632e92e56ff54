/**
 * Everything under `content/` to the two index files, in memory. Node only; used by the build, the dev server
 * and the tests. What was split or encoded before is not done again.
 */
import { join } from 'node:path';
import { ContentError } from '../content/content-problem.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import { factsOn } from '../content/facts.ts';
import type { FactValues } from '../content/facts.ts';
import { readContent } from '../content/read-content.ts';
import type { Content } from '../content/read-content.ts';
import type { Site } from '../content/site-config.ts';
import { encodeWithCache } from '../encoder/embedding-cache.ts';
import type { EncodingProgress } from '../encoder/embedding-cache.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { NodeEncoder } from '../encoder/node-encoder.ts';
import { splitArticle } from './split-article.ts';
import { splitFlows } from './split-flows.ts';
import { textToEncode } from '../passages/passage.ts';
import type { Passage } from '../passages/passage.ts';
import type { FlowPassage } from '../passages/split-flow.ts';
import { buildPassageIndex, buildVectorIndex, textsToEncode } from './build-index.ts';
import type { ArticlePassages } from './build-index.ts';
import { buildHints, pinTexts } from './build-hints.ts';
import { fitProjectionCached } from './fit-projection-cached.ts';
import { fitPrincipalComponents } from './fit-principal-components.ts';
import type { HashMemory } from './hash-memory.ts';
import type { PassageIndex, Projection, VectorIndex } from './passage-index.ts';
import type { SearchHints } from './search-hints.ts';

export interface SiteIndexOptions {
  /** The project's folder. */
  readonly root: string;
  readonly site: Site;
  /** The content, when the caller has read it already. */
  readonly content?: Content;
  /** No vectors of sentences: for whoever asks which article is found, not what its answer says. Saves a third of the time. */
  readonly withoutSentences?: boolean;
  /** Drafts are indexed too: for the dev server only. */
  readonly withDrafts?: boolean;
  /** Day whose facts hold, such as "2026-11-24". */
  readonly day: string;
  readonly encoder: Pick<NodeEncoder, 'id' | 'dimension' | 'open'>;
  /** Folder of what was computed before: vectors, projections. */
  readonly cacheFolder: string;
  /**
   * Used in place of a learned one, which takes up to half a minute when the content has changed:
   * the dev server keeps that of its start, quick checks are content with principal components.
   */
  readonly projection?: Projection | 'principal-components' | undefined;
  /** Passages of articles, so that only what changed is split again. Filled here. */
  readonly articleMemory?: HashMemory<readonly Passage[]>;
  /** Passages of flows, likewise. Filled here. */
  readonly flowMemory?: HashMemory<readonly FlowPassage[]>;
  /** Vectors of the last build, so that the cache on disk is read once. Filled here. */
  readonly vectorMemory?: Map<string, Float32Array>;
  /** Codes of vectors as the last build computed them. Filled here. */
  readonly codeMemory?: HashMemory<Int8Array>;
  readonly onProgress?: (progress: EncodingProgress) => void;
  readonly signal?: AbortSignal;
}

export interface SiteIndex {
  readonly content: Content;
  readonly passages: PassageIndex;
  readonly vectors: VectorIndex;
  readonly hints: SearchHints;
}

const outputDimension = 96;
const fitSeed = 1;

/** @throws ContentError with everything that is wrong in the content */
export async function buildSiteIndex(options: SiteIndexOptions): Promise<SiteIndex> {
  const content = options.content ?? (await readContent(options.root, options.site, { withDrafts: options.withDrafts ?? false }));
  const mistakes = content.problems.filter(({ severity }) => severity !== 'warning');
  if (mistakes.length > 0) throw new ContentError(mistakes);
  const factValues = factsOn(content.facts, options.day);
  const articles = splitArticles(content, factValues, options.articleMemory ?? new Map<string, readonly Passage[]>());
  const flows = splitFlows(content, factValues, options.flowMemory);
  const passages = buildPassageIndex(articles, flows);
  const texts = textsToEncode(articles, flows);
  const hints = buildHints(content.hints, passages);
  const pins = pinTexts(hints);

  const { encoder } = options;
  const vectors = await encodeWithCache(
    [...texts.passages, ...pins, ...texts.flows, ...(options.withoutSentences === true ? [] : texts.sentences)],
    {
      id: encoder.id,
      dimension: encoder.dimension,
      open: async () => {
        const opened = await encoder.open();
        refuseLongPassages(
          [
            ...articles.map(({ article: { title }, passages: own }, number) => ({
              file: content.articles[number]?.file ?? title,
              title,
              passages: own,
            })),
            ...flows.map(({ flow: { title }, passages: own }, number) => ({
              file: content.flows[number]?.file ?? title,
              title,
              passages: own,
            })),
          ],
          opened,
        );
        return opened;
      },
    },
    join(options.cacheFolder, 'embeddings'),
    {
      memory: options.vectorMemory,
      ...(options.onProgress && { onProgress: options.onProgress }),
      ...(options.signal && { signal: options.signal }),
    },
  );
  const endOfPins = texts.passages.length + pins.length;
  const passageVectors = vectors.slice(0, texts.passages.length);
  const pinVectors = vectors.slice(texts.passages.length, endOfPins);
  const endOfFlows = endOfPins + texts.flows.length;
  const flowVectors = vectors.slice(endOfPins, endOfFlows);
  const sentenceVectors = vectors.slice(endOfFlows);
  const projection = await chooseProjection(options, passages, passageVectors);
  const articleOf = passages.passages.map(({ article }) => article);
  return {
    content,
    passages,
    vectors: buildVectorIndex(
      encoder.id,
      projection,
      { passages: passageVectors, articleOf, sentences: sentenceVectors, pins: pinVectors, flows: flowVectors },
      options.codeMemory,
    ),
    hints,
  };
}

async function chooseProjection(
  { projection, encoder, cacheFolder }: SiteIndexOptions,
  index: PassageIndex,
  vectors: readonly Float32Array[],
): Promise<Projection> {
  if (projection === 'principal-components') return fitPrincipalComponents(vectors, encoder.dimension, outputDimension);
  if (projection !== undefined) return projection;
  const input = {
    vectors,
    articles: index.passages.map(({ article }) => article),
    kinds: index.passages.map(({ kind }) => kind),
    inputDimension: encoder.dimension,
  };
  return fitProjectionCached(input, { outputDimension, seed: fitSeed }, join(cacheFolder, 'projections'));
}

function splitArticles(content: Content, factValues: FactValues, memory: HashMemory<readonly Passage[]>): readonly ArticlePassages[] {
  const problems: ContentProblem[] = [];
  const split = content.articles.map((article) => {
    let passages: readonly Passage[] = [];
    try {
      passages = splitArticle(article, factValues, memory);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
    const { title, topic, updated, keywords } = article.frontMatter;
    return { article: { id: article.id, title, topic, updated, keywords: keywords ?? [] }, passages };
  });
  if (problems.length > 0) throw new ContentError(problems);
  return split;
}

/** An article or a flow, as far as its length is looked at. */
interface TitledPassages {
  readonly file: string;
  readonly title: string;
  readonly passages: readonly (Pick<Passage, 'kind' | 'headingPath' | 'sentences'> & { readonly line?: number })[];
}

/** The encoder cuts what is too long without a word; the build does not. */
function refuseLongPassages(texts: readonly TitledPassages[], encoder: Encoder): void {
  const problems = texts.flatMap(({ file, title, passages }) =>
    passages.flatMap((passage): ContentProblem[] => {
      const tokens = encoder.countTokens(textToEncode(passage, title));
      if (tokens <= encoder.maxTokens) return [];
      const section = passage.headingPath.at(-1) ?? 'the opening';
      return [
        {
          file,
          line: passage.line ?? 1,
          column: 1,
          rule: 'passage-length',
          found: `a passage of ${tokens} tokens in "${section}"`,
          expected: `at most ${encoder.maxTokens} tokens, about ${Math.round(encoder.maxTokens * 0.7)} words`,
          mend: 'split the longest sentence or table row, or give its part a heading of its own',
        },
      ];
    }),
  );
  if (problems.length > 0) throw new ContentError(problems);
}
