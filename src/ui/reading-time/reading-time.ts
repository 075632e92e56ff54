/** How long an article takes to read, from its MDX source. An estimate for a person, not a measure of words. */

/** Words a minute of a worried adult on a phone; adults at ease read fiction at about 240. */
const wordsAMinute = 200;

/**
 * @param source - MDX without front matter
 * @returns whole minutes, at least 1
 */
export function readingMinutes(source: string): number {
  const words = source
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return Math.max(1, Math.round(words.length / wordsAMinute));
}
