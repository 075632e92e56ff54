/**
 * The projection of an index, learned from the site's own passages: principal components, within-class
 * normalisation, or that and training, whichever finds the site's own held-back questions best.
 * Without questions to hold back nothing is trained (that cost 3 points), and with one passage an article nothing is learned.
 */
import { pickExamples } from './fit-examples.ts';
import type { FitExamples } from './fit-examples.ts';
import { createRandom } from './fit-random.ts';
import type { Random } from './fit-random.ts';
import { trainingSettings, trainProjection } from './fit-trained.ts';
import { reciprocalRank } from './fit-trial.ts';
import { fitAxes, fitWithinClass } from './fit-within-class.ts';
import type { PassageKind, Projection } from './passage-index.ts';

export interface FitInput {
  /** Unit vectors of the encoder, one a passage, in the index's order. */
  readonly vectors: readonly Float32Array[];
  /** Article of each passage, from 0. */
  readonly articles: ArrayLike<number>;
  /** Kind of each passage. */
  readonly kinds: readonly PassageKind[];
  /** Length of the encoder's vectors. */
  readonly inputDimension: number;
}

export interface FitOptions {
  /** 64 to 96; more than 96 gains nothing measurable. */
  readonly outputDimension: number;
  /** Equal seeds and inputs give equal bytes. */
  readonly seed: number;
}

export type FitMethod = 'principal-components' | 'within-class' | 'trained';

export interface FittedProjection extends Projection {
  readonly method: FitMethod;
  /** Mean reciprocal rank of held-back questions by method; empty when there was nothing to hold back. */
  readonly trials: Readonly<Partial<Record<FitMethod, number>>>;
}

/** Changes whenever the same input would give another result; part of the cache key. */
export const fitVersion = 3;

const shrinkage = 0.7;
const foldCount = 2;
/** A trial need not reach the best, only show whether training helps here. */
const trialSettings = { ...trainingSettings, steps: 40, batch: 128, mostCompared: 500 };
/** Beyond these a fit only takes longer. */
const mostFitted = 20_000;
const mostTried = 4000;
/** Fewer passages say nothing about how those of one article differ, and fewer questions decide nothing. */
const leastRepeated = 30;
/** A method has to find this much more than principal components to be worth leaving them. */
const leastGain = 0.002;

/**
 * @example
 * const projection = fitProjection({ vectors, articles: passages.map((passage) => passage.article), kinds, inputDimension: 384 }, { outputDimension: 96, seed: 1 });
 */
export function fitProjection(input: FitInput, options: FitOptions): FittedProjection {
  const random = createRandom(options.seed);
  const all = toExamples(input);
  const trials = tryMethods(limitArticles(all, mostTried, random), input.kinds, options);
  const repeated = countRepeated(all) >= leastRepeated;
  const method = Object.keys(trials).length > 0 ? bestMethod(trials) : repeated ? 'within-class' : 'principal-components';
  const rows = limitArticles(all, mostFitted, random);
  return { ...fit(method, pickExamples(all, rows.rows), options), method, trials };
}

function bestMethod(trials: FittedProjection['trials']): FitMethod {
  const principal = trials['principal-components'] ?? 0;
  const within = trials['within-class'] ?? 0;
  const trained = trials.trained ?? 0;
  if (Math.max(within, trained) < principal + leastGain) return 'principal-components';
  return trained >= within ? 'trained' : 'within-class';
}

/** Passages beyond the first of each article: what a covariance within articles is estimated from. */
function countRepeated({ count, articles }: FitExamples): number {
  return count - new Set(articles).size;
}

interface ArticleRows {
  readonly examples: FitExamples;
  /** Rows of `examples` that take part. */
  readonly rows: readonly number[];
}

function toExamples({ vectors, articles, inputDimension }: FitInput): FitExamples {
  const block = new Float32Array(vectors.length * inputDimension);
  vectors.forEach((vector, row) => {
    block.set(vector, row * inputDimension);
  });
  const numbers = Int32Array.from(articles);
  return {
    count: vectors.length,
    dimension: inputDimension,
    vectors: block,
    articles: numbers,
    articleCount: numbers.reduce((most, article) => Math.max(most, article + 1), 0),
  };
}

/** Whole articles, drawn at random, until there are `most` rows; in the order of the index. */
function limitArticles(examples: FitExamples, most: number, random: Random): ArticleRows {
  const rowsOf: number[][] = Array.from({ length: examples.articleCount }, () => []);
  examples.articles.forEach((article, row) => rowsOf[article]?.push(row));
  if (examples.count <= most) return { examples, rows: Array.from({ length: examples.count }, (_, row) => row) };
  const rows: number[] = [];
  for (const own of random.shuffle(rowsOf)) {
    if (rows.length + own.length > most && rows.length > 0) break;
    rows.push(...own);
  }
  return { examples, rows: rows.slice(0, most).sort((a, b) => a - b) };
}

function fit(method: FitMethod, examples: FitExamples, { outputDimension, seed }: FitOptions): Projection {
  if (method === 'principal-components' || examples.count === 0) return fitAxes(examples, outputDimension);
  const start = fitWithinClass(examples, outputDimension, shrinkage);
  return method === 'within-class' ? start : trainProjection(examples, start, createRandom(seed + 1));
}

/** Each fold's questions are held back, the methods fitted on what is left, and the questions asked. */
function tryMethods({ examples, rows }: ArticleRows, kinds: readonly PassageKind[], options: FitOptions): FittedProjection['trials'] {
  const asked = rows.filter((row) => kinds[row] === 'question');
  const sizes = new Map<number, number>();
  for (const row of rows) sizes.set(examples.articles[row] ?? 0, (sizes.get(examples.articles[row] ?? 0) ?? 0) + 1);
  // An article that would be left with nothing cannot be found again; mostly its title stays.
  const foldOf = new Map(
    asked.filter((row) => (sizes.get(examples.articles[row] ?? 0) ?? 0) > 1).map((row, position) => [row, position % foldCount]),
  );
  if (foldOf.size < leastRepeated) return {};

  const totals: Record<FitMethod, number> = { 'principal-components': 0, 'within-class': 0, trained: 0 };
  for (let fold = 0; fold < foldCount; fold += 1) {
    const kept = pickExamples(
      examples,
      rows.filter((row) => foldOf.get(row) !== fold),
    );
    const heldBack = pickExamples(
      examples,
      rows.filter((row) => foldOf.get(row) === fold),
    );
    const start = fitWithinClass(kept, options.outputDimension, shrinkage);
    const candidates: Readonly<Record<FitMethod, Projection>> = {
      'principal-components': fitAxes(kept, options.outputDimension),
      'within-class': start,
      trained: trainProjection(kept, start, createRandom(options.seed + 2 + fold), trialSettings),
    };
    totals['principal-components'] += reciprocalRank(candidates['principal-components'], kept, heldBack) * heldBack.count;
    totals['within-class'] += reciprocalRank(candidates['within-class'], kept, heldBack) * heldBack.count;
    totals.trained += reciprocalRank(candidates.trained, kept, heldBack) * heldBack.count;
  }
  return {
    'principal-components': totals['principal-components'] / foldOf.size,
    'within-class': totals['within-class'] / foldOf.size,
    trained: totals.trained / foldOf.size,
  };
}
