/** Moves marks on a line up and down until none covers another, as little as that needs ("bee swarm"). O(n²). */

/**
 * @param places - along the line, in ascending order
 * @param size - width and height of a mark
 * @param most - farthest from the line; where that is not enough, marks cover each other
 * @returns distance of each from the line
 */
export function stackMarks(places: readonly number[], size: number, most: number): readonly number[] {
  const offsets: number[] = [];
  places.forEach((place, number) => {
    const near = offsets.filter((_, other) => place - (places[other] ?? 0) < size);
    const steps = Math.floor(most / size);
    const candidates = Array.from({ length: 2 * steps + 1 }, (_, step) => (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * size);
    offsets[number] = candidates.find((candidate) => near.every((offset) => Math.abs(offset - candidate) >= size - 1e-9)) ?? 0;
  });
  return offsets;
}
