/**
 * Texts in groups of the same meaning: average linkage, by chains of nearest neighbours (Benzécri 1982; Murtagh, "A
 * survey of recent advances in hierarchical clustering algorithms", 1983). O(n² · dimension) time and n² numbers of
 * memory: two thousand questions take a second, where joining the two nearest groups over and over takes half a minute.
 */
import { cosine } from '../report/article-vectors.ts';

/*
 *  A chain goes from a group to its nearest, from that to its nearest, … until two are each other's nearest: those join.
 *
 *      a ──▶ b ──▶ c ◀──▶ d          c and d join; the chain a ──▶ b goes on from there
 *
 *  Average linkage never makes a join more similar than the joins inside of it, so one cut of the tree gives the groups.
 */

/**
 * @param vectors - of length 1
 * @param sameMeaning - mean cosine between two groups from which they are one
 * @returns positions, in the order of the vectors; each group by its first
 */
export function groupByMeaning(vectors: readonly Float32Array[], sameMeaning: number): readonly (readonly number[])[] {
  const parents = vectors.map((_, position) => position);
  const rootOf = (position: number): number => {
    const parent = parents[position] ?? position;
    return parent === position ? position : rootOf(parent);
  };
  for (const { a, b, similarity } of joinAll(vectors)) {
    if (similarity < sameMeaning) continue;
    const [first, second] = [rootOf(a), rootOf(b)];
    parents[Math.max(first, second)] = Math.min(first, second);
  }
  const groups = Map.groupBy(vectors.keys(), rootOf);
  return [...groups.values()];
}

interface Join {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** All joins of the tree; a group is named by one of its members. */
function joinAll(vectors: readonly Float32Array[]): readonly Join[] {
  const count = vectors.length;
  const similarities = vectors.map((vector) => Float64Array.from(vectors, (other) => cosine(vector, other)));
  const at = (a: number, b: number): number => similarities[a]?.[b] ?? -Infinity;
  const sizes = vectors.map(() => 1);
  const open = new Set(vectors.keys());
  const joins: Join[] = [];
  const chain: number[] = [];
  while (joins.length < count - 1) {
    const [start = 0] = open;
    if (chain.length === 0) chain.push(start);
    const top = chain.at(-1) ?? start;
    const before = chain.at(-2);
    // Of equals the one before: a chain that goes in circles would never end.
    let nearest = before ?? -1;
    for (const other of open) {
      if (other !== top && (nearest < 0 || at(top, other) > at(top, nearest))) nearest = other;
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    joins.push({ a: top, b: nearest, similarity: at(top, nearest) });
    open.delete(nearest);
    const [own, joined] = [sizes[top] ?? 1, sizes[nearest] ?? 1];
    sizes[top] = own + joined;
    for (const other of open) {
      if (other === top) continue;
      const mean = (own * at(top, other) + joined * at(nearest, other)) / (own + joined);
      for (const [row, column] of [
        [top, other],
        [other, top],
      ] as const) {
        const line = similarities[row];
        if (line !== undefined) line[column] = mean;
      }
    }
  }
  return joins;
}
