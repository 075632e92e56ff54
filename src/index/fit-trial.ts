/** How well a projection finds articles by held-back questions, pooled the way search pools: best two passages. */
import { centre } from './fit-examples.ts';
import type { FitExamples } from './fit-examples.ts';
import { multiply, multiplyTransposed } from './fit-matrix.ts';
import type { Projection } from './passage-index.ts';

/**
 * @param passages - what is searched
 * @param questions - rows of the same articles, none among `passages`
 * @returns mean reciprocal rank of the right article, 0 to 1
 */
export function reciprocalRank(projection: Projection, passages: FitExamples, questions: FitExamples): number {
  const passageRows = unitRows(projection, passages);
  const questionRows = unitRows(projection, questions);
  const similarities = new Float32Array(questions.count * passages.count);
  multiplyTransposed(questionRows, passageRows, questions.count, passages.count, projection.outputDimension, similarities);
  const best = new Float64Array(passages.articleCount);
  const second = new Float64Array(passages.articleCount);
  let sum = 0;
  for (let question = 0; question < questions.count; question += 1) {
    best.fill(-Infinity);
    second.fill(-Infinity);
    for (let passage = 0; passage < passages.count; passage += 1) {
      const article = passages.articles[passage] ?? 0;
      const similarity = similarities[question * passages.count + passage] ?? 0;
      const top = best[article] ?? 0;
      if (similarity > top) {
        second[article] = top;
        best[article] = similarity;
      } else if (similarity > (second[article] ?? 0)) {
        second[article] = similarity;
      }
    }
    const pooled = best.map((top, article) => (second[article] === -Infinity ? top : (top + (second[article] ?? 0)) / 2));
    const own = pooled[questions.articles[question] ?? 0] ?? -Infinity;
    sum += 1 / (1 + pooled.reduce((above, score) => above + (score > own ? 1 : 0), 0));
  }
  return sum / Math.max(1, questions.count);
}

function unitRows(projection: Projection, examples: FitExamples): Float32Array {
  const width = projection.outputDimension;
  const rows = multiply(centre(examples, projection.mean), projection.matrix, examples.count, examples.dimension, width);
  for (let row = 0; row < examples.count; row += 1) {
    let square = 0;
    for (let column = 0; column < width; column += 1) square += (rows[row * width + column] ?? 0) ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let column = 0; column < width; column += 1) rows[row * width + column] = (rows[row * width + column] ?? 0) * scale;
  }
  return rows;
}
