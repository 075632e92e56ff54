/**
 * Codes of three vectors side by side in one float64, for the scan: a product and a sum then serve three vectors, and no code
 * has to be turned into a float. Exact, since all are whole numbers of less than 53 bits. Made once for an index.
 */
import type { QuantisedVectors } from '../../index/passage-index.ts';

/*
 *     lane = a + b · 2^17 + c · 2^34          codes of the vectors 3n, 3n+1, 3n+2
 *     sum over k of question_k · lane_k = (q·a) + (q·b) · 2^17 + (q·c) · 2^34
 *
 * The three come apart again while each of them is less than 2^16 in size. By Cauchy and Schwarz |q·a| is at most |q| · |a|, so
 * the question is brought to whole numbers of a length that keeps it there for the longest vector of codes.
 */
export const laneStep = 2 ** 17;
const mostSum = 2 ** 16 - 2 ** 10;
/** Longer than this the question gains nothing. */
const longestQuestion = 1000;

/** Vectors in a group: four lanes of three. */
export const groupSize = 12;

export interface PackedVectors {
  /** Float64Array, groups x dimension x 4. */
  readonly lanes: Float64Array;
  /** Length of the whole-numbered question. */
  readonly questionLength: number;
}

const known = new WeakMap<QuantisedVectors, PackedVectors>();

/** O(count · dimension) the first time, nothing later. */
export function packVectors(vectors: QuantisedVectors): PackedVectors {
  const packed = known.get(vectors) ?? pack(vectors);
  known.set(vectors, packed);
  return packed;
}

function pack({ dimension, count, codes }: QuantisedVectors): PackedVectors {
  const groups = Math.ceil(count / groupSize);
  const lanes = new Float64Array(groups * dimension * 4);
  let longest = 1;
  for (let row = 0; row < count; row += 1) {
    const within = row % groupSize;
    const factor = laneStep ** (within % 3);
    const first = Math.floor(row / groupSize) * dimension * 4 + Math.floor(within / 3);
    let square = 0;
    for (let column = 0; column < dimension; column += 1) {
      const code = codes[row * dimension + column] ?? 0;
      const at = first + column * 4;
      square += code * code;
      lanes[at] = (lanes[at] ?? 0) + code * factor;
    }
    longest = Math.max(longest, Math.sqrt(square));
  }
  // Rounding may make the question longer by half a step for each component.
  const questionLength = Math.min(longestQuestion, Math.max(1, mostSum / longest - Math.sqrt(dimension) / 2));
  return { lanes, questionLength };
}
