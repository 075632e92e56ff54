/** Numbers that look random and are the same in every run (mulberry32 by Tommy Ettinger, public domain). */

export interface RandomNumbers {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** Whole, from 0 up to, not including, `count`. */
  readonly below: (count: number) => number;
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
}

export function createRandom(seed: number): RandomNumbers {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
