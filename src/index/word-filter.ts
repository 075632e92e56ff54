/**
 * A set of words in ten bits each: a Bloom filter (Bloom 1970). It never forgets a word, and takes one foreign word in
 * 120 for its own: to the spelling corrector that is a misspelling which stays as it was typed.
 */

const bitsPerWord = 10;
/** Best for ten bits a word: 10 · ln 2, rounded. */
const hashCount = 7;

/** The filter's bits; its size says how many words went in. */
export function buildWordFilter(words: readonly string[]): Uint8Array {
  const filter = new Uint8Array(Math.ceil((words.length * bitsPerWord) / 8));
  for (const word of words)
    for (const bit of bitsOf(word, filter.length * 8)) filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  return filter;
}

/** True for every word that went in, and for one in 120 of the others. */
export function mayHave(filter: Uint8Array, word: string): boolean {
  return filter.length > 0 && bitsOf(word, filter.length * 8).every((bit) => ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

/** Two hashes make all others (Kirsch and Mitzenmacher 2006). */
function bitsOf(word: string, size: number): readonly number[] {
  const first = hash(word, 0x811c9dc5);
  const second = hash(word, 0x9747b28c) | 1;
  return Array.from({ length: hashCount }, (_, number) => ((first + Math.imul(number, second)) >>> 0) % size);
}

/** FNV-1a with a last mix, so that all bits depend on all letters. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < word.length; index += 1) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
