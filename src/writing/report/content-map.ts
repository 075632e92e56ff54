/**
 * Articles and questions in the plane, near ones near each other: UMAP (McInnes, Healy, Melville 2018) with a fixed seed.
 * Distances between far groups mean little; who is whose neighbour means much.
 * Cost: about n * neighbours * epochs; three seconds for 120 articles and 600 questions.
 */
import { UMAP } from 'umap-js';
import { seededRandom } from './seeded-random.ts';

export interface Point {
  /** 0 (left) to 1 (right). */
  readonly x: number;
  /** 0 (top) to 1 (bottom). */
  readonly y: number;
}

const seed = 20261124;
const neighbours = 12;

/** Fewer cannot be laid out by their neighbours: they stand in a row. */
const leastForMap = 4;

/**
 * @param vectors - Float32Array of length 1 each
 * @returns one point a vector, filling the unit square
 */
export function layOut(vectors: readonly Float32Array[]): readonly Point[] {
  if (vectors.length < leastForMap) return vectors.map((_, number) => ({ x: (number + 1) / (vectors.length + 1), y: 0.5 }));
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: Math.min(neighbours, vectors.length - 1),
    minDist: 0.35,
    spread: 1.2,
    nEpochs: 400,
    random: seededRandom(seed),
    distanceFn: cosineDistance,
  });
  return fillSquare(umap.fit(vectors.map((vector) => [...vector])));
}

/** Of vectors of length 1. */
function cosineDistance(a: readonly number[], b: readonly number[]): number {
  let product = 0;
  for (let column = 0; column < a.length; column += 1) product += (a[column] ?? 0) * (b[column] ?? 0);
  return 1 - product;
}

function fillSquare(positions: readonly (readonly number[])[]): readonly Point[] {
  const scaleOf = (axis: number): ((position: readonly number[]) => number) => {
    const values = positions.map((position) => position[axis] ?? 0);
    const least = Math.min(...values);
    const width = Math.max(...values) - least || 1;
    return (position) => ((position[axis] ?? 0) - least) / width;
  };
  const x = scaleOf(0);
  const y = scaleOf(1);
  return positions.map((position) => ({ x: x(position), y: y(position) }));
}
