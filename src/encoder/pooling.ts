/** Rows of an encoder's output as unit vectors of our own. */

/**
 * @param data - `rows` vectors one after the other
 * @returns copies, each of length 1 (a zero vector stays zero)
 * @throws RangeError when the data does not divide into that many rows
 */
export function unitVectors(data: ArrayLike<number | bigint>, rows: number): Float32Array[] {
  const dimension = data.length / rows;
  if (!Number.isInteger(dimension)) throw new RangeError(`${data.length} numbers are not ${rows} vectors`);
  return Array.from({ length: rows }, (_, row) => {
    const vector = Float32Array.from({ length: dimension }, (_unused, column) => Number(data[row * dimension + column]));
    const length = Math.hypot(...vector);
    return length > 0 ? vector.map((value) => value / length) : vector;
  });
}
