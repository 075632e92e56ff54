/** A text cut at the end of a word, for places where all of it does not fit; the whole is always near by. */

/** @param most - letters, the ellipsis included */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,.:;–-]+$/, '')}…`;
}
