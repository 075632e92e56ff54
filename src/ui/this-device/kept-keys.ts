/** What else lies in this device's storage, by name, in words for its owner. Lists and opinions have sections of their own. */

const ownPrefix = 'waymark:';

interface KeyWords {
  /** A key, or the beginning of several that ends in ":". */
  readonly key: string;
  readonly words: string;
}

const known: readonly KeyWords[] = [
  { key: 'waymark:text-size', words: 'The text size that you chose' },
  { key: 'waymark:question', words: 'Your question, while this tab is open' },
  { key: 'waymark:answer', words: 'The last results, while this tab is open' },
  { key: 'waymark:case', words: 'What you prepared for a person, and your cases' },
  { key: 'waymark:needs', words: 'What you cannot do when you contact us, as you asked us to remember' },
  { key: 'waymark:contact', words: 'What you chose on the contact page, while this tab is open' },
  { key: 'waymark:evidence', words: 'What you ticked off on a list' },
  { key: 'waymark:fonts', words: 'A note that this browser has our fonts' },
  { key: 'waymark:flow', words: 'Where you were in a guided question' },
];

/** Shown elsewhere on the page, or a mere note about what is. */
const listed: ReadonlySet<string> = new Set(['waymark:records', 'waymark:recent', 'waymark:unsent']);

export function isOwnKey(key: string): boolean {
  return key.startsWith(ownPrefix);
}

/**
 * @param keys - of localStorage and sessionStorage
 * @returns what they hold, each thing once, known things first
 */
export function describeKeys(keys: readonly string[]): readonly string[] {
  const own = keys.filter((key) => isOwnKey(key) && !listed.has(key));
  const words = known.filter(({ key }) => own.some((other) => other.startsWith(key))).map((entry) => entry.words);
  const isUnknown = own.some((other) => !known.some(({ key }) => other.startsWith(key)));
  return isUnknown ? [...words, 'Other choices that you made on these pages'] : words;
}
