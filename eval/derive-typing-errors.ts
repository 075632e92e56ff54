/**
 * Typing errors as keyboards and hurry make them, in a third of the longer words of a question. Deterministic:
 * equal seeds and texts give equal errors. What kinds there are, and how often, follows what is known of typing
 * (Baba and Suzuki 2012: letters left out and replaced lead, then swaps and letters too many).
 */
import { createRandom } from '../src/index/fit-random.ts';
import type { Random } from '../src/index/fit-random.ts';
import { areNeighbours } from '../src/search/spelling/keyboard.ts';

const share = 0.35;
const shortestWord = 5;
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** @returns the texts in the same order, each with no error or a few */
export function withTypingErrors(texts: readonly string[], seed: number): readonly string[] {
  const random = createRandom(seed);
  return texts.map((text) =>
    text.replaceAll(/[A-Za-z]+/g, (word) => (word.length >= shortestWord && random.uniform() < share ? mistype(word, random) : word)),
  );
}

/** One error, never in the first letter: fingers are watched when a word begins. */
function mistype(word: string, random: Random): string {
  const at = 1 + Math.floor(random.uniform() * (word.length - 1));
  const letter = word[at] ?? '';
  const kind = random.uniform();
  if (kind < 0.3) return word.slice(0, at) + neighbourOf(letter, random) + word.slice(at + 1);
  if (kind < 0.6) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.8)
    return at + 1 < word.length
      ? word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2)
      : word.slice(0, at - 1) + letter + (word[at - 1] ?? '');
  return word.slice(0, at + 1) + (random.uniform() < 0.5 ? letter : neighbourOf(letter, random)) + word.slice(at + 1);
}

function neighbourOf(letter: string, random: Random): string {
  const near = letters.filter((other) => areNeighbours(letter.toLowerCase(), other));
  return near[Math.floor(random.uniform() * near.length)] ?? letter;
}
