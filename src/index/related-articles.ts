/** Articles near to each other in meaning, from the vectors of the index: what to read next, and what says the same twice. */
import type { PassageIndex, VectorIndex } from './passage-index.ts';

export interface RelatedArticle {
  /** Number of the article. */
  readonly article: number;
  /** Cosine of the two articles' means, -1 to 1. */
  readonly similarity: number;
}

/**
 * The nearest articles of each, nearest first. An article is the mean of its passages, so that one sentence in common
 * makes no relation. O(passages · dimension + articles^2 · dimension).
 * @param most - related articles kept for each
 * @returns one list an article, in the order of the index
 */
export function findRelatedArticles(passages: PassageIndex, vectors: VectorIndex, most: number): readonly (readonly RelatedArticle[])[] {
  const means = articleMeans(passages, vectors);
  const { dimension } = vectors.passages;
  const articleCount = passages.articles.length;
  return passages.articles.map((_, article) => {
    const nearest: RelatedArticle[] = [];
    for (let other = 0; other < articleCount; other += 1) {
      if (other === article) continue;
      let similarity = 0;
      for (let column = 0; column < dimension; column += 1)
        similarity += (means[article * dimension + column] ?? 0) * (means[other * dimension + column] ?? 0);
      nearest.push({ article: other, similarity });
    }
    return nearest.sort((a, b) => b.similarity - a.similarity || a.article - b.article).slice(0, most);
  });
}

/** Two articles that say nearly the same. */
export interface NearDuplicate {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** Pairs of articles at least this similar, most similar first, each pair once. */
export function findNearDuplicateArticles(passages: PassageIndex, vectors: VectorIndex, leastSimilarity: number): readonly NearDuplicate[] {
  return findRelatedArticles(passages, vectors, passages.articles.length)
    .flatMap((related, first) =>
      related
        .filter(({ article, similarity }) => article > first && similarity >= leastSimilarity)
        .map(({ article, similarity }) => ({ first, second: article, similarity })),
    )
    .sort((a, b) => b.similarity - a.similarity);
}

/** Mean of each article's passages, to length 1; row-major articles x dimension. Zero for an article without passages. */
function articleMeans(passages: PassageIndex, vectors: VectorIndex): Float32Array {
  const { dimension, codes, scales } = vectors.passages;
  const articleCount = passages.articles.length;
  const means = new Float32Array(articleCount * dimension);
  passages.passages.forEach(({ article }, passage) => {
    const scale = scales[passage] ?? 0;
    for (let column = 0; column < dimension; column += 1) {
      const at = article * dimension + column;
      means[at] = (means[at] ?? 0) + (codes[passage * dimension + column] ?? 0) * scale;
    }
  });
  for (let article = 0; article < articleCount; article += 1) {
    const row = means.subarray(article * dimension, (article + 1) * dimension);
    const length = Math.hypot(...row);
    if (length > 0) row.forEach((value, column) => (row[column] = value / length));
  }
  return means;
}
