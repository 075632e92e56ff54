/** What one run measures: articles with their passages, the questions and the articles that are right for each. */
import { toArticleId } from '../src/content/article-schema.ts';
import { factsOn } from '../src/content/facts.ts';
import type { ContentHints } from '../src/content/read-search-hints.ts';
import { readContent } from '../src/content/read-content.ts';
import type { Site } from '../src/content/site-config.ts';
import { ContentError } from '../src/content/content-problem.ts';
import type { ArticlePassages, FlowPassages } from '../src/index/build-index.ts';
import { splitFlows } from '../src/index/split-flows.ts';
import type { Passage } from '../src/passages/passage.ts';
import { splitIntoPassages, splitPlainText } from '../src/passages/split-into-passages.ts';
import type { EvaluationSet } from './evaluation-set.ts';
import { plainText } from './plain-text.ts';

export interface Query {
  readonly text: string;
  /** Numbers of the articles that are right, one at least. */
  readonly right: readonly number[];
  /** Of a question with an opposite: the articles that are right for that, and wrong for this. */
  readonly opposite?: readonly number[];
}

export interface EvaluationTask {
  readonly name: string;
  readonly articles: readonly ArticlePassages[];
  readonly queries: readonly Query[];
  readonly outOfScope: readonly string[];
  /** Of a set made from another: the questions before they were changed, in the same order. */
  readonly clean?: readonly string[];
  readonly hints: ContentHints;
  /** Guided flows beside the articles; the site alone has some. */
  readonly flows?: readonly FlowPassages[];
}

/** A foreign set, split by the rules of the site: title, questions, body. */
export function taskOfSet(set: EvaluationSet): EvaluationTask {
  const numbersOf = new Map<string, number[]>();
  const articles = set.documents.map((document, number): ArticlePassages => {
    numbersOf.set(document.id, [...(numbersOf.get(document.id) ?? []), number]);
    // Ids of sets have any shape; passages want the site's.
    const articleId = toArticleId(`set/${number}`);
    const title = oneLine(document.title) || oneLine(document.questions[0] ?? '') || oneLine(document.id);
    const whole = (kind: 'title' | 'question', text: string): Passage => ({
      articleId,
      kind,
      anchor: null,
      headingPath: [],
      sentences: [{ text, isStep: false }],
      line: 1,
    });
    const passages = [
      whole('title', title),
      ...document.questions.map((question) => whole('question', oneLine(question))),
      ...splitPlainText(articleId, plainText(document.body)),
    ];
    return { article: { id: document.id, title, topic: '', updated: '', keywords: [] }, passages };
  });
  const queries = set.queries.map(({ text, document }) => ({ text, right: document.flatMap((id) => numbersOf.get(id) ?? []) }));
  return { name: set.name, articles, queries, outOfScope: set.outOfScope, hints: { synonyms: [], pins: [] } };
}

/**
 * The site's articles with its held-out questions.
 * @throws ContentError when an article cannot be split
 */
export async function taskOfSite(root: string, site: Site, day: string): Promise<EvaluationTask> {
  const content = await readContent(root, site);
  if (content.articles.length === 0) throw new ContentError(content.problems);
  const values = factsOn(content.facts, day);
  const articles = content.articles.map((article): ArticlePassages => {
    const { title, topic, updated, keywords } = article.frontMatter;
    return { article: { id: article.id, title, topic, updated, keywords: keywords ?? [] }, passages: splitIntoPassages(article, values) };
  });
  const numberOf = new Map(articles.map(({ article }, number) => [article.id, number]));
  const queries = content.heldOutQuestions.map(({ text, article, alsoAnsweredBy }) => ({
    text,
    right: [article, ...alsoAnsweredBy].map((id) => numberOf.get(id) ?? -1),
  }));
  return { name: 'site', articles, queries, outOfScope: [], hints: content.hints, flows: splitFlows(content, values) };
}

/** White space and control signs as single spaces: a title may have been copied with its line breaks. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
