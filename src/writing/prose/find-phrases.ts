/** Finds words and phrases in running text: whole words only, whatever their capitals, over line breaks too. */

export interface FoundPhrase {
  /** The words as they stand in the text. */
  readonly text: string;
  readonly at: number;
}

/** O(length of the text) a phrase. */
export function findPhrase(phrase: string, text: string): readonly FoundPhrase[] {
  // Most texts have no word of most phrases: this look is far cheaper than the pattern.
  const [first = ''] = phrase.toLowerCase().split(/[ ']/, 1);
  if (!text.toLowerCase().includes(first)) return [];
  return [...text.matchAll(patternOf(phrase))].map((match) => ({ text: match[0], at: match.index }));
}

const patterns = new Map<string, RegExp>();

function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const words = phrase.split(' ').map((word) => RegExp.escape(word).replaceAll("'", "['’]"));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_-])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}_-])`, 'giu');
  patterns.set(phrase, pattern);
  return pattern;
}

/** Gives `words` the capital that `old` starts with. */
export function withCapitalOf(old: string, words: string): string {
  const first = old.charAt(0);
  return first !== first.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
