/** Where letters lie on a keyboard (QWERTY), for how likely one is typed for another. */

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Each row starts a little further to the right than the one above. */
const shifts = [0, 0.25, 0.75];
const vowels = new Set('aeiou');

const places = new Map<string, { readonly x: number; readonly y: number }>(
  rows.flatMap((row, y) => [...row].map((letter, x): [string, { x: number; y: number }] => [letter, { x: x + (shifts[y] ?? 0), y }])),
);

/** True when the keys touch. */
export function areNeighbours(a: string, b: string): boolean {
  const first = places.get(a);
  const second = places.get(b);
  return first !== undefined && second !== undefined && a !== b && Math.hypot(first.x - second.x, first.y - second.y) < 1.4;
}

/** Cost of one letter typed for another, 0 to 1: a slip of the finger or a vowel misheard is likelier than any other. */
export function replacementCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (vowels.has(typed) && vowels.has(meant)) return 0.75;
  if (areNeighbours(typed, meant)) return 0.75;
  return 1;
}
