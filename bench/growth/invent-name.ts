/** Names of products that do not exist, so that a larger corpus has more words, as real ones do. */
import type { RandomNumbers } from './random-numbers.ts';

const beginnings = ['Ve', 'Lu', 'Ta', 'Mor', 'Kel', 'Bri', 'Sol', 'Nor', 'Fa', 'Quin', 'Zo', 'Har'];
const middles = ['lo', 'ra', 'ni', 'ven', 'mi', 'ta', 'do', 'ser', 'la', 'ki', 'bo'];
const ends = ['ra', 'x', 'na', 'lin', 'to', 'que', 'sy', 'vo', 'dal', 'mere'];
const kinds = ['Travel', 'Home', 'Health', 'Student', 'Business', 'Family', 'Garden', 'Music', 'Sport', 'Energy'];

/** @example "Velora Travel" */
export function inventName(random: RandomNumbers): string {
  const pick = (parts: readonly string[]): string => parts[random.below(parts.length)] ?? '';
  return `${pick(beginnings)}${pick(middles)}${random.next() < 0.5 ? pick(middles) : ''}${pick(ends)} ${pick(kinds)}`;
}
