/**
 * Training of a projection, from a start: each passage, with noise of about its own length added and itself left out,
 * shall find its own article. The noise is what keeps a matrix with more numbers than there are examples from learning
 * them by heart: without it the gain on unseen questions is gone (docs/decisions/ranking.md).
 */
import { centre, pickExamples } from './fit-examples.ts';
import type { FitExamples } from './fit-examples.ts';
import { multiply, multiplyTransposed, transpose } from './fit-matrix.ts';
import type { Random } from './fit-random.ts';
import { cutToAxes } from './fit-within-class.ts';
import type { Projection } from './passage-index.ts';

/*
 * Loss: cross-entropy of a softmax over articles by pooled similarity, minimised by Adam (Kingma and Ba 2015).
 *
 *     z = (x - mean + noise) · W,  q = z / |z|          a passage as a question
 *     p = the same of every other passage, no noise
 *     a_j = log( sum over passages i of article j of exp(s · q·p_i) ) / s        a soft maximum
 *     loss = - log softmax(t · a)_own + pull · |W - W_start|^2 / 2
 */

export interface TrainingSettings {
  readonly steps: number;
  /** Step of Adam, where the matrix has a root mean square of 0.1. */
  readonly rate: number;
  /** Length of the noise, as a share of the vector's own. */
  readonly noise: number;
  /** t above: how sharply the softmax tells articles apart. */
  readonly sharpness: number;
  /** s above: towards the maximum as it grows, towards the mean as it falls. */
  readonly pooling: number;
  readonly pull: number;
  /** Passages asked as questions in a step. */
  readonly batch: number;
  /** Most passages compared with in a step; of a larger site, random articles take part. */
  readonly mostCompared: number;
}

export const trainingSettings: TrainingSettings = {
  steps: 60,
  rate: 0.002,
  noise: 1.5,
  sharpness: 20,
  pooling: 15,
  pull: 0.003,
  batch: 256,
  mostCompared: 3000,
};

/** O(steps · mostCompared · dimension · outputDimension). The result is turned to its principal axes. */
export function trainProjection(
  examples: FitExamples,
  start: Projection,
  random: Random,
  settings: TrainingSettings = trainingSettings,
): Projection {
  const { dimension } = examples;
  const { outputDimension: width, mean } = start;
  const centred: FitExamples = { ...examples, vectors: centre(examples, mean) };
  const scale = 0.1 / (rootMeanSquare(start.matrix) || 1);
  const origin = start.matrix.map((value) => value * scale);
  const weights = origin.slice();
  const firstMoment = new Float32Array(weights.length);
  const secondMoment = new Float32Array(weights.length);

  for (let step = 1; step <= settings.steps; step += 1) {
    const compared = sampleArticles(centred, settings.mostCompared, random);
    const gradient = lossGradient(compared, weights, width, random, settings);
    const correction = Math.sqrt(1 - 0.999 ** step) / (1 - 0.9 ** step);
    for (let index = 0; index < weights.length; index += 1) {
      const slope = (gradient[index] ?? 0) + settings.pull * ((weights[index] ?? 0) - (origin[index] ?? 0));
      const first = 0.9 * (firstMoment[index] ?? 0) + 0.1 * slope;
      const second = 0.999 * (secondMoment[index] ?? 0) + 0.001 * slope * slope;
      firstMoment[index] = first;
      secondMoment[index] = second;
      weights[index] = (weights[index] ?? 0) - (settings.rate * correction * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  const matrix = cutToAxes(multiply(centred.vectors, weights, examples.count, dimension, width), weights, examples.count, width, width);
  return { ...start, matrix };
}

/** All passages, or those of random articles until there are enough. */
function sampleArticles(examples: FitExamples, most: number, random: Random): FitExamples {
  if (examples.count <= most) return examples;
  const rowsOf: number[][] = Array.from({ length: examples.articleCount }, () => []);
  examples.articles.forEach((article, row) => rowsOf[article]?.push(row));
  const rows: number[] = [];
  for (const own of random.shuffle(rowsOf)) {
    if (rows.length > 0 && rows.length + own.length > most) break;
    rows.push(...own);
  }
  return pickExamples(examples, rows.slice(0, most));
}

/** Gradient of the mean loss of a batch by W; row-major dimension x width. `examples.vectors` are centred. */
function lossGradient(
  examples: FitExamples,
  weights: Float32Array,
  width: number,
  random: Random,
  settings: TrainingSettings,
): Float32Array {
  const { count, dimension, vectors, articles, articleCount } = examples;
  const { sharpness, pooling } = settings;
  const asked = random.shuffle(Array.from({ length: count }, (_, row) => row)).slice(0, settings.batch);
  const questions = addNoise(pickExamples(examples, asked), settings.noise, random);
  const turned = transpose(weights, dimension, width);

  const passageRows = new Float32Array(count * width);
  multiplyTransposed(vectors, turned, count, width, dimension, passageRows);
  const passageLengths = normaliseRows(passageRows, count, width);
  const questionRows = new Float32Array(asked.length * width);
  multiplyTransposed(questions, turned, asked.length, width, dimension, questionRows);
  const questionLengths = normaliseRows(questionRows, asked.length, width);
  const similarities = new Float32Array(asked.length * count);
  multiplyTransposed(questionRows, passageRows, asked.length, count, width, similarities);

  // From here `similarities` becomes the gradient by similarity, row by row.
  const sums = new Float64Array(articleCount);
  const shares = new Float64Array(articleCount);
  asked.forEach((own, question) => {
    const row = similarities.subarray(question * count, (question + 1) * count);
    sums.fill(0);
    for (let passage = 0; passage < count; passage += 1) {
      const weight = passage === own ? 0 : Math.exp(pooling * ((row[passage] ?? 0) - 1));
      row[passage] = weight;
      const article = articles[passage] ?? 0;
      sums[article] = (sums[article] ?? 0) + weight;
    }
    softmaxOfPooled(sums, sharpness / pooling, shares);
    const ownArticle = articles[own] ?? 0;
    // An article with no other passage cannot be found, however the matrix is: it teaches nothing.
    const factor = (sums[ownArticle] ?? 0) > 0 ? sharpness / asked.length : 0;
    shares[ownArticle] = (shares[ownArticle] ?? 0) - 1;
    for (let passage = 0; passage < count; passage += 1) {
      const article = articles[passage] ?? 0;
      row[passage] = ((row[passage] ?? 0) * factor * (shares[article] ?? 0)) / ((sums[article] ?? 0) || 1);
    }
  });

  const byQuestion = multiply(similarities, passageRows, asked.length, count, width);
  const byPassage = multiply(transpose(similarities, asked.length, count), questionRows, count, asked.length, width);
  throughNormalisation(byQuestion, questionRows, questionLengths, asked.length, width);
  throughNormalisation(byPassage, passageRows, passageLengths, count, width);
  const gradient = multiply(transpose(vectors, count, dimension), byPassage, dimension, count, width);
  const fromQuestions = multiply(transpose(questions, asked.length, dimension), byQuestion, dimension, asked.length, width);
  return gradient.map((value, index) => value + (fromQuestions[index] ?? 0));
}

/** softmax(ratio · log(sums)) over the articles that take part; the others get 0. */
function softmaxOfPooled(sums: Float64Array, ratio: number, shares: Float64Array): void {
  let largest = 0;
  for (const sum of sums) largest = Math.max(largest, sum);
  let total = 0;
  sums.forEach((sum, article) => {
    const share = sum > 0 && largest > 0 ? (sum / largest) ** ratio : 0;
    shares[article] = share;
    total += share;
  });
  for (let article = 0; article < shares.length; article += 1) shares[article] = (shares[article] ?? 0) / (total || 1);
}

function addNoise({ vectors, count, dimension }: FitExamples, noise: number, random: Random): Float32Array {
  const noisy = vectors.slice();
  for (let row = 0; row < count; row += 1) {
    let square = 0;
    for (let column = 0; column < dimension; column += 1) square += (vectors[row * dimension + column] ?? 0) ** 2;
    const deviation = (noise * Math.sqrt(square)) / Math.sqrt(dimension);
    for (let column = 0; column < dimension; column += 1) {
      const position = row * dimension + column;
      noisy[position] = (noisy[position] ?? 0) + deviation * random.gaussian();
    }
  }
  return noisy;
}

/** Brings rows to length 1 in place. @returns their lengths before */
function normaliseRows(rows: Float32Array, count: number, width: number): Float32Array {
  const lengths = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    let square = 0;
    for (let column = 0; column < width; column += 1) square += (rows[row * width + column] ?? 0) ** 2;
    const length = Math.sqrt(square) + 1e-9;
    lengths[row] = length;
    for (let column = 0; column < width; column += 1) {
      const position = row * width + column;
      rows[position] = (rows[position] ?? 0) / length;
    }
  }
  return lengths;
}

/** Gradient by unit rows to gradient by the rows before: (g - u (g·u)) / length, in place. */
function throughNormalisation(gradient: Float32Array, unit: Float32Array, lengths: Float32Array, count: number, width: number): void {
  for (let row = 0; row < count; row += 1) {
    let along = 0;
    for (let column = 0; column < width; column += 1) along += (gradient[row * width + column] ?? 0) * (unit[row * width + column] ?? 0);
    for (let column = 0; column < width; column += 1) {
      const position = row * width + column;
      gradient[position] = ((gradient[position] ?? 0) - (unit[position] ?? 0) * along) / (lengths[row] ?? 1);
    }
  }
}

function rootMeanSquare(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length));
}
